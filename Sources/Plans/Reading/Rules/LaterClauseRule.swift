/// A duty of several clauses, each with its own body: "Hội A giám sát giống; Ngân hàng B ưu tiên vốn; Chi cục C phối hợp."
enum LaterClauseRule {
  private static let helping = PhraseSet(
    "phối hợp|phối hợp thực hiện|cùng phối hợp|tham gia phối hợp|tham gia|cùng tham gia|hỗ trợ|cùng thực hiện"
  )

  /// The bodies of the clauses behind a semicolon: those that act and those that only help.
  static func names(_ body: Passage, after end: Int) -> (leads: [String], partners: [String]) {
    var leads: [String] = []
    var partners: [String] = []
    for index in body.words.indices.dropFirst(end)
    where body.gap(before: index).contains(.semicolon) && NameStart.isStart(body, index) {
      let list = NameList.parse(body, from: index, .prose)
      guard list.metAction, !list.names.isEmpty else { continue }
      // "phối hợp với Sở B …" is a deed with partners of its own.
      if helping.match(body, at: list.end) > 0, CoordinatorRule.opening(body, at: list.end) == nil {
        partners.appendNew(list.names)
      } else if body.words[index].isCapital {
        leads.appendNew(list.names)
      }
    }
    return (leads, partners)
  }
}
