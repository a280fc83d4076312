import VietnameseText

/// What a reader typed: every word must occur; words in double quotes must stand together, and so must those of a number
/// ("2.1", "15/KH-UBND"); the last word may be unfinished unless it is quoted.
struct SearchQuery: Hashable, Sendable {
  /// The longest query looked at, in words.
  static let wordLimit = 24

  /// Each part is one word, or a phrase.
  var parts: [[String]] = []
  var lastIsPrefix = false

  init(_ text: String) {
    var count = 0
    for (index, piece) in text.prefix(1000).split(separator: "\"", omittingEmptySubsequences: false)
      .enumerated()
    {
      let isQuoted = index % 2 == 1
      for run in isQuoted ? [piece] : piece.split(whereSeparator: \.isWhitespace) {
        let words = run.words.map { SearchWords.bounded($0.folded) }.prefix(Self.wordLimit - count)
        guard !words.isEmpty else { continue }
        count += words.count
        let isTogether = isQuoted || run.first?.isNumber == true
        if isTogether { parts.append(Array(words)) } else { parts += words.map { [$0] } }
        lastIsPrefix = !isQuoted
      }
    }
  }

  var isEmpty: Bool { parts.isEmpty }

  /// In the language of FTS5; of one kind, when one is asked for. The words of a kind may be those of others as well.
  func fts5(inTitleOnly: Bool, kind: String? = nil) -> String {
    let phrases = parts.enumerated().map { index, words in
      let star = lastIsPrefix && index == parts.count - 1 ? " *" : ""
      return "\"" + words.joined(separator: " ") + "\"" + star
    }
    let words = "{title\(inTitleOnly ? "" : " body")} : (\(phrases.joined(separator: " AND ")))"
    return kind.map { "kind : \"\($0)\" AND \(words)" } ?? words
  }

  /// In the language of `tsquery`.
  var tsquery: String {
    let phrases = parts.enumerated().map { index, words in
      let isPrefix = lastIsPrefix && index == parts.count - 1
      return "(" + words.map { "'\($0)'" + (isPrefix ? ":*" : "") }.joined(separator: " <-> ") + ")"
    }
    return phrases.joined(separator: " & ")
  }
}
