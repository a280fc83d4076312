extension RelevanceMatcher {
  /// A name of a watch in a text, before its surroundings are weighed.
  struct Mention {
    var watch: Int
    var range: Range<Int>
    /// Whether it was typed without the marks that the name has.
    var isUnmarked: Bool
  }

  struct Finds {
    var mentions: [Mention] = []
    /// Signs of `anywhere` conditions seen.
    var signs: Set<Int> = []
  }

  /// One pass over a text.
  func finds(_ text: UnsafeBufferPointer<UInt8>) -> Finds {
    var finds = Finds()
    var exceptions: [Mention] = []
    automaton.search(text) { found in
      for meaning in meanings[found.name] {
        switch meaning {
        case .alias(let watch, let alias):
          guard let isUnmarked = Self.check(alias, found.range, text) else { continue }
          // Two aliases of one watch at the same place are one mention.
          if let last = finds.mentions.last, last.watch == watch, last.range.overlaps(found.range) {
            continue
          }
          finds.mentions.append(Mention(watch: watch, range: found.range, isUnmarked: isUnmarked))
        case .except(let watch, let alias):
          guard let isUnmarked = Self.check(alias, found.range, text) else { continue }
          exceptions.append(Mention(watch: watch, range: found.range, isUnmarked: isUnmarked))
        case .sign(let number, let alias):
          if !finds.signs.contains(number), Self.check(alias, found.range, text) != nil {
            finds.signs.insert(number)
          }
        }
      }
      return finds.mentions.count < Self.mentionLimit && exceptions.count < Self.mentionLimit
    }
    if !exceptions.isEmpty { Self.drop(exceptions, from: &finds.mentions) }
    return finds
  }

  /// Drops mentions inside exceptions of their watch.
  private static func drop(_ exceptions: [Mention], from mentions: inout [Mention]) {
    var byWatch: [Int: [Range<Int>]] = [:]
    for exception in exceptions { byWatch[exception.watch, default: []].append(exception.range) }
    for watch in byWatch.keys {
      byWatch[watch]?.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }
    // The furthest end among the ranges that begin no later than each.
    let ends = byWatch.mapValues { ranges in
      var end = 0
      return ranges.map { range in
        end = max(end, range.upperBound)
        return end
      }
    }
    mentions.removeAll { mention in
      guard let ranges = byWatch[mention.watch], let ends = ends[mention.watch] else { return false }
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].lowerBound <= mention.range.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low > 0 && ends[low - 1] >= mention.range.upperBound
    }
  }

  /// Nil when the place is not the name after all; else whether it lacks the name's marks.
  private static func check(
    _ alias: CompiledAlias, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    if alias.isBounded, MentionWindow(text: text, mention: range).isTouched { return nil }
    if alias.needsCapital, let first = text[range].first {
      if first >= 0x61 && first <= 0x7A { return nil }
      if first >= 0x80, let scalar = Unicode.Scalar(UTF8Step.scalar(text, at: range.lowerBound)),
        scalar.properties.isLowercase
      {
        return nil
      }
    }
    let isPlain = text[range].allSatisfy { $0 < 0x80 }
    let isUnmarked = alias.isMarked && isPlain
    switch alias.marks {
    case .any: return isUnmarked
    case .either where isPlain: return isUnmarked
    case .either, .same:
      return MarkedLetters.key(String(decoding: text[range], as: UTF8.self)) == alias.key ? false : nil
    }
  }
}
