import Accounts
import Core
import Synchronization

/// Files that were made for somebody and wait some minutes to be taken away. Nothing of them is kept beyond the process.
final class HeldCopies: Sendable {
  private struct Held {
    var name: String
    var bytes: [UInt8]
    var person: ID<Person>
    var until: ContinuousClock.Instant
  }

  private static let wait = Duration.seconds(600)
  /// Bytes of all together; the oldest give way.
  private static let mostBytes = 64 << 20

  private let copies = Mutex<[Int64: Held]>([:])

  /// Its number, which nobody guesses.
  func hold(_ bytes: [UInt8], named name: String, for person: ID<Person>) -> Int64 {
    let number = Int64.random(in: 1...Int64.max)
    copies.withLock { copies in
      copies = copies.filter { $0.value.until > .now }
      while let oldest = copies.min(by: { $0.value.until < $1.value.until }),
        copies.values.reduce(bytes.count, { $0 + $1.bytes.count }) > Self.mostBytes
      {
        copies[oldest.key] = nil
      }
      copies[number] = Held(name: name, bytes: bytes, person: person, until: .now + Self.wait)
    }
    return number
  }

  /// Nil when it is gone, or somebody else's.
  func copy(_ number: Int64, of person: ID<Person>) -> (name: String, bytes: [UInt8])? {
    copies.withLock { copies in
      guard let held = copies[number], held.person == person, held.until > .now else { return nil }
      return (held.name, held.bytes)
    }
  }
}
