import CSodium
import Core
import Foundation

/// Argon2id by libsodium. Hashing takes tens of milliseconds and much memory, so it runs on threads of its own, two at
/// a time.
package struct PasswordHashing: Sendable {
  /// Passes over the memory.
  package var passes: UInt64
  /// In bytes.
  package var memory: Int

  package init(passes: UInt64, memory: Int) {
    self.passes = passes
    self.memory = memory
  }

  /// Stands where a hash would: no password gives it.
  static let none = "no password"

  /// OWASP's first choice for Argon2id: 46 MiB, one pass (Password Storage Cheat Sheet).
  package static let standard = PasswordHashing(passes: 1, memory: 46 << 20)

  /// The hash in the modular text form "$argon2id$…", salt included.
  package func hash(_ password: String) async throws -> String {
    try await Self.work {
      guard Sodium.isReady else { throw PasswordHashingFailure() }
      var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
      let bytes = Array(password.utf8CString)
      let result = crypto_pwhash_str(&text, bytes, UInt64(bytes.count - 1), passes, memory)
      guard result == 0 else { throw PasswordHashingFailure() }
      return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// What is kept of a one-time password that has been used: no password gives it any more.
  static func used(_ hash: String) -> String { usedMark + hash }

  /// The hash of a one-time password that has been used; nil for any other.
  static func unused(_ hash: String) -> String? {
    hash.hasPrefix(usedMark) ? String(hash.dropFirst(usedMark.count)) : nil
  }

  private static let usedMark = "used "

  /// Whether `password` gave `hash`; against no hash, `none`, or one that is used up, it takes the same time and says no.
  package func verify(_ password: String, against hash: String?) async throws -> Bool {
    guard let hash, hash != Self.none, Self.unused(hash) == nil else {
      _ = try await self.hash(password)
      return false
    }
    return try await Self.work {
      guard Sodium.isReady else { throw PasswordHashingFailure() }
      let bytes = Array(password.utf8CString)
      return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count - 1)) == 0
    }
  }

  /// Whether `hash` was made with other costs than these.
  func isOutdated(_ hash: String) -> Bool {
    crypto_pwhash_str_needs_rehash(hash, passes, memory) != 0
  }

  private static let queue: OperationQueue = {
    let queue = OperationQueue()
    queue.name = "haidang.passwords"
    queue.maxConcurrentOperationCount = 2
    return queue
  }()

  private static func work<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result { try body() }) }
    }
  }
}

/// libsodium could not get the memory it needs.
package struct PasswordHashingFailure: Error, Hashable, Sendable {}
