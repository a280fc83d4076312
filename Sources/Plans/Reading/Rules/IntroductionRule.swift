/// A sentence that only introduces what stands below it: "Sở A chủ trì, phối hợp với Sở B thực hiện các việc sau:".
enum IntroductionRule {
  /// Who acts in an introduction, for those below that name nobody.
  struct Introduction {
    var leads: [String]
    var coordinators: [String]
  }

  private static let endings = PhraseSet(
    "như sau|sau đây|sau|cụ thể|cụ thể như sau|gồm|bao gồm|các nội dung sau|các nhiệm vụ sau|thông qua|trong đó"
  )

  /// Whether a paragraph ends by pointing to what follows.
  static func introduces(_ body: Passage) -> Bool {
    if body.lastByte == 0x3A { return true }
    guard body.count > 6, body.lastByte == 0x2E || body.lastByte >= 0x61 else { return false }
    return (1...4).contains { endings.match(body, at: body.count - $0) == $0 }
  }

  /// Nil when the paragraph introduces nothing.
  static func read(_ body: Passage) -> Introduction? {
    guard introduces(body) else { return nil }
    // "Phòng A:" alone on its line.
    let heading = body.lastByte == 0x3A ? SubjectRule.subject(of: body, isHeading: true) : nil
    let leads = (SubjectRule.subject(of: body) ?? heading ?? afterTopic(body))?.names ?? []
    let coordinators = CoordinatorRule.coordinators(in: body).filter { !leads.contains($0) }
    return Introduction(leads: leads, coordinators: coordinators)
  }

  /// "Chăn nuôi: Phòng A chủ trì, phối hợp với Hội B thực hiện các việc:".
  private static func afterTopic(_ body: Passage) -> SubjectRule.Subject? {
    guard let colon = body.words.indices.prefix(9).first(where: { body.words[$0].gap.contains(.colon) }),
      colon + 1 < body.count
    else { return nil }
    return SubjectRule.subject(of: Passage(body.tail(from: colon + 1)))
  }

  private static let orders = PhraseSet("đề nghị|yêu cầu|chỉ đạo|giao")

  /// "… Sở A đề nghị các cơ quan, đơn vị thực hiện những nội dung sau:" above the items of a letter or directive.
  static func ordered(_ body: Passage) -> Introduction? {
    guard introduces(body), let order = body.words.indices.last(where: { orders.match(body, at: $0) > 0 })
    else {
      return nil
    }
    let list = NameList.parse(body, from: order + orders.match(body, at: order), .prose)
    guard list.metAction, !list.names.isEmpty else { return nil }
    return Introduction(leads: list.names, coordinators: [])
  }
}
