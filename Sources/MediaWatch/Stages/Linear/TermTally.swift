import Foundation

/// Counts rows within one group of one text: a small open table, so that it stays in the first cache.
struct TermTally {
  private var slots: [UInt32]
  private var entries: [(row: UInt32, count: UInt32)] = []
  private let mask: Int

  /// For `terms` terms at most.
  init(terms: Int) {
    var size = 16
    while size < terms &* 2, size < 1 << 24 { size &*= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
    entries.reserveCapacity(terms)
  }

  @inline(__always)
  mutating func add(_ row: UInt32) {
    var place = Int((row &* 0x9E37_79B1) >> 7) & mask
    while true {
      let slot = slots[place]
      if slot == 0 {
        entries.append((row, 1))
        slots[place] = UInt32(truncatingIfNeeded: entries.count)
        return
      }
      if entries[Int(slot) - 1].row == row {
        entries[Int(slot) - 1].count &+= 1
        return
      }
      place = (place &+ 1) & mask
    }
  }

  /// The rows in the order in which they first came, each with log-damped frequency 1 + ln n.
  func forEach(_ body: (UInt32, Float) -> Void) {
    for (row, count) in entries { body(row, Self.damped[min(Int(count), Self.damped.count - 1)]) }
  }

  static let damped: [Float] = (0..<1024).map { $0 == 0 ? 0 : 1 + Float(log(Double($0))) }
}
