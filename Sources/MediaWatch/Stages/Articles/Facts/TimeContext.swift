import Markup

/// What stands before a time on the page says what it is: "Cập nhật: <time>…", `<dt>Ngày đăng</dt><dd>…`.
enum TimeContext {
  /// Nodes looked at.
  private static let reach = 12
  /// Bytes of the text before that count.
  private static let tail = 60
  /// Bytes that may stand between the words and the time: ": ", " lúc ", " on ".
  private static let gap = 12

  static func role(before node: Int, _ tree: PageTree) -> TimeRole? {
    var place = node - 1
    while place > tree.body, place >= node - reach {
      if tree.nodes[place].tag == .text {
        let range = tree.nodes[place].range
        var text: [UInt8] = []
        tree.appendCollapsed(max(range.lowerBound, range.upperBound - 4 * tail)..<range.upperBound, to: &text)
        if text.contains(where: { $0 > 0x20 }) { return role(endOf: text) }
      }
      place -= 1
    }
    return nil
  }

  private static func role(endOf text: [UInt8]) -> TimeRole? {
    var start = max(0, text.count - tail)
    while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
    let end = Array(text[start...])
    guard let label = TimeLabels.find(in: end).last, end.count - label.range.upperBound <= gap,
      ShownDigits.count(end[label.range.upperBound...]) == 0
    else { return nil }
    return label.role
  }
}
