import CSodium

/// Bytes as text and back, by libsodium.
extension [UInt8] {
  /// Lower case, two digits a byte.
  package var hexadecimal: String {
    var digits = [CChar](repeating: 0, count: count * 2 + 1)
    sodium_bin2hex(&digits, digits.count, self, count)
    return Self.text(digits)
  }

  /// Of the URL-safe alphabet, without padding (RFC 4648, section 5).
  package var base64URL: String {
    let length = sodium_base64_encoded_len(count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
    var letters = [CChar](repeating: 0, count: length)
    sodium_bin2base64(&letters, length, self, count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
    return Self.text(letters)
  }

  /// Nil for anything but what `base64URL` makes.
  package init?(base64URL text: some StringProtocol) {
    let letters = text.utf8.map { CChar(bitPattern: $0) }
    var (bytes, count) = ([UInt8](repeating: 0, count: letters.count + 1), 0)
    let result = sodium_base642bin(
      &bytes, bytes.count, letters, letters.count, nil, &count, nil,
      sodium_base64_VARIANT_URLSAFE_NO_PADDING)
    guard result == 0 else { return nil }
    self = Array(bytes.prefix(count))
  }

  private static func text(_ letters: [CChar]) -> String {
    String(decoding: letters.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Texts that prove something to whoever sends them back.
package enum Secret {
  /// Compares in a time that does not tell where the texts differ; empty ones never match.
  package static func match(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    return !left.isEmpty && left.count == right.count && sodium_memcmp(left, right, left.count) == 0
  }
}
