/// Names with what is known of each, looked up by their bytes without making a string: names in lower case, in order.
struct NameTable {
  struct Entry {
    var name: [UInt8]
    /// The name as it is written out.
    var spelling: [UInt8]
    var traits: SafeMarkup.Traits
  }

  /// Sorted by name, so that the order of places is that of names.
  let entries: [Entry]
  private let slots: [Int16]
  private let mask: Int

  init(_ traits: [String: SafeMarkup.Traits], spellings: [String: String]) {
    let sorted = traits.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
    entries = sorted.map {
      Entry(name: Array($0.key.utf8), spelling: Array((spellings[$0.key] ?? $0.key).utf8), traits: $0.value)
    }
    let size = 2048
    mask = size - 1
    var slots = [Int16](repeating: -1, count: size)
    for (index, entry) in entries.enumerated() {
      var slot = Self.hash(entry.name, 0, entry.name.count) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int16(truncatingIfNeeded: index)
    }
    self.slots = slots
  }

  /// The place of a name in letters of either case; -1 for one that is not in the table.
  func place(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var slot = Self.hash(bytes, start, end) & mask
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if Self.isEqual(entries[place].name, bytes, start, end) { return place }
      slot = (slot + 1) & mask
    }
    return -1
  }

  func place(_ name: String) -> Int { place(Array(name.utf8), 0, name.utf8.count) }

  private static func hash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for index in start..<end { hash = (hash ^ UInt32(SafeHTML.lower(bytes[index]))) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15)
  }

  private static func isEqual(_ name: [UInt8], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard name.count == end - start else { return false }
    for index in name.indices where name[index] != SafeHTML.lower(bytes[start + index]) { return false }
    return true
  }
}
