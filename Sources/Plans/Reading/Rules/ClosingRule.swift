/// Paragraphs that close a plan and give no task.
enum ClosingRule {
  private static let openings = PhraseSet(
    """
    trong quá trình|trên đây là|kế hoạch này|hướng dẫn này|chương trình này|chương trình hành động này|đề án này|phương án này|quyết định này|chỉ thị này|nghị quyết này|thông báo này|yêu cầu các|yêu cầu thủ trưởng|quá trình thực hiện|quá trình triển khai|căn cứ kế hoạch này, yêu cầu|nhận được kế hoạch|căn cứ nội dung kế hoạch, yêu cầu
    đề nghị các sở|đề nghị các cơ quan|đề nghị thủ trưởng|đề nghị các đơn vị|kế hoạch triển khai|nếu có khó khăn|nếu có vướng mắc|yêu cầu giám đốc|yêu cầu các đồng chí|nơi nhận|giao văn phòng|giám đốc sở yêu cầu
    """)
  private static let councils = PhraseSet(
    "ubnd|ủy ban nhân dân|chủ tịch ubnd|chủ tịch ủy ban nhân dân|ban thường vụ|sở|bộ")
  private static let orders = PhraseSet("yêu cầu|đề nghị")
  private static let references = PhraseSet(
    "chi tiết|chi tiết tại|chi tiết theo|có phụ lục|theo phụ lục|nội dung chi tiết|phụ lục|kèm theo|danh mục nhiệm vụ"
  )
  private static let reports = PhraseSet(
    "báo cáo kết quả|báo cáo tình hình|gửi báo cáo|báo cáo định kỳ|định kỳ báo cáo")

  static func isClosing(_ body: Passage) -> Bool {
    if openings.match(body, at: 0) > 0 { return true }
    guard councils.match(body, at: 0) > 0 else { return false }
    return orders.first(in: body, to: 10) != nil
  }

  private static let ends = PhraseSet("trên đây là|trên đây")

  /// The paragraph with which a document takes its leave.
  static func isEnd(_ paragraph: Paragraph) -> Bool {
    paragraph.label == nil && ends.match(paragraph.body, at: 0) > 0
  }

  /// "(Chi tiết tại Phụ lục)".
  static func isReference(_ body: Passage) -> Bool {
    if lists.match(body, at: 0) > 0, annex.contains(in: body, from: body.count - 8), body.count <= 30 {
      return true
    }
    if let remark = body.words.indices.first(where: { body.gap(before: $0).contains(.open) }),
      body.count <= 30,
      references.match(body, at: remark) > 0, body.words[body.count - 1].gap.contains(.close)
    {
      return isHeadingLike(body, to: remark)
    }
    return references.match(body, at: 0) > 0 && body.count <= 16
  }

  /// "Truyền thông, đào tạo (Phụ lục kèm theo)": nothing but a topic stands before the remark.
  private static func isHeadingLike(_ body: Passage, to end: Int) -> Bool {
    end <= 8 && ActionWords.openings.match(body, at: 0) == 0 && ActionWords.short.match(body, at: 0) == 0
      && body.words[0].isCapital
  }

  private static let lists = PhraseSet(
    "nhiệm vụ cụ thể|các nhiệm vụ cụ thể|nội dung cụ thể|các nội dung cụ thể|phân công cụ thể|việc phân công|phân công nhiệm vụ|danh mục|nhiệm vụ, đơn vị|nội dung, đơn vị|nhiệm vụ, phân công|tiến độ cụ thể"
  )
  private static let annex = PhraseSet("phụ lục")

  private static let enactment = PhraseSet(
    "có hiệu lực|chịu trách nhiệm thi hành|chịu trách nhiệm thực hiện quyết định|ban hành kèm theo")

  /// "Quyết định này có hiệu lực …": the closing articles of a decision.
  static func isEnactment(_ body: Passage) -> Bool { enactment.contains(in: body) }

  static func isReportOnly(_ body: Passage) -> Bool { reports.contains(in: body, to: 25) }

  /// A heading that is nothing but names of bodies.
  static func isNameOnly(_ body: Passage) -> Bool {
    guard let subject = SubjectRule.subject(of: body, isHeading: true) else { return false }
    return subject.end >= body.count
  }
}
