import Core
/// A first password that opens once, within three days, and must be changed then: 20 letters and digits (99 bits), easily
/// read aloud.
package struct OneTimePassword: Sendable {
  /// Shown once and kept nowhere.
  package let text: String
  /// What the database keeps.
  let hash: String

  /// Takes tens of milliseconds, so it comes before the transaction that uses it.
  package static func make(hashing: PasswordHashing = .standard) async throws -> OneTimePassword {
    let text = letters()
    return OneTimePassword(text: text, hash: try await hashing.hash(text))
  }

  /// Days that it can be used.
  package static let days: Int64 = 3

  /// Until when one that is given now can be used.
  static func expiry(_ now: Timestamp) -> Timestamp { now.adding(seconds: days * 86_400) }

  /// Opens nothing: for people who are made up, or to whom an administrator gives a password later.
  package static let none = OneTimePassword(text: "", hash: PasswordHashing.none)

  /// Without 0, o, 1, l, i.
  private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789".utf8)

  private static func letters() -> String {
    var letters: [UInt8] = []
    while letters.count < 20 {
      // Bytes beyond the last whole round of the alphabet would favour its first letters.
      letters += Sodium.randomBytes(32).filter { Int($0) < 256 / alphabet.count * alphabet.count }
        .map { alphabet[Int($0) % alphabet.count] }
    }
    let groups = stride(from: 0, to: 20, by: 5).map { String(decoding: letters[$0..<$0 + 5], as: UTF8.self) }
    return groups.joined(separator: "-")
  }
}
