import Markup
import VietnameseText

/// Times in the visible text: short texts beside the heading that are little but a date.
enum TextTimes {
  private static let maximumTries = 400
  private static let maximumBytes = 160
  private static let dateNames = NamePatterns([
    (1, "date datum time publi posted byline dateline meta ngay fecha stamp info")
  ])
  /// Folded, a colon for a space.
  private static let verbs = NamePatterns([
    (1, "updat aktualis modif geander actualiz cap:nhat mis:a:jour stand: anderung"),
    (
      2,
      "erschienen published: published:on posted:on veroffentlicht ngay:dang xuat:ban dang:ngay publie: publicad pubblicat"
    ),
  ])

  static func published(_ survey: PageSurvey, _ reader: StatedTimeReader) -> PublishedTime? {
    let tree = survey.tree
    guard tree.body < tree.nodes.count else { return nil }
    var best: (score: Int, time: PublishedTime)?
    var tries = 0
    var node = tree.body + 1
    while node < tree.nodes.count, tries < maximumTries {
      defer { node += 1 }
      let tag = tree.nodes[node].tag
      let isNamed = tag.isElement && isNamedForDates(node, survey)
      guard tag == .text || isNamed else { continue }
      guard let text = candidate(node, tree) else { continue }
      tries += 1
      guard let time = reader.time(utf8: text, strayWords: isNamed ? 8 : 4) else { continue }
      var score = 100 + PlaceOnPage.score(node, survey) - time.strayWords * 3
      if isNamed { score += 25 }
      if time.precision == .clock { score += 5 }
      score += words(text)
      if score > 40, best.map({ score > $0.score }) ?? true { best = (score, time) }
    }
    return best?.time
  }

  /// The text of a node or small element when it is short and has digits.
  private static func candidate(_ node: Int, _ tree: PageTree) -> [UInt8]? {
    if tree.nodes[node].tag == .text {
      let range = tree.nodes[node].range
      guard range.count >= 6, range.count <= maximumBytes * 2, hasDigits(tree.bytes[range]) else {
        return nil
      }
      var text: [UInt8] = []
      tree.appendText(of: node, to: &text)
      return text.count <= maximumBytes ? text : nil
    }
    guard tree.end(of: node) - node <= 40 else { return nil }
    let text = Array(tree.text(in: node, limit: maximumBytes + 1).utf8)
    return text.count >= 6 && text.count <= maximumBytes && hasDigits(text[...]) ? text : nil
  }

  /// Whether there are digits enough for a year, in ASCII or in the scripts of the region (E0 xx 90 … 99, Khmer
  /// E1 9F A0 … A9, Burmese E1 81 80 … 89, full width EF BC 90 … 99).
  private static func hasDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    var count = 0
    var lead: UInt8 = 0
    var middle: UInt8 = 0
    for byte in bytes {
      if byte &- 0x30 < 10 {
        count += 1
      } else if lead == 0xE0 && byte &- 0x90 < 10 || lead == 0xE1 && middle == 0x9F && byte &- 0xA0 < 10
        || lead == 0xE1 && middle == 0x81 && byte &- 0x80 < 10
        || lead == 0xEF && middle == 0xBC && byte &- 0x90 < 10
      {
        count += 1
      }
      lead = middle
      middle = byte
    }
    return count >= 4
  }

  private static func isNamedForDates(_ node: Int, _ survey: PageSurvey) -> Bool {
    for key in [AttributeName.class, .id] {
      guard let value = survey.tree.attribute(key, of: node), !value.isEmpty, value.count <= 200 else {
        continue
      }
      if dateNames.mask(survey.tree.bytes, value) != 0 { return true }
    }
    return false
  }

  /// What the words beside a date add to its score: publication, or change.
  private static func words(_ text: [UInt8]) -> Int {
    let folded = Array(Folding.fold(String(decoding: text, as: UTF8.self)).utf8).map {
      $0 == 0x20 ? 0x3A : $0
    }
    let found = verbs.mask(folded, 0..<folded.count)
    return (found & 1 != 0 ? -15 : 0) + (found & 2 != 0 ? 60 : 0)
  }
}
