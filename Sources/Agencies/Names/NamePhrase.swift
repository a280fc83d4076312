import VietnameseText

/// What one entry of a plan's list of agencies names: usually one unit or one collective, sometimes several.
package enum NamePhrase: Hashable, Sendable {
  case unit(String)
  case collective(CollectiveName, text: String)

  /// "UBND các huyện, thành phố Biên Hòa" is the collective of districts and one unit; "các Sở: Xây dựng, Công Thương"
  /// are two. Commas inside the name of one unit ("Sở Văn hóa, Thể thao và Du lịch") do not part it.
  package static func parts(of text: String) -> [NamePhrase] {
    let text = text.collapsed
    guard !text.isEmpty else { return [] }
    if let whole = CollectiveName(text) { return [.collective(whole, text: text)] }
    return departments(text) ?? committees(text) ?? [.unit(text)]
  }

  /// "các Sở: A, B và C".
  private static func departments(_ text: String) -> [NamePhrase]? {
    let words = text.words
    guard words.count > 2, ["cac", "nhung"].contains(words[0].folded), words[1].folded == "so" else {
      return nil
    }
    let rest = text[words[2].range.lowerBound...]
    let names = rest.split { ",;".contains($0) }.map { $0.drop(while: \.isWhitespace) }
    guard names.count > 1 else { return nil }
    return names.map { name in
      .unit(name.words.first?.folded == "so" ? String(name) : "Sở " + name)
    }
  }

  /// "UBND huyện A và huyện B", "UBND các huyện, thành phố C".
  private static func committees(_ text: String) -> [NamePhrase]? {
    guard let (head, rest) = committee(text) else { return nil }
    var parts: [NamePhrase] = []
    var generic: [Substring] = []
    func closeGeneric() {
      guard !generic.isEmpty else { return }
      let text = head + " " + generic.joined(separator: ", ")
      if let collective = CollectiveName("các " + text) {
        parts.append(.collective(collective, text: text))
      } else {
        parts.append(.unit(text))
      }
      generic = []
    }
    for piece in pieces(rest) {
      let words = piece.words.map(\.folded)
      if CollectiveName(words: ["cac"] + words[...]) != nil {
        generic.append(piece)
      } else if startsWithLevel(words) {
        closeGeneric()
        parts.append(.unit(head + " " + piece))
      } else {
        return nil
      }
    }
    closeGeneric()
    return parts.count > 1 ? parts : nil
  }

  private static func committee(_ text: String) -> (head: String, rest: Substring)? {
    let words = text.words
    if let first = words.first, first.folded == "ubnd" {
      return ("UBND", text[first.range.upperBound...])
    }
    guard words.count > 4, words.prefix(4).map(\.folded) == ["uy", "ban", "nhan", "dan"] else { return nil }
    return (String(text[..<words[3].range.upperBound]), text[words[3].range.upperBound...])
  }

  /// The text cut at commas and at the word "và".
  private static func pieces(_ text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    for part in text.split(whereSeparator: { ",;:".contains($0) }) {
      var start = part.startIndex
      for word in part.words where word.folded == "va" {
        pieces.append(part[start..<word.range.lowerBound])
        start = word.range.upperBound
      }
      pieces.append(part[start...])
    }
    return pieces.map { piece in
      let body = piece.drop(while: \.isWhitespace)
      return body[..<(body.lastIndex { !$0.isWhitespace }.map { body.index(after: $0) } ?? body.endIndex)]
    }.filter { !$0.isEmpty }
  }

  private static func startsWithLevel(_ words: [String]) -> Bool {
    ["huyen", "thanh pho", "tp", "thi xa", "tx", "xa", "phuong", "thi tran", "quan"].contains { level in
      (words.joined(separator: " ") + " ").hasPrefix(level + " ")
    }
  }
}
