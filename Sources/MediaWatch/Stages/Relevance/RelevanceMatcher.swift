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
  static let mentionLimit = 5_000

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
    var title = title ?? ""
    var text = text
    return title.withUTF8 { title in text.withUTF8 { matches(title: title, text: $0) } }
  }

  func matches(_ scanned: ScannedText) -> [WatchMatch] {
    scanned.title.withBytes { title in scanned.text.withBytes { matches(title: title, text: $0) } }
  }

  /// The same on UTF-8, valid or not.
  package func matches(
    title: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>
  ) -> [WatchMatch] {
    Self.composing(title) { title in
      Self.composing(text) { text in
        let inTitle = finds(title)
        let inText = finds(text)
        let signs = inTitle.signs.union(inText.signs)
        var matches: [Int: WatchMatch] = [:]
        add(inTitle.mentions, of: title, .title, signs, to: &matches)
        add(inText.mentions, of: text, .text, signs, to: &matches)
        return matches.sorted { $0.key < $1.key }.map(\.value)
      }
    }
  }

  private func add(
    _ mentions: [Mention], of bytes: UnsafeBufferPointer<UInt8>, _ place: WatchMatch.Place, _ signs: Set<Int>,
    to matches: inout [Int: WatchMatch]
  ) {
    // Scalars up to an offset, counted on from the mention before.
    var (offset, scalars) = (0, 0)
    for mention in mentions where accepts(mention, bytes, signs) {
      matches[mention.watch]?.mentions += 1
      guard matches[mention.watch] == nil else { continue }
      let start = mention.range.lowerBound
      while offset < start {
        scalars &+= bytes[offset] & 0xC0 == 0x80 ? 0 : 1
        offset &+= 1
      }
      // Mentions come by their ends: one may begin a little before the last.
      while offset > start {
        offset &-= 1
        scalars &-= bytes[offset] & 0xC0 == 0x80 ? 0 : 1
      }
      matches[mention.watch] = WatchMatch(
        name: watches[mention.watch].name, place: place, mentions: 1, at: scalars,
        found: String(decoding: bytes[mention.range], as: UTF8.self))
    }
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

extension RelevanceMatcher {
  /// The text in NFC, up to the limit of texts; copied only if it has loose marks.
  private static func composing<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(ListeningLimits.textBytes))
    guard head.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return body(head) }
    var composed = String(decoding: head, as: UTF8.self).composed
    return composed.withUTF8(body)
  }
}
