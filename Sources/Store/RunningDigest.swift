import Crypto

/// SHA-256 of bytes that come in pieces.
package struct RunningDigest {
  private var hash = SHA256()

  package init() {}

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: bytes)
  }

  package mutating func update(_ bytes: [UInt8]) {
    hash.update(data: bytes)
  }

  /// The 32 bytes.
  package func finish() -> [UInt8] { Array(hash.finalize()) }

  /// The same as lower-case hexadecimal.
  package func finishAsText() -> String { finish().hexadecimal }
}
