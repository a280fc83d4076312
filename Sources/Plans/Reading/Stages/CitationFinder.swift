import Core

/// Stage 5: documents cited by number, such as "Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ".
struct CitationFinder {
  private(set) var citations: [Citation] = []
  private var places: [String: Int] = [:]
  /// The document's own number, which an annex repeats.
  private let own: String?

  init(own: String?) { self.own = own.map(Self.key) }

  /// Finds the citations of one paragraph; gives their places in `citations`, in order.
  @discardableResult
  mutating func scan(_ passage: Passage, _ place: SourcePlace) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < passage.count {
      guard let number = DocumentNumber.read(passage, at: index) else {
        index += 1
        continue
      }
      index = number.end
      let key = Self.key(number.text)
      guard key != own else { continue }
      let citation = CitationContext.citation(number, in: passage, place: place)
      if let known = places[key] {
        complete(known, citation)
        found.append(known)
      } else {
        places[key] = citations.count
        found.append(citations.count)
        citations.append(citation)
      }
    }
    return found
  }

  /// A later mention may say what the first one leaves out.
  private mutating func complete(_ index: Int, _ other: Citation) {
    citations[index].kind = citations[index].kind ?? other.kind
    citations[index].date = citations[index].date ?? other.date
    citations[index].issuer = citations[index].issuer ?? other.issuer
    // "32/CT-TTG" of a title in capitals gives way to "32/CT-TTg".
    if other.number != citations[index].number,
      other.number.utf8.contains(where: { (0x61...0x7A).contains($0) })
    {
      citations[index].number = other.number
    }
  }

  private static func key(_ number: String) -> String { number.uppercased() }
}

/// The number of an official document: "72/2015/NĐ-CP", "57-KL/TW", "61/2024/QH15".
struct DocumentNumber {
  var text: String
  /// Words of the passage.
  var start: Int
  var end: Int

  /// - Parameter mayBeShort: Behind "Số:" in the head one abbreviation is enough: "10/UBND".
  static func read(_ passage: Passage, at start: Int, mayBeShort: Bool = false) -> DocumentNumber? {
    let words = passage.words
    guard start + 1 < words.count, words[start].isNumber, isJoint(words[start].gap, passage, start) else {
      return nil
    }
    guard start == 0 || !isPart(passage, start) else { return nil }
    var text = passage.text(start, start + 1)
    var index = start + 1
    var joint = sign(words[start].gap)
    if words[index].isNumber {
      guard passage.year(index) != nil, index + 1 < words.count, isJoint(words[index].gap, passage, index)
      else { return nil }
      text += joint + passage.text(index, index + 1)
      joint = sign(words[index].gap)
      index += 1
    }
    var symbols = 0
    var hasLink = false
    while index < words.count, isSymbol(passage, index) {
      text += joint + passage.text(index, index + 1)
      symbols += 1
      index += 1
      guard index < words.count, isJoint(words[index - 1].gap, passage, index - 1), isSymbol(passage, index)
      else { break }
      joint = sign(words[index - 1].gap)
      hasLink = true
    }
    guard symbols > 0 else { return nil }
    let last = passage.text(index - 1, index)
    let isParliament =
      symbols == 1 && last.utf8.starts(with: Array("QH".utf8)) || last.utf8.starts(with: Array("UBTVQH".utf8))
    guard hasLink || isParliament || mayBeShort && joint == "/" && last.utf8.count > 1 else { return nil }
    return DocumentNumber(text: text, start: start, end: index)
  }

  /// Whether the number goes on from a number before it: "30/12/2020-…".
  private static func isPart(_ passage: Passage, _ index: Int) -> Bool {
    let gap = passage.words[index - 1].gap
    return (gap.contains(.slash) || gap.contains(.dash)) && !gap.contains(.space)
  }

  private static func isJoint(_ gap: Gap, _ passage: Passage, _ index: Int) -> Bool {
    let signs = gap.subtracting(.space)
    return signs == .slash || signs == .dash
  }

  private static func sign(_ gap: Gap) -> String { gap.contains(.slash) ? "/" : "-" }

  /// A division of police or army that stands last: "C06", "PC06".
  private static func isDivision(_ passage: Passage, _ word: Word) -> Bool {
    guard word.isCapital, (2...5).contains(word.end - word.start) else { return false }
    let bytes = passage.bytes[Int(word.start)..<Int(word.end)]
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }.count
    return (1...3).contains(letters) && bytes.dropFirst(letters).allSatisfy { (0x30...0x39).contains($0) }
      && letters < bytes.count
  }

  /// An abbreviation: "NĐ", "TTr", "BTTTT", "QyĐ", "QH15".
  private static func isSymbol(_ passage: Passage, _ index: Int) -> Bool {
    let word = passage.words[index]
    if isDivision(passage, word) { return true }
    guard word.isCapital, word.end - word.start <= 14 else { return false }
    if word.isAllCapitals { return true }
    let bytes = passage.bytes[Int(word.start)..<Int(word.end)]
    let capitals = bytes.filter { (0x41...0x5A).contains($0) || $0 == 0xC4 }.count
    return capitals >= 2 || word.end - word.start <= 2 || bytes.elementsEqual(Array("TTg".utf8))
  }
}
