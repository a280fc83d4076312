/// Replaces character references by what they stand for (WHATWG HTML, section 13.2.5.72 and after).
package enum CharacterReferences {
  /// What stands at an ampersand: one scalar or two (the second 0), and the bytes it takes up.
  struct Found {
    var first: UInt32
    var second: UInt32 = 0
    var length: Int
  }

  /// Appends `bytes[range]` with references replaced. What is no reference stays as it is.
  /// - Parameter isAttribute: in attribute values "&copy=1" is a parameter of an address, no reference.
  package static func append(
    _ bytes: [UInt8], _ range: Range<Int>, isAttribute: Bool = false, to output: inout [UInt8]
  ) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&"),
        let found = find(bytes, at: index, limit: range.upperBound, isAttribute: isAttribute)
      else {
        index += 1
        continue
      }
      output += bytes[start..<index]
      encode(found.first, to: &output)
      if found.second != 0 { encode(found.second, to: &output) }
      index += found.length
      start = index
    }
    if start < range.upperBound { output += bytes[start..<range.upperBound] }
  }

  /// The text with references replaced; broken UTF-8 becomes U+FFFD.
  package static func text(_ bytes: [UInt8], _ range: Range<Int>, isAttribute: Bool = false) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    append(bytes, range, isAttribute: isAttribute, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The reference at the ampersand at `start`, if it is one; looks at no byte from `limit` on.
  static func find(_ bytes: [UInt8], at start: Int, limit: Int, isAttribute: Bool) -> Found? {
    let first = start + 1
    guard first < limit else { return nil }
    if bytes[first] == UInt8(ascii: "#") { return numeric(bytes, at: start, limit: limit) }
    var end = first
    let last = min(limit, first + NamedReferences.longest)
    while end < last, bytes[end].isASCIIAlphanumeric { end += 1 }
    guard end > first else { return nil }
    if end < limit, bytes[end] == UInt8(ascii: ";") {
      if let value = common(bytes[first..<end]) { return Found(first: value, length: end + 1 - start) }
      if let value = NamedReferences.shared.value(of: bytes[first..<end]) {
        return Found(first: value.first, second: value.second, length: end + 1 - start)
      }
    }
    return bare(bytes, at: start, end: end, limit: limit, isAttribute: isAttribute)
  }

  /// The few that make up nearly all references of real pages.
  @inline(__always) private static func common(_ name: ArraySlice<UInt8>) -> UInt32? {
    var packed: UInt64 = 0
    guard name.count <= 5 else { return nil }
    for byte in name { packed = packed << 8 | UInt64(byte) }
    switch packed {
    case 0x616D70: return 0x26
    case 0x6C74: return 0x3C
    case 0x6774: return 0x3E
    case 0x71_756F74: return 0x22
    case 0x61_706F73: return 0x27
    case 0x6E_6273_70: return 0xA0
    default: return nil
    }
  }

  /// The longest beginning of the letters that works without a semicolon.
  private static func bare(
    _ bytes: [UInt8], at start: Int, end: Int, limit: Int, isAttribute: Bool
  ) -> Found? {
    let first = start + 1
    var stop = min(end, first + NamedReferences.longestBare)
    while stop > first + 1 {
      if let value = NamedReferences.shared.value(of: bytes[first..<stop]), value.worksWithoutSemicolon {
        if isAttribute, stop < limit, bytes[stop].isASCIIAlphanumeric || bytes[stop] == UInt8(ascii: "=") {
          return nil
        }
        return Found(first: value.first, second: value.second, length: stop - start)
      }
      stop -= 1
    }
    return nil
  }

  private static func numeric(_ bytes: [UInt8], at start: Int, limit: Int) -> Found? {
    var index = start + 2
    guard index < limit else { return nil }
    let isHexadecimal = bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < limit, let digit = bytes[index].digit(isHexadecimal: isHexadecimal) {
      value = min(0x11_0000, value &* (isHexadecimal ? 16 : 10) &+ digit)
      index += 1
    }
    guard index > digits else { return nil }
    if index < limit, bytes[index] == UInt8(ascii: ";") { index += 1 }
    if SurrogateReferences.isHigh(value), let pair = SurrogateReferences.pair(bytes, at: start, limit: limit)
    {
      return Found(first: pair.scalar.value, length: pair.length)
    }
    return Found(first: scalar(value), length: index - start)
  }

  /// The scalar that a number means: 0x80 to 0x9F as in windows-1252, what is no scalar as U+FFFD.
  private static func scalar(_ number: UInt32) -> UInt32 {
    switch number {
    case 0, 0xD800...0xDFFF, 0x11_0000...: 0xFFFD
    case 0x80...0x9F: UInt32(windows1252[Int(number - 0x80)])
    default: number
    }
  }

  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Appends a scalar as UTF-8.
  static func encode(_ scalar: UInt32, to output: inout [UInt8]) {
    let byte = { (value: UInt32) in UInt8(truncatingIfNeeded: value) }
    switch scalar {
    case ..<0x80: output.append(byte(scalar))
    case ..<0x800:
      output.append(byte(0xC0 | scalar >> 6))
      output.append(byte(0x80 | scalar & 0x3F))
    case ..<0x1_0000:
      output.append(byte(0xE0 | scalar >> 12))
      output.append(byte(0x80 | scalar >> 6 & 0x3F))
      output.append(byte(0x80 | scalar & 0x3F))
    default:
      output.append(byte(0xF0 | scalar >> 18 & 7))
      output.append(byte(0x80 | scalar >> 12 & 0x3F))
      output.append(byte(0x80 | scalar >> 6 & 0x3F))
      output.append(byte(0x80 | scalar & 0x3F))
    }
  }
}

extension UInt8 {
  @inline(__always) var isASCIIAlphanumeric: Bool { self &- 0x30 < 10 || (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Tab, line feed, form feed, carriage return or space.
  @inline(__always) var isMarkupSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 || self == 0x0C
  }

  @inline(__always) func digit(isHexadecimal: Bool) -> UInt32? {
    if self &- 0x30 < 10 { return UInt32(self &- 0x30) }
    let lower = self | 0x20
    guard isHexadecimal, lower &- 0x61 < 6 else { return nil }
    return UInt32(lower &- 0x61) + 10
  }
}
