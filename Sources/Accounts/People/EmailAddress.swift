import Mail

/// Addresses as names of accounts.
package enum EmailAddress {
  /// The form in which addresses are compared.
  static func key(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()).lowercased()
  }

  /// The key of an address to which mail can be sent; nil for any other.
  static func checked(_ text: String) -> String? {
    MailAddress(address: key(text))?.address
  }

  /// As a log may hold what was typed where an address is asked for: what is none is perhaps a password in the wrong field.
  package static func loggable(_ text: String) -> String {
    guard let address = checked(String(text.prefix(254))),
      address.split(separator: "@").last?.contains(".") == true
    else { return "(no address)" }
    return address
  }
}
