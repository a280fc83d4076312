import Markup

/// What the names and roles of an element say of its content.
struct NodeHint: Sendable {
  /// Signs that it is not part of the article.
  var noise = 0
  /// 0: says nothing; 1: may hold text; 2: the main part; 3: a body by its name; 4: the body, says the markup.
  var body = 0
  /// The paragraph between title and body.
  var isLead = false
}

extension NodeHint {
  private static let namesRead = 24
  private static let wordsRead = 8

  init(_ tree: PageTree, _ node: Int, isHeading: Bool) {
    let tag = tree.nodes[node].tag
    let isWhole = tag == .article || tag == .body || tag == .html || tag == .main
    var isQuotation = false
    for index in tree.attributeRange(of: node) {
      let attribute = tree.attributes[index]
      switch attribute.key {
      case .class:
        readNames(tree.bytes, attribute.value, isWhole: isWhole, isQuotation: &isQuotation)
      case .id where !isHeading:
        readNames(tree.bytes, attribute.value, isWhole: isWhole, isQuotation: &isQuotation)
      case .itemprop, .property: readProperty(tree.bytes, attribute.value)
      case .role: readRole(tree.bytes, attribute.value)
      default: break
      }
    }
    if isQuotation { noise = 0 }
  }

  /// Names stand between white space.
  private mutating func readNames(
    _ bytes: [UInt8], _ range: Range<Int>, isWhole: Bool, isQuotation: inout Bool
  ) {
    var index = range.lowerBound
    var count = 0
    while index < range.upperBound, count < Self.namesRead {
      while index < range.upperBound, bytes[index] <= 0x20 { index &+= 1 }
      let start = index
      while index < range.upperBound, bytes[index] > 0x20 { index &+= 1 }
      guard index > start else { return }
      count += 1
      if isWhole, Self.isGenerated(bytes, start..<index) { continue }
      readName(bytes, start..<index, isQuotation: &isQuotation)
    }
  }

  /// What blog software says of the whole page: "category-news", "has-sidebar".
  private static func isGenerated(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let dash = range.prefix(9).first(where: { bytes[$0] == 0x2D || bytes[$0] == 0x5F }) else {
      return false
    }
    return generated.contains { $0.utf8.elementsEqual(bytes[range.lowerBound..<dash]) }
  }

  private static let generated = [
    "tag", "category", "has", "no", "is", "with", "type", "post", "status",
  ]

  /// The words of a name: "articleBody-text" has three, "HTMLText" two. Two words run together count as well.
  private mutating func readName(_ bytes: [UInt8], _ range: Range<Int>, isQuotation: inout Bool) {
    let words = NameWords.shared
    var all = NameHash()
    var before: NameHash?
    var count = 0
    var (noise, body, lead, quotes) = (0, 0, false, false)
    var index = range.lowerBound
    while let word = Self.nextWord(bytes, &index, range.upperBound) {
      count += 1
      if count > Self.wordsRead { return }
      let meaning = words.meaning(of: word.value)
      if meaning.contains(.negation) { return }
      if meaning.contains(.noise) { noise += 1 }
      if meaning.contains(.body) { body = 3 }
      if meaning.contains(.hint) { body = max(body, 1) }
      if meaning.contains(.lead) { lead = true }
      if meaning.contains(.quotation) { quotes = true }
      if let before {
        let pair = words.meaning(of: before.followed(by: word).value)
        if pair.contains(.noise) { noise += count == 2 && index >= range.upperBound ? 2 : 1 }
        if pair.contains(.body) { body = 3 }
      }
      all = count == 1 ? word : all.followed(by: word)
      before = word
    }
    if count > 2 {
      let whole = words.meaning(of: all.value)
      if whole.contains(.noise) { noise += 1 }
      if whole.contains(.body) { body = 3 }
    }
    self.noise += noise
    self.body = max(self.body, body)
    isLead = isLead || lead
    isQuotation = isQuotation || quotes
  }

  /// The next run of letters of one word in lower case, or of digits; nil at the end.
  private static func nextWord(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> NameHash? {
    while index < end, !bytes[index].isNameByte { index &+= 1 }
    guard index < end else { return nil }
    var hash = NameHash()
    if bytes[index].isDigit {
      while index < end, bytes[index].isDigit {
        hash.add(bytes[index])
        index &+= 1
      }
      return hash
    }
    if bytes[index].isCapital {
      var last = index
      while last < end, bytes[last].isCapital { last &+= 1 }
      if last < end, bytes[last].isSmall, last > index &+ 1 { last &-= 1 }
      let isWord = last < end && bytes[last].isSmall && last == index &+ 1
      while index < last {
        hash.add(bytes[index] | 0x20)
        index &+= 1
      }
      if !isWord { return hash }
    }
    while index < end, bytes[index].isSmall {
      hash.add(bytes[index])
      index &+= 1
    }
    return hash
  }

  private static let properties = NamePatterns([(1, "articlebody"), (2, "description")])

  private mutating func readProperty(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 200 else { return }
    let found = Self.properties.mask(bytes, range)
    if found & 1 != 0 { body = 4 }
    if found & 2 != 0, range.count == 11 { isLead = true }
  }

  private mutating func readRole(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 20 else { return }
    switch String(decoding: bytes[range], as: UTF8.self) {
    case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar",
      "alert",
      "alertdialog", "tooltip", "tablist", "toolbar":
      noise += 2
    case "main": body = max(body, 2)
    default: break
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 0x30 < 10 }
  fileprivate var isCapital: Bool { self &- 0x41 < 26 }
  fileprivate var isSmall: Bool { self &- 0x61 < 26 }
  fileprivate var isNameByte: Bool { isDigit || (self | 0x20).isSmall }
}
