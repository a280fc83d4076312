/// What stands between a word and the next one, white space aside.
struct Gap: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let comma = Gap(rawValue: 1)
  static let semicolon = Gap(rawValue: 2)
  static let colon = Gap(rawValue: 4)
  static let stop = Gap(rawValue: 8)
  static let dash = Gap(rawValue: 16)
  static let slash = Gap(rawValue: 32)
  static let open = Gap(rawValue: 64)
  static let close = Gap(rawValue: 128)
  static let quote = Gap(rawValue: 256)
  static let other = Gap(rawValue: 512)
  static let space = Gap(rawValue: 1024)

  /// No sign at all: only white space, or nothing.
  var isPlain: Bool { subtracting(.space).isEmpty }
}

/// A run of letters and digits: in Vietnamese one syllable, or a number, or an abbreviation such as "KH&CN".
struct Word: Hashable, Sendable {
  /// UTF-8 offsets in the passage, `end` excluded.
  var start: Int32
  var end: Int32
  /// Hash of the lower-case word with its marks; where the tone mark sits ("uỷ", "ủy") makes no difference.
  var exact: UInt64
  /// Hash of the lower-case word without marks.
  var plain: UInt32
  var gap: Gap
  /// The first letter is upper case.
  var isCapital: Bool
  /// Every letter is upper case, and there are two or more.
  var isAllCapitals: Bool
  /// Only digits.
  var isNumber: Bool
}
