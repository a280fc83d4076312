/// A mailbox, with the name of its owner when there is one: "Hải Đăng <haidang@anhai.example>".
package struct MailAddress: Hashable, Sendable {
  /// In any language; nil when only the address is known. Holds no control characters and no angle brackets.
  package let name: String?
  /// ASCII, such as "haidang@anhai.example": what stands in SMTP commands.
  package let address: String

  /// nil when the address has not the common form of RFC 5321: dot-atom, "@", domain; at most 254 bytes.
  package init?(name: String? = nil, address: String) {
    guard Self.isFit(address) else { return nil }
    let clean = name.map { HeaderText.clean($0).filter { $0 != "<" && $0 != ">" } } ?? ""
    self.name = clean.isEmpty ? nil : clean
    self.address = address
  }

  package var domain: Substring { address.drop { $0 != "@" }.dropFirst() }

  private static func isFit(_ address: String) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else {
      return false
    }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtomText) } && labels.allSatisfy(isLabel)
  }

  /// RFC 5322, 3.2.3.
  private static func isAtomText(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
      && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension MailAddress: LosslessStringConvertible {
  /// Reads "name <address>" or an address alone, on one line.
  package init?(_ description: String) {
    guard description == HeaderText.clean(description) else { return nil }
    guard description.hasSuffix(">") else {
      self.init(address: description)
      return
    }
    guard let open = description.lastIndex(of: "<") else { return nil }
    self.init(
      name: String(description[..<open]),
      address: String(description[description.index(after: open)...].dropLast()))
  }

  package var description: String { name.map { "\($0) <\(address)>" } ?? address }
}

extension MailAddress: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let address = MailAddress(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a mail address")
    }
    self = address
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
