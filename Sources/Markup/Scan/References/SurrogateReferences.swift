/// A character beyond the 65,536 first ones that a program of UTF-16 wrote as two references: "&#55357;&#56832;". By the standards
/// both are mistakes; what was meant leaves no doubt.
enum SurrogateReferences {
  static func isHigh(_ number: UInt32) -> Bool { (0xD800..<0xDC00).contains(number) }

  /// The character of the two references from `start` on and the bytes they take; looks at no byte from `limit` on.
  static func pair(_ bytes: [UInt8], at start: Int, limit: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    var place = start
    guard let high = number(bytes, at: &place, limit), isHigh(high),
      let low = number(bytes, at: &place, limit), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { return nil }
    return (scalar, place - start)
  }

  /// Goes over "&#55357;" or "&#xD83D;".
  private static func number(_ bytes: [UInt8], at place: inout Int, _ limit: Int) -> UInt32? {
    guard place + 3 < limit, bytes[place] == UInt8(ascii: "&"), bytes[place + 1] == UInt8(ascii: "#") else {
      return nil
    }
    place += 2
    let isHexadecimal = bytes[place] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { place += 1 }
    let first = place
    var value: UInt32 = 0
    while place < limit, place - first < 6, let digit = bytes[place].digit(isHexadecimal: isHexadecimal) {
      value = value * (isHexadecimal ? 16 : 10) + digit
      place += 1
    }
    guard place > first, place < limit, bytes[place] == UInt8(ascii: ";") else { return nil }
    place += 1
    return value
  }
}
