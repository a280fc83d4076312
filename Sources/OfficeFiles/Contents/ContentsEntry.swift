import VietnameseText

/// A line of a table of contents: a title, mostly a leader of dots, and a page.
struct ContentsEntry {
  /// Folded, without its leader.
  var title: String
  var page: Int
  /// Dots lead from the title to the page.
  var hasLeader: Bool

  private static let highestPage = 999

  /// Nil for a text that ends in no page number.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var end = bytes.count
    while end > 0, bytes[end - 1].isASCIIDigit { end -= 1 }
    guard end < bytes.count, bytes.count - end <= 3, end > 0,
      let page = Int(String(decoding: bytes[end...], as: UTF8.self)), (1...Self.highestPage).contains(page)
    else { return nil }
    let lead = String(decoding: bytes[..<end], as: UTF8.self)
    let rest = lead.reversed().drop { ".…·_- \u{2024}\t".contains($0) }
    let leader = lead.suffix(lead.count - rest.count)
    let dots = leader.reduce(0) { $0 + ($1 == "…" ? 3 : ".·_\u{2024}".contains($1) ? 1 : 0) }
    let title = String(rest.reversed())
    guard title.contains(where: \.isLetter), dots >= 3 || leader.contains(where: \.isWhitespace) else {
      return nil
    }
    self.init(title: ContentsTitle.key(title), page: page, hasLeader: dots >= 3)
  }

  init(title: String, page: Int, hasLeader: Bool) {
    (self.title, self.page, self.hasLeader) = (title, page, hasLeader)
  }
}

/// Titles as they are compared with what stands in the text.
enum ContentsTitle {
  /// Words that decide stand among so many letters and signs; a paragraph may be the whole file.
  private static let reach = 1000

  static func key(_ text: String) -> String {
    let folded = Folding.fold(String(text.unicodeScalars.prefix(reach))).split {
      !$0.isLetter && !$0.isNumber
    }.joined(separator: " ")
    return String(folded.prefix(28))
  }

  /// What stands over the list, and over its columns.
  static func isHeading(_ text: String) -> Bool {
    ["muc luc", "muc luc noi dung", "noi dung muc luc", "table of contents", "contents"].contains(key(text))
  }

  static func isColumnHead(_ text: String) -> Bool {
    [
      "trang", "noi dung trang", "noi dung", "tt noi dung trang", "stt noi dung trang", "muc trang",
      "so trang", "page",
      "ten muc trang", "tieu de trang",
    ].contains(key(text))
  }
}
