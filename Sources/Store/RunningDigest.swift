import CSodium

/// SHA-256 of bytes that come in pieces.
package struct RunningDigest {
  private var state = crypto_hash_sha256_state()

  package init() {
    crypto_hash_sha256_init(&state)
  }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    crypto_hash_sha256_update(&state, bytes.bindMemory(to: UInt8.self).baseAddress, UInt64(bytes.count))
  }

  package mutating func update(_ bytes: [UInt8]) {
    crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// The 32 bytes; nothing is to be added afterwards.
  package mutating func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&state, &digest)
    return digest
  }

  /// The same as lower-case hexadecimal.
  package mutating func finishAsText() -> String { finish().hexadecimal }
}
