import VietnameseText

/// The headers of letters that were forwarded or answered: some lines "From: …", "Sent: …", "Subject: …" in a row.
enum MailHeader {
  private enum Field: Hashable {
    case sender, subject, other
  }

  static func blank(_ lines: inout [DressedLine]) {
    var index = 0
    while index < lines.count {
      let end = end(of: lines, from: index)
      for line in index..<end { lines[line].blank() }
      if end == index, lines[index].mayBeDressed, DressPhrases.isOne(lines[index].text) {
        lines[index].blank()
      }
      index = max(index + 1, end)
    }
  }

  /// Behind a header that begins here: three fields or more, the sender and the subject among them.
  private static func end(of lines: [DressedLine], from start: Int) -> Int {
    var fields: Set<Field> = []
    var index = start
    while index < lines.count, index - start < 12, lines[index].mayBeDressed,
      let field = field(lines[index].text)
    {
      fields.insert(field)
      index += 1
    }
    return index - start >= 3 && fields.contains(.sender) && fields.contains(.subject) ? index : start
  }

  private static func field(_ text: String) -> Field? {
    let trimmed = text.drop { $0.isWhitespace || $0 == "*" }
    guard let colon = trimmed.prefix(24).firstIndex(of: ":") else { return nil }
    switch Folding.fold(String(trimmed[..<colon].filter { $0 != "*" })) {
    case "from", "tu", "nguoi gui": return .sender
    case "subject", "chu de", "tieu de": return .subject
    case "to", "cc", "bcc", "sent", "date", "den", "toi", "gui", "da gui", "ngay", "ngay gui", "nguoi nhan",
      "reply-to", "thoi gian", "dinh kem", "attachments", "importance":
      return .other
    default: return nil
    }
  }
}
