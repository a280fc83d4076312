import Markup
import VietnameseText

/// The dateline that a first paragraph begins with: "Quy Nhơn (21/11/2026) – …", "27.1.2022 - …".
enum Datelines {
  private static let maximumHead = 60
  private static let maximumTries = 40

  static func published(_ survey: PageSurvey, _ reader: StatedTimeReader) -> PublishedTime? {
    let tree = survey.tree
    let start = survey.headings.first ?? tree.body
    var tries = 0
    var node = start
    while node < tree.nodes.count, tries < maximumTries {
      defer { node += 1 }
      guard tree.nodes[node].tag == .text, tree.nodes[node].range.count > 12 else { continue }
      tries += 1
      var text: [UInt8] = []
      tree.appendCollapsed(tree.nodes[node].range.prefix(maximumHead * 2), to: &text)
      guard let head = head(text), let time = reader.time(utf8: head, strayWords: 3) else { continue }
      if PlaceOnPage.score(node, survey) > -40 { return time }
    }
    return nil
  }

  /// What stands before the first closing bracket, dash or colon, when it is short and has digits.
  private static func head(_ text: [UInt8]) -> [UInt8]? {
    var end = 0
    while end < min(text.count, maximumHead) {
      let byte = text[end]
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "|") { break }
      if end > 0, text[end - 1] == 0x20, byte == UInt8(ascii: "-") || byte == 0xE2 { break }
      if byte == UInt8(ascii: ":"), end + 1 < text.count, text[end + 1] == 0x20 { break }
      end += 1
    }
    guard end < min(text.count, maximumHead), end >= 6,
      text[..<end].count(where: { $0 &- 0x30 < 10 }) >= 4
    else { return nil }
    return Array(text[..<end])
  }
}
