import VietnameseText

/// A watch that a text speaks of.
package struct WatchMatch: Equatable, Sendable {
  package enum Place: String, Sendable { case title, text }

  package var name: String
  /// The title when the watch is named there, else the text.
  package var place: Place
  /// Mentions that count, in both.
  package var mentions: Int
  /// Scalars of the place (in NFC) before the first mention there, and the mention itself.
  package var at: Int
  package var found: String
}

/// Finds the watches of a set of rules in texts: one pass for all names, then the words around each mention.
package struct RelevanceMatcher: Sendable {
  /// Mentions looked at in a text.
  static let mentionLimit = 20_000

  /// What a name of the automaton stands for.
  enum Meaning: Sendable {
    case alias(watch: Int, CompiledAlias)
    case except(watch: Int, CompiledAlias)
    case sign(Int, CompiledAlias)
  }

  struct CompiledAlias: Sendable {
    var key: [UInt8]
    var marks: WatchRules.Alias.Marks
    var needsCapital: Bool
    var isBounded: Bool
    /// Whether the name has marks at all, so that a mention may lack them.
    var isMarked: Bool
  }

  struct CompiledWatch: Sendable {
    var name: String
    /// Indices into `conditions` with the verdict.
    var verdicts: [(accepts: Bool, condition: Int)]
    var require: [Int]
    /// Words to be read on each side of a mention.
    var reach: Int
  }

  let automaton: NameAutomaton
  /// By the automaton's name.
  let meanings: [[Meaning]]
  let watches: [CompiledWatch]
  let conditions: [CompiledCondition]

  package init(_ rules: WatchRules) {
    var compiler = RelevanceCompiler()
    for watch in rules.watches { compiler.add(watch) }
    automaton = NameAutomaton(compiler.names)
    meanings = compiler.meanings
    watches = compiler.watches
    conditions = compiler.conditions
  }

  /// The watches in the order of the rules; the text is read up to `ListeningLimits.textBytes`.
  package func matches(title: String?, text: String) -> [WatchMatch] {
    let titleFinds = (title ?? "").composedBytes { finds($0) }
    let textFinds = text.composedBytes { finds($0) }
    guard !titleFinds.mentions.isEmpty || !textFinds.mentions.isEmpty else { return [] }
    let signs = titleFinds.signs.union(textFinds.signs)
    var matches: [Int: WatchMatch] = [:]
    for (part, finds, place) in [(title ?? "", titleFinds, WatchMatch.Place.title), (text, textFinds, .text)]
    {
      guard !finds.mentions.isEmpty else { continue }
      part.composedBytes { bytes in
        for mention in finds.mentions where accepts(mention, bytes, signs) {
          if matches[mention.watch] == nil {
            matches[mention.watch] = WatchMatch(
              name: watches[mention.watch].name, place: place, mentions: 0,
              at: bytes[..<mention.range.lowerBound].count { $0 & 0xC0 != 0x80 },
              found: String(decoding: bytes[mention.range], as: UTF8.self))
          }
          matches[mention.watch]?.mentions += 1
        }
      }
    }
    return matches.sorted { $0.key < $1.key }.map(\.value)
  }

  private func accepts(_ mention: Mention, _ bytes: UnsafeBufferPointer<UInt8>, _ signs: Set<Int>) -> Bool {
    let watch = watches[mention.watch]
    guard !watch.verdicts.isEmpty || !watch.require.isEmpty else { return true }
    let window = MentionWindow(text: bytes, mention: mention.range)
    let context = MentionContext(
      window: window, isUnmarked: mention.isUnmarked, before: window.before(watch.reach),
      after: window.after(watch.reach), signs: signs)
    for verdict in watch.verdicts where context.holds(conditions[verdict.condition]) {
      return verdict.accepts
    }
    return watch.require.isEmpty || watch.require.contains { context.holds(conditions[$0]) }
  }
}

extension String {
  /// The UTF-8 of the text in NFC, up to the limit of texts.
  fileprivate func composedBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var copy = self
    let isPlain = copy.withUTF8 { bytes in !bytes.contains { $0 == 0xCC || $0 == 0xCD } }
    if !isPlain { copy = composed }
    return copy.withUTF8 { body(UnsafeBufferPointer(rebasing: $0.prefix(ListeningLimits.textBytes))) }
  }
}
