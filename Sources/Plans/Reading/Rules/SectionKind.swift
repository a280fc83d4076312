/// What a section is for, by its heading.
enum SectionKind: String, Sendable {
  case tasks, organisation, reporting, funding
  /// Aims, requirements, targets, audience, background: nothing to do.
  case background

  var holdsTasks: Bool { self == .tasks || self == .organisation }

  private static let prefixes = PhraseSet("các|một số|về|công tác|phần|những|i|ii")
  private static let backgroundWords = PhraseSet(
    """
    mục đích|yêu cầu|quan điểm|mục tiêu|chỉ tiêu|phạm vi|đối tượng|nguyên tắc|căn cứ|cơ sở|sự cần thiết|thực trạng|tình hình|đánh giá|kết quả|bối cảnh|đặc điểm
    tồn tại|hạn chế|nguyên nhân|phương châm|thời gian|địa điểm|thành phần|giải thích|tầm nhìn|khái quát|định hướng|tổng quan|tư tưởng chỉ đạo|phương hướng|mục đích, yêu cầu|chủ đề|khẩu hiệu|dự báo
    thị trường trọng điểm|thị trường mục tiêu|thị trường ưu tiên|lực lượng|lực lượng, phương tiện|phương tiện|công chúng|công chúng mục tiêu|nhóm công chúng|người thụ hưởng|đối tượng, phạm vi|địa bàn|địa bàn, đối tượng|nhóm đối tượng|khán giả|độc giả|khối lượng|điều kiện và chỉ tiêu|hiện trạng|hạn chế|thuận lợi|khó khăn|nội dung chỉ tiêu|các chỉ tiêu
    """)
  /// The same inside a section of tasks, where "Về tình hình …" is a topic of work.
  private static let innerWords = PhraseSet(
    """
    mục đích|yêu cầu|quan điểm|mục tiêu|chỉ tiêu|phạm vi|đối tượng|nguyên tắc|thực trạng|thời gian|địa điểm|thành phần|các chỉ tiêu|các mục tiêu|sự cần thiết|hiện trạng|định hướng đến
    công chúng|công chúng mục tiêu|nhóm công chúng|người thụ hưởng|nhóm đối tượng|căn cứ pháp lý|cơ sở pháp lý|kết quả đạt được|tồn tại|hạn chế|số lượng|quy mô
    """)
  private static let deeds = PhraseSet(
    "nhiệm vụ|giải pháp|nội dung|biện pháp|hoạt động|lộ trình|tổ chức thực hiện")
  private static let fundingWords = PhraseSet(
    """
    kinh phí|nguồn kinh phí|dự toán|nguồn vốn|nguồn lực|tài chính|cơ chế tài chính|dự kiến kinh phí|nguồn lực thực hiện|kinh phí và|vốn|bảo đảm kinh phí|đảm bảo kinh phí|nguồn tài chính|nhu cầu kinh phí
    khái toán|chế độ, kinh phí
    """)
  private static let reportingWords = PhraseSet(
    "chế độ báo cáo|chế độ thông tin|thông tin, báo cáo|chế độ thông tin, báo cáo|báo cáo|công tác báo cáo|thông tin báo cáo|chế độ thông tin báo cáo|sơ kết, tổng kết|báo cáo định kỳ"
  )
  private static let organisationWords = PhraseSet(
    """
    tổ chức thực hiện|phân công|trách nhiệm|tổ chức triển khai|tổ chức theo dõi|tổ chức chỉ đạo|chỉ đạo thực hiện|phân công nhiệm vụ|phân công trách nhiệm|phân công thực hiện|trách nhiệm thi hành|điều khoản thi hành|tổ chức thi hành
    """)

  /// "Chế độ thông tin, báo cáo: …" in one paragraph.
  static func opensReporting(_ item: Passage) -> Bool {
    let length = regimes.match(item, at: 0)
    return length > 0 && item.gap(before: length).contains(.colon)
  }

  private static let regimes = PhraseSet(
    "chế độ báo cáo|chế độ thông tin, báo cáo|chế độ thông tin báo cáo|thông tin, báo cáo|về chế độ báo cáo|về chế độ thông tin, báo cáo|công tác thông tin, báo cáo|công tác báo cáo|báo cáo định kỳ|báo cáo đột xuất"
  )

  /// - Parameter depth: 0 for a top section.
  static func of(_ heading: Passage, depth: Int, within outer: SectionKind?) -> SectionKind {
    if outer == .background || outer == .funding || outer == .reporting { return outer ?? .background }
    let start = prefixes.match(heading, at: 0)
    let hasOrganisation = organisationWords.contains(in: heading, to: 14)
    if depth == 0 || heading.count <= 10 {
      if reportingWords.match(heading, at: start) > 0 { return .reporting }
      if reportingWords.contains(in: heading, to: 10), !hasOrganisation, depth == 0 { return .reporting }
    }
    if depth == 0, schedules.match(heading, at: start) == heading.count - start { return .background }
    let isBackground =
      depth == 0 ? backgroundWords.match(heading, at: start) > 0 : innerWords.match(heading, at: 0) > 0
    if isBackground, heading.count <= 24 || depth == 0 {
      let hasDeeds = deeds.contains(in: heading) && depth <= 1 && !isAimOnly(heading, start)
      if !hasDeeds, depth == 0 || heading.count <= 14 { return .background }
    }
    if fundingWords.match(heading, at: start) > 0, depth == 0 || heading.count <= 10 { return .funding }
    if hasOrganisation { return .organisation }
    return outer ?? .tasks
  }

  /// Sections of dates for what other sections say.
  private static let schedules = PhraseSet(
    "tiến độ|tiến độ thực hiện|tiến độ triển khai|thời gian, tiến độ|lịch trình|lịch trình thực hiện|mốc thời gian|thời gian biểu"
  )

  private static let activities = PhraseSet(
    "các hoạt động chính|các hoạt động|hoạt động chính|các hoạt động chủ yếu|các hoạt động cụ thể|nội dung hoạt động|các nhiệm vụ cụ thể|các nhiệm vụ chủ yếu|các nhiệm vụ chính|các nhiệm vụ, giải pháp|nhiệm vụ và giải pháp|nhiệm vụ, giải pháp|nhiệm vụ trọng tâm|nhiệm vụ chủ yếu"
  )

  /// A heading that is nothing but such words: what stands below is to be done, whatever the section is called.
  static func isActivities(_ heading: Passage) -> Bool {
    activities.match(heading, at: 0) == heading.count
  }

  private static let aimOnly = PhraseSet(
    "căn cứ|cơ sở|kết quả|đánh giá|tình hình|thời gian|thực trạng|sự cần thiết")

  private static func isAimOnly(_ heading: Passage, _ start: Int) -> Bool {
    aimOnly.match(heading, at: start) > 0
  }
}
