import Crypto

/// SHA-256, as lower-case hexadecimal.
package enum Digest {
  package static func sha256(_ bytes: [UInt8]) -> String { Array(SHA256.hash(data: bytes)).hexadecimal }

  /// HMAC-SHA-256 (RFC 2104): 32 bytes.
  package static func authenticator(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
  }
}
