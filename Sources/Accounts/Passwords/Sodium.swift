import CSodium

/// libsodium, initialised once.
enum Sodium {
  static let isReady = sodium_init() >= 0

  /// Bytes that nobody can guess.
  static func randomBytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    if isReady { randombytes_buf(&bytes, count) } else { bytes = bytes.map { _ in .random(in: 0...255) } }
    return bytes
  }

  /// BLAKE2b, 32 bytes, over a purpose and the data.
  static func hash(_ purpose: String, _ data: some Sequence<UInt8>) -> [UInt8] {
    let input = Array(purpose.utf8) + [0] + Array(data)
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&digest, digest.count, input, UInt64(input.count), nil, 0)
    return digest
  }
}
