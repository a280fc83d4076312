/// Addresses as names of accounts.
enum EmailAddress {
  /// The form in which addresses are compared.
  static func key(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()).lowercased()
  }

  /// The key of an address; nil for what no mail server would take: one "@", something on both sides, no spaces, at
  /// most 254 bytes.
  static func checked(_ text: String) -> String? {
    let key = key(text)
    let parts = key.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = key.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    let isAddress = parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
    return isAddress && isPlain && key.utf8.count <= 254 ? key : nil
  }
}
