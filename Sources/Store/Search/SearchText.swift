import VietnameseText

/// Showing what was found.
package enum SearchText {
  /// A piece of a text, and whether it is one of the words looked for.
  package struct Piece: Hashable, Sendable {
    package var text: String
    package var isMatch: Bool
  }

  /// The text cut into matches and what lies between, in order; joined again it is the text.
  package static func pieces(of text: String, query: String) -> [Piece] {
    var pieces: [Piece] = []
    var end = text.startIndex
    for word in matches(in: text, SearchQuery(query)) {
      if end < word.range.lowerBound {
        pieces.append(Piece(text: String(text[end..<word.range.lowerBound]), isMatch: false))
      }
      pieces.append(Piece(text: String(text[word.range]), isMatch: true))
      end = word.range.upperBound
    }
    if end < text.endIndex { pieces.append(Piece(text: String(text[end...]), isMatch: false)) }
    return pieces
  }

  /// About `length` characters around the first match, on one line; the beginning when nothing matches.
  static func snippet(of body: String, query: String, length: Int = 200) -> String {
    let first = matches(in: body, SearchQuery(query)).first?.range.lowerBound ?? body.startIndex
    var start = body.index(first, offsetBy: -length / 4, limitedBy: body.startIndex) ?? body.startIndex
    if start > body.startIndex {
      start = body[start..<first].firstIndex(where: \.isWhitespace) ?? start
    }
    let end = body.index(start, offsetBy: length, limitedBy: body.endIndex) ?? body.endIndex
    let line = body[start..<end].collapsed
    return (start > body.startIndex ? "… " : "") + line + (end < body.endIndex ? " …" : "")
  }

  private static func matches(in text: String, _ query: SearchQuery) -> [Word] {
    let whole = Set(query.parts.joined())
    let prefix = query.lastIsPrefix ? query.parts.last?.last : nil
    return text.words.filter { word in
      whole.contains(word.folded) || prefix.map { word.folded.hasPrefix($0) } ?? false
    }
  }
}
