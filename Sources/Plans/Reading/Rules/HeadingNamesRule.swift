/// The bodies that a heading names, each with its part: "Sở A (phối hợp với Sở B)", "Sở A (chủ trì); Sở B, Sở C (phối hợp)".
enum HeadingNamesRule {
  private static let joining = PhraseSet("phối hợp|cùng phối hợp|phối hợp thực hiện|tham gia|tham gia phối hợp")

  static func names(_ body: Passage, _ subject: SubjectRule.Subject) -> (leads: [String], partners: [String]) {
    var partners = joined(body)
    let leads = subject.names.filter { !partners.contains($0) }
    partners.appendNew(CoordinatorRule.coordinators(in: body))
    return (leads, partners.filter { !leads.contains($0) })
  }

  /// The names before each "(phối hợp)", back to the semicolon before them.
  private static func joined(_ body: Passage) -> [String] {
    var names: [String] = []
    var start = 0
    for index in body.words.indices {
      let gap = body.gap(before: index)
      if gap.contains(.semicolon) { start = index }
      guard gap.contains(.open), case let length = joining.match(body, at: index), length > 0,
        body.words[index + length - 1].gap.contains(.close)
      else { continue }
      names.appendNew(NameList.parse(body, from: start, to: index, .line).names)
    }
    return names
  }
}
