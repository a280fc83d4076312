/// Shared shingles by text, for one look-up after the other: a small open-addressed table, emptied by
/// counting on.
struct CandidateCounts {
  struct Candidate {
    let number: Int
    var shared = 0
    var boilerplate = 0
  }

  private(set) var found: [Candidate] = []
  /// The turn over the place in `found`; slots of an earlier turn are free.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private var turn: UInt64 = 1

  mutating func clear() {
    turn += 1
    found.removeAll(keepingCapacity: true)
    if slots.count > 1 << 16 { slots = Array(repeating: 0, count: 1 << 10) }
  }

  mutating func count(_ number: Int, isBoilerplate: Bool) {
    if found.count * 2 > slots.count { grow() }
    var slot = home(number)
    while slots[slot] >> 32 == turn {
      let place = Int(slots[slot] & 0xFFFF_FFFF)
      if found[place].number == number {
        if isBoilerplate { found[place].boilerplate += 1 } else { found[place].shared += 1 }
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = turn << 32 | UInt64(found.count)
    found.append(Candidate(number: number, shared: isBoilerplate ? 0 : 1, boilerplate: isBoilerplate ? 1 : 0))
  }

  private func home(_ number: Int) -> Int {
    let mixed = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (place, candidate) in found.enumerated() {
      var slot = home(candidate.number)
      while slots[slot] >> 32 == turn { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = turn << 32 | UInt64(place)
    }
  }
}
