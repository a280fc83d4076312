/// What the word scanner knows of each scalar of the basic plane: an entry holds its class (bits 24…) and the
/// scalar it is hashed as (bits 0–20).
struct ScalarClasses: Sendable {
  enum Class: UInt32 {
    case separator, letter
    /// Neither part of a word nor a border: soft hyphen, joiners, combining tone marks when folding.
    case ignored
    case ideograph
    /// Starts a letter cluster.
    case cluster
    /// Goes on with the cluster before it: marks and following vowels.
    case clusterMark
    /// A vowel written before its consonant: starts a cluster that takes in the next letter.
    case leadingVowel
    /// Khmer coeng, Burmese virama: goes on and takes in the next letter.
    case stacker
  }

  static let folded = ScalarClasses(folding: true)
  static let lowered = ScalarClasses(folding: false)

  let entries: [UInt32]

  /// Bytes to lower-case ASCII; 0 for those outside words.
  static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) + 32
    default: 0
    }
  }

  private init(folding: Bool) {
    entries = (0..<0x10000).map { Self.entry(of: UInt32($0), folding: folding) }
  }

  /// The entry of any scalar; used straight for those beyond the basic plane, where nothing is folded.
  static func entry(of value: UInt32, folding: Bool) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    if (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) {
      return Class.ideograph.rawValue << 24 | value
    }
    if (0xAC00...0xD7A3).contains(value) { return Class.letter.rawValue << 24 | value }
    let kind = kind(of: scalar, folding: folding)
    return kind.rawValue << 24
      | (kind == .separator || kind == .ignored ? 0 : form(of: scalar, folding: folding))
  }

  private static func kind(of scalar: Unicode.Scalar, folding: Bool) -> Class {
    let value = scalar.value
    switch scalar.properties.generalCategory {
    case .decimalNumber: return .letter
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
      .otherNumber:
      return southeast(value, isMark: false)
    case .nonspacingMark, .spacingMark, .enclosingMark:
      if (0xFE00...0xFE0F).contains(value) || (folding && (0x0300...0x036F).contains(value)) {
        return .ignored
      }
      return southeast(value, isMark: true)
    case .format: return value == 0x200B ? .separator : .ignored
    default: return .separator
    }
  }

  private static func southeast(_ value: UInt32, isMark: Bool) -> Class {
    switch value {
    case 0x0E40...0x0E44, 0x0EC0...0x0EC4: .leadingVowel
    case 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0EB0, 0x0EB2, 0x0EB3, 0x0EBD: .clusterMark
    case 0x1039, 0x17D2: .stacker
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F:
      isMark ? .clusterMark : .cluster
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF: .ideograph
    default: .letter
    }
  }

  /// Digits of every script and full-width letters become ASCII; else the first scalar of the folded or
  /// lower-cased form.
  private static func form(of scalar: Unicode.Scalar, folding: Bool) -> UInt32 {
    let properties = scalar.properties
    if properties.generalCategory == .decimalNumber, let digit = properties.numericValue,
      (0...9).contains(digit)
    {
      return 0x30 + UInt32(digit)
    }
    var value = scalar.value
    if (0xFF21...0xFF3A).contains(value) || (0xFF41...0xFF5A).contains(value) { value -= 0xFEE0 }
    guard let plain = Unicode.Scalar(value) else { return value }
    if folding, value < 0x0250 || (0x1E00...0x1EFF).contains(value) {
      var bytes: [UInt8] = []
      Folding.append(plain, to: &bytes)
      return String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value ?? value
    }
    return plain.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }
}
