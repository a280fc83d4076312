import Markup
import VietnameseText

/// Times in the visible text: short texts beside the heading that are little but a date, or two of them.
enum TextTimes {
  struct Found {
    var time: PublishedTime
    /// Whether it is said to be that of a change.
    var isChange: Bool
  }

  private static let maximumTries = 400
  private static let maximumBytes = 160
  /// Of a text that says which time is that of publication.
  private static let maximumLabelledBytes = 320
  private static let names = NamePatterns([
    (1, "date datum time publi posted byline dateline meta ngay fecha stamp info"),
    (2, "updat modif cap-nhat capnhat cap_nhat"),
  ])

  /// The time most likely to be the article's.
  static func best(_ survey: PageSurvey, _ reader: StatedTimeReader) -> Found? {
    let tree = survey.tree
    guard tree.body < tree.nodes.count else { return nil }
    var best: (score: Int, found: Found)?
    var tries = 0
    var node = tree.body + 1
    while node < tree.nodes.count, tries < maximumTries {
      defer { node += 1 }
      let tag = tree.nodes[node].tag
      let holder = tag == .text ? tree.parent(of: node) ?? node : node
      let names = tag.isElement ? names(of: node, survey) : 0
      guard tag == .text || names & 1 != 0 else { continue }
      guard let text = candidate(node, tree) else { continue }
      tries += 1
      let stated = LabelledTimes(text) { reader.time(utf8: $0, strayWords: names != 0 ? 8 : 4) }
      guard let time = stated.publication ?? stated.unlabelled ?? stated.changed else { continue }
      var score = 100 + PlaceOnPage.score(node, survey) - time.strayWords * 3
      if names != 0 { score += 25 }
      if self.names(of: holder, survey) & 2 != 0 { score -= 15 }
      if time.precision == .clock { score += 5 }
      let role =
        stated.role ?? MarkedTime.role(statedBy: holder, survey) ?? TimeContext.role(before: node, tree)
      score += role.map { $0 == .publication ? 60 : -15 } ?? 0
      if score > 40, best.map({ score > $0.score }) ?? true {
        best = (score, Found(time: time, isChange: role == .change))
      }
    }
    return best?.found
  }

  /// The text of a node or small element when it is short and has digits.
  private static func candidate(_ node: Int, _ tree: PageTree) -> [UInt8]? {
    var text: [UInt8] = []
    if tree.nodes[node].tag == .text {
      let range = tree.nodes[node].range
      guard range.count >= 6, range.count <= maximumLabelledBytes * 2,
        ShownDigits.count(tree.bytes[range]) >= 4
      else { return nil }
      tree.appendText(of: node, to: &text)
    } else {
      guard tree.end(of: node) - node <= 40 else { return nil }
      text = Array(tree.text(in: node, limit: maximumLabelledBytes + 1).utf8)
    }
    guard text.count >= 6, text.count <= maximumLabelledBytes, ShownDigits.count(text[...]) >= 4 else {
      return nil
    }
    return text.count <= maximumBytes || isLabelled(text) ? text : nil
  }

  /// Whether a text is a line of facts, one of them the time of publication, and no prose: "… | Ngày đăng: 21/11/2026 | …".
  private static func isLabelled(_ text: [UInt8]) -> Bool {
    TimeLabels.find(in: text).contains { label in
      label.role == .publication
        && text[label.range.upperBound...].drop { $0 == 0x20 }.first == UInt8(ascii: ":")
    }
  }

  /// 1 where class or id speak of dates, 2 where they speak of changes.
  private static func names(of node: Int, _ survey: PageSurvey) -> UInt32 {
    var found: UInt32 = 0
    for key in [AttributeName.class, .id] {
      guard let value = survey.tree.attribute(key, of: node), !value.isEmpty, value.count <= 200 else {
        continue
      }
      found |= names.mask(survey.tree.bytes, value)
    }
    return found
  }
}
