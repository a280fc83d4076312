import Core

/// The 2231 named character references of HTML 5 (WHATWG HTML, section 13.5): an open hash, built at first use.
struct NamedReferences: Sendable {
  /// What a reference stands for: one scalar or two.
  struct Value {
    var first: UInt32
    var second: UInt32
    var worksWithoutSemicolon: Bool
  }

  static let shared = NamedReferences()
  /// Bytes of the longest name.
  static let longest = 31
  /// Bytes of the longest name that works without a semicolon.
  static let longestBare = 6

  private static let mask = 8191
  private var slots = Array(repeating: UInt16(0), count: mask + 1)
  private var letters: [UInt8] = []
  private var starts: [Int32] = [0]
  private var values: [Value] = []

  private init() {
    for table in [Self.capitals, Self.small] {
      for entry in table.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) { add(Array(entry)) }
    }
  }

  /// Takes in one entry, as in "*amp=26" or "NotEqualTilde=2242+338".
  private mutating func add(_ entry: [UInt8]) {
    let isBare = entry.first == UInt8(ascii: "*")
    let parts = entry.dropFirst(isBare ? 1 : 0).split(separator: UInt8(ascii: "="))
    guard parts.count == 2, let name = parts.first, let value = parts.last else { return }
    let scalars = value.split(separator: UInt8(ascii: "+")).map {
      UInt32(String(decoding: $0, as: UTF8.self), radix: 16) ?? 0xFFFD
    }
    letters += name
    starts.append(Int32(truncatingIfNeeded: letters.count))
    values.append(
      Value(first: scalars[0], second: scalars.count > 1 ? scalars[1] : 0, worksWithoutSemicolon: isBare))
    var place = Self.hash(Array(name)[...])
    while slots[place] != 0 { place = (place + 1) & Self.mask }
    slots[place] = UInt16(truncatingIfNeeded: values.count)
  }

  private static func hash(_ name: ArraySlice<UInt8>) -> Int {
    let hash = FNV1a(name).value
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & UInt64(mask))
  }

  /// What the name (without ampersand and semicolon; case counts) stands for.
  func value(of name: ArraySlice<UInt8>) -> Value? {
    var place = Self.hash(name)
    while slots[place] != 0 {
      let entry = Int(slots[place]) - 1
      if letters[Int(starts[entry])..<Int(starts[entry + 1])].elementsEqual(name) { return values[entry] }
      place = (place + 1) & Self.mask
    }
    return nil
  }
}
