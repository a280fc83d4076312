/// Values by key, at most `limit` of them: those that were not asked for the longest leave.
struct RecentlyUsed<Key: Hashable, Value> {
  let limit: Int
  private var entries: [Key: (value: Value, asked: Int)] = [:]
  private var clock = 0

  init(limit: Int) {
    self.limit = limit
  }

  subscript(key: Key) -> Value? {
    mutating get {
      guard let entry = entries.index(forKey: key) else { return nil }
      clock += 1
      entries.values[entry].asked = clock
      return entries.values[entry].value
    }
  }

  mutating func forget(_ key: Key) { entries[key] = nil }

  /// Returns what has to leave: a quarter at once, so that the search for it is seldom.
  mutating func keep(_ value: Value, as key: Key) -> [Value] {
    clock += 1
    entries[key] = (value, clock)
    guard entries.count > limit else { return [] }
    let oldest = entries.sorted { $0.value.asked < $1.value.asked }.prefix(max(1, limit / 4))
    for entry in oldest { entries[entry.key] = nil }
    return oldest.map(\.value.value)
  }
}
