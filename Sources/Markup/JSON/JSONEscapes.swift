/// The escapes of JSON strings (RFC 8259, section 7).
enum JSONEscapes {
  /// UTF-8 of the inner bytes of a checked string.
  static func decode(_ inner: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(inner.count)
    var place = inner.startIndex
    while place < inner.endIndex {
      guard inner[place] == 0x5C, place + 1 < inner.endIndex else {
        let next = inner[(place + 1)...].firstIndex(of: 0x5C) ?? inner.endIndex
        output.append(contentsOf: inner[place..<next])
        place = next
        continue
      }
      let sign = inner[place + 1]
      if sign == 0x75 {
        output.append(contentsOf: scalar(in: inner, at: &place).utf8)
      } else {
        output.append(plain(sign))
        place += 2
      }
    }
    return output
  }

  private static func plain(_ sign: UInt8) -> UInt8 {
    switch sign {
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: sign
    }
  }

  /// The scalar of one `\uXXXX` or of a pair of them.
  private static func scalar(in inner: ArraySlice<UInt8>, at place: inout Int) -> Character {
    let first = unit(in: inner, at: place)
    place += 6
    guard (0xD800..<0xDC00).contains(first), place + 6 <= inner.endIndex, inner[place] == 0x5C,
      inner[place + 1] == 0x75
    else { return Character(Unicode.Scalar(first) ?? "\u{FFFD}") }
    let second = unit(in: inner, at: place)
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    place += 6
    let value = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    return Character(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private static func unit(in inner: ArraySlice<UInt8>, at place: Int) -> UInt32 {
    guard place + 6 <= inner.endIndex else { return 0xFFFD }
    return inner[place + 2..<place + 6].reduce(0) { $0 << 4 | UInt32(hexValue($1) ?? 0) }
  }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
