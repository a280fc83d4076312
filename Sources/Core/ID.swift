import Synchronization

/// The identity of one `Of`: 64 bits, made by the program, ordered by time of making.
///
/// Layout from the top: 1 zero bit, 41 bits of milliseconds since 2020-01-01 UTC (until 2089), 12 bits of
/// sequence, 10 random bits that keep two machines apart.
package struct ID<Of>: Hashable, Sendable, Comparable {
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// A fresh identity, larger than every one made before in this process; within `ScriptedIDs`, the script's next.
  package static func next() -> Self {
    Self(rawValue: ScriptedIDs.current?.next() ?? idSequence.next())
  }
}

extension ID: LosslessStringConvertible {
  package init?(_ description: String) {
    guard let value = Int64(description), value > 0 else { return nil }
    rawValue = value
  }

  package var description: String { String(rawValue) }
}

extension ID: Codable {
  package init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// How an identity is put together.
enum IDLayout {
  private static let epoch: Int64 = 1_577_836_800_000

  /// The first number of a moment: its milliseconds, and 12 bits to count on.
  static func tick(_ moment: Timestamp) -> Int64 { (moment.milliseconds - epoch) << 12 }

  static func value(_ number: Int64, noise: Int64) -> Int64 { number << 10 | noise }
}

private let idSequence = IDSequence()

/// Hands out rising numbers; when a millisecond is used up, or the clock steps back, it borrows from the next one.
private final class IDSequence: Sendable {
  private let last = Mutex<Int64>(0)

  func next() -> Int64 {
    let tick = IDLayout.tick(.now)
    return last.withLock { last in
      last = max(tick, last + 1)
      return IDLayout.value(last, noise: .random(in: 0..<1024))
    }
  }
}
