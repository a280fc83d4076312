import Mail

/// Addresses as names of accounts.
enum EmailAddress {
  /// The form in which addresses are compared.
  static func key(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()).lowercased()
  }

  /// The key of an address to which mail can be sent; nil for any other.
  static func checked(_ text: String) -> String? {
    MailAddress(address: key(text))?.address
  }
}
