/// Paths of rules and of addresses spelt alike, so that they can be compared byte by byte (RFC 9309, section 2.2.2;
/// RFC 3986, section 6.2.2): what RFC 3986 lets stand bare stands bare, reserved signs stay as they were written ("%2F" is
/// not "/"), everything else is escaped with capital digits. "*" and "$", which a rule can only mean by escaping them,
/// stand bare.
enum RobotsOctets {
  /// Which escapes are undone.
  enum Reading {
    /// Of all that needs none: "%62" is "b".
    case wide
    /// Of signs alone ("%7E" is "~"): letters and digits that were escaped for no reason stay so.
    case narrow
  }

  static func append(_ written: some Collection<UInt8>, _ reading: Reading, to text: inout [UInt8]) {
    var rest = written[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        isBare(byte) ? text.append(byte) : appendEscape(of: byte, to: &text)
        continue
      }
      let digits = rest.prefix(2).compactMap(value(ofDigit:))
      guard digits.count == 2 else {
        appendEscape(of: byte, to: &text)
        continue
      }
      rest = rest.dropFirst(2)
      let octet = digits[0] << 4 | digits[1]
      let isUndone = isSign(octet) || reading == .wide && isAlphanumeric(octet)
      isUndone ? text.append(octet) : appendEscape(of: octet, to: &text)
    }
  }

  private static func appendEscape(of octet: UInt8, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "%"))
    for digit in [octet >> 4, octet & 15] { text.append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
  }

  private static func value(ofDigit byte: UInt8) -> UInt8? {
    if byte &- 0x30 < 10 { return byte &- 0x30 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// The unreserved signs of RFC 3986, and those that mean something in rules.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "*"),
      UInt8(ascii: "$"):
      true
    default: false
    }
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || isSign(byte) || reserved.contains(byte)
  }

  private static let reserved = Array(":/?#[]@!&'()+,;=".utf8)
}
