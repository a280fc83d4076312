/// A condition with its words looked up once.
struct CompiledCondition: Sendable {
  var condition: WatchRules.Condition
  var phrases: PhraseSet
  var stops: PhraseSet
  /// For `anywhere`: the number of its sign; it holds when the sign was seen.
  var sign: Int?

  /// How many words it looks at.
  var reach: Int { condition.within + phrases.longest }
}

/// A mention with its words on both sides, cut once.
struct MentionContext {
  let window: MentionWindow
  let isUnmarked: Bool
  let before: [ContextWord]
  let after: [ContextWord]
  let signs: Set<Int>

  func holds(_ compiled: CompiledCondition) -> Bool {
    switch compiled.condition.side {
    case .before: beside(compiled, before, isBefore: true)
    case .after: beside(compiled, after, isBefore: false)
    case .near: near(compiled, before, isBefore: true) || near(compiled, after, isBefore: false)
    case .anywhere: compiled.sign.map(signs.contains) ?? false
    }
  }

  private func beside(_ compiled: CompiledCondition, _ words: [ContextWord], isBefore: Bool) -> Bool {
    if touches(compiled, isBefore: isBefore) { return true }
    for gap in 0..<min(compiled.condition.within, words.count) {
      if words[gap].isCutOff { return false }
      let mayMatch = compiled.phrases.mayTouch(words[gap], isBefore: isBefore)
      var end = mayMatch ? gap : words.count
      while end < words.count, end - gap < compiled.phrases.longest, end == gap || !words[end].isCutOff {
        if matches(compiled, words[gap...end], isBefore) { return true }
        end += 1
      }
      if compiled.condition.throughNames && !words[gap].isCapital { return false }
      if compiled.stops.contains(words[gap], isUnmarked: isUnmarked) { return false }
    }
    return false
  }

  private func near(_ compiled: CompiledCondition, _ words: [ContextWord], isBefore: Bool) -> Bool {
    if touches(compiled, isBefore: isBefore) { return true }
    for gap in 0..<min(compiled.condition.within, words.count)
    where compiled.phrases.mayTouch(words[gap], isBefore: isBefore) {
      for end in gap..<min(words.count, gap + compiled.phrases.longest)
      where matches(compiled, words[gap...end], isBefore) { return true }
    }
    return false
  }

  private func matches(_ compiled: CompiledCondition, _ words: ArraySlice<ContextWord>, _ isBefore: Bool)
    -> Bool
  {
    if compiled.condition.isCapital {
      guard (isBefore ? words.last : words.first)?.isCapital == true else { return false }
    }
    return compiled.phrases.contains(isBefore ? words.reversed()[...] : words, isUnmarked: isUnmarked)
  }

  /// Scripts without spaces: the phrase touches the mention, or stands within about three signs a word.
  private func touches(_ compiled: CompiledCondition, isBefore: Bool) -> Bool {
    guard !compiled.phrases.unspaced.isEmpty else { return false }
    let slack = (compiled.condition.within - 1) * 9
    for phrase in compiled.phrases.unspaced {
      let text = isBefore ? window.textBefore(phrase.count + slack) : window.textAfter(phrase.count + slack)
      if slack == 0 {
        if text.elementsEqual(phrase) { return true }
      } else if text.count >= phrase.count {
        let last = text.endIndex - phrase.count
        for start in text.startIndex...last where text[start..<start + phrase.count].elementsEqual(phrase) {
          return true
        }
      }
    }
    return false
  }
}
