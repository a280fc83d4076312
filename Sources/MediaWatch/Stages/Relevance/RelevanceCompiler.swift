/// Turns rules into what the matcher works with: equal names and equal conditions once.
struct RelevanceCompiler {
  private(set) var names: [[UInt8]] = []
  private(set) var meanings: [[RelevanceMatcher.Meaning]] = []
  private(set) var watches: [RelevanceMatcher.CompiledWatch] = []
  private(set) var conditions: [CompiledCondition] = []
  private var nameNumbers: [[UInt8]: Int] = [:]
  private var conditionNumbers: [WatchRules.Condition: Int] = [:]
  private var signs = 0

  mutating func add(_ watch: WatchRules.Watch) {
    let number = watches.count
    for alias in watch.aliases { add(alias) { .alias(watch: number, $0) } }
    for alias in watch.except { add(alias) { .except(watch: number, $0) } }
    let verdicts = watch.verdicts.map { (accepts: $0.accepts, condition: add($0.condition)) }
    let require = watch.require.map { add($0) }
    let reach = (verdicts.map(\.condition) + require).map { conditions[$0].reach }.max() ?? 0
    watches.append(
      RelevanceMatcher.CompiledWatch(name: watch.name, verdicts: verdicts, require: require, reach: reach))
  }

  private mutating func add(
    _ alias: WatchRules.Alias, _ meaning: (RelevanceMatcher.CompiledAlias) -> RelevanceMatcher.Meaning
  ) {
    let folded = FoldedLetters.fold(alias.text)
    guard !folded.isEmpty, folded.count <= NameAutomaton.longestName else { return }
    let first = alias.text.unicodeScalars.first { !FoldedLetters.isBlank($0.value) }
    let key = MarkedLetters.key(alias.text)
    let compiled = RelevanceMatcher.CompiledAlias(
      key: key, marks: alias.marks, needsCapital: alias.keepsCapital && first?.properties.isUppercase == true,
      isBounded: alias.isBounded && first?.isOfUnspacedScript != true, isMarked: key != folded)
    let number = nameNumbers[folded] ?? names.count
    if number == names.count {
      nameNumbers[folded] = number
      names.append(folded)
      meanings.append([])
    }
    meanings[number].append(meaning(compiled))
  }

  private mutating func add(_ condition: WatchRules.Condition) -> Int {
    if let known = conditionNumbers[condition] { return known }
    var compiled = CompiledCondition(
      condition: condition, phrases: PhraseSet(condition.phrases), stops: PhraseSet(condition.stops))
    if condition.side == .anywhere {
      let sign = signs
      signs += 1
      compiled.sign = sign
      for phrase in condition.phrases {
        add(WatchRules.Alias(text: phrase, keepsCapital: false)) { .sign(sign, $0) }
      }
    }
    conditions.append(compiled)
    conditionNumbers[condition] = conditions.count - 1
    return conditions.count - 1
  }
}
