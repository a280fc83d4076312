/// How far two folded names are apart.
enum EditDistance {
  /// Levenshtein's distance in bytes; stops beyond `limit` with `limit + 1`.
  static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      var best = row[0]
      for (j, b) in right.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
        best = min(best, cost)
      }
      if best > limit { return limit + 1 }
    }
    return row[right.count]
  }

  /// 0…1 for two names of words: 0 when a word has no near counterpart, since "huyện Đức Cơ" is not almost "huyện
  /// Đức Linh", nor "Sở Tài chính" almost "Bộ Tài chính": words of two letters are the same or others. One word may be
  /// missing on one side when the names are long.
  static func similarity(_ left: ArraySlice<String>, _ right: ArraySlice<String>) -> Double {
    let longest = max(left.count, right.count)
    let letters = left.reduce(0) { $0 + $1.utf8.count } + right.reduce(0) { $0 + $1.utf8.count }
    guard longest > 0, letters > 0, abs(left.count - right.count) <= (longest >= 5 ? 1 : 0) else { return 0 }
    var least = Int.max
    let gaps = left.count == right.count ? [nil] : Array(0..<longest).map(Optional.some)
    for gap in gaps {
      let (long, short) = left.count >= right.count ? (left, right) : (right, left)
      var whole = Array(long)
      var cost = 0
      if let gap {
        cost = whole[gap].utf8.count
        whole.remove(at: gap)
      }
      for (a, b) in zip(whole, short) where a != b {
        let allowed = min(a.utf8.count, b.utf8.count) >= 5 ? 2 : 1
        let distance = between(Array(a.utf8), Array(b.utf8), limit: allowed)
        cost = distance > allowed || min(a.utf8.count, b.utf8.count) < 3 ? 10_000 : cost + distance
        if cost >= 10_000 { break }
      }
      least = min(least, cost)
    }
    return max(0, 1 - 2 * Double(least) / Double(letters))
  }
}
