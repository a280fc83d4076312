/// What a browser holds: 256 random bits in base64url. The database keeps only its hash.
package struct SessionToken: Hashable, Sendable, LosslessStringConvertible {
  package let description: String

  /// A fresh one.
  package static func make() -> SessionToken { SessionToken(bytes: Sodium.randomBytes(32)) }

  private init(bytes: [UInt8]) { description = Self.base64URL(bytes) }

  /// Nothing when the text cannot be a token.
  package init?(_ description: String) {
    let isLetter: (UInt8) -> Bool = { Self.alphabet.contains($0) }
    guard description.utf8.count == 43, description.utf8.allSatisfy(isLetter) else { return nil }
    self.description = description
  }

  var hash: String { hash(for: "session") }

  /// What is kept of it where it serves a purpose; another purpose has another one.
  func hash(for purpose: String) -> String { Self.base64URL(Sodium.hash(purpose, description.utf8)) }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  private static func base64URL(_ bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    var bits = 0
    var held = 0
    for byte in bytes {
      held = held << 8 | Int(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        letters.append(alphabet[held >> bits & 63])
      }
      held &= 255
    }
    if bits > 0 { letters.append(alphabet[held << (6 - bits) & 63]) }
    return String(decoding: letters, as: UTF8.self)
  }
}
