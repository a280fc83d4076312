import Store

/// What a browser holds: 256 random bits in base64url. The database keeps only its hash.
package struct SessionToken: Hashable, Sendable, LosslessStringConvertible {
  package let description: String

  /// A fresh one.
  package static func make() -> SessionToken { SessionToken(bytes: Sodium.randomBytes(32)) }

  private init(bytes: [UInt8]) { description = bytes.base64URL }

  /// Nil when the text cannot be a token.
  package init?(_ description: String) {
    guard description.utf8.count == 43, [UInt8](base64URL: description) != nil else { return nil }
    self.description = description
  }

  var hash: String { hash(for: "session") }

  /// What is kept of it where it serves a purpose; another purpose has another one.
  func hash(for purpose: String) -> String { Sodium.hash(purpose, description.utf8).base64URL }
}
