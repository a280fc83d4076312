/// The words that open an assignment line and what they announce.
enum AssignmentLabels {
  enum Role: Sendable {
    case lead, coordinator, monitor, timing
    /// What is to be done: "Nội dung thực hiện:".
    case content
    /// A fact that is no task and no assignment: "Sản phẩm:", "Địa điểm:".
    case detail
  }

  struct Found {
    var role: Role
    var start: Int
    /// The first word after the label.
    var end: Int
    /// The label is the bare word "nội dung".
    var isBareContent = false
  }

  private static let units = PhraseSet(
    """
    cơ quan|đơn vị|đv|cq|bộ phận|tổ chức, đơn vị|khoa, phòng|các khoa, phòng|phòng, ban|tập thể, cá nhân|cá nhân|giáo viên|ban|tổ chức|các cơ quan|các đơn vị|phòng|ngành|người|cán bộ|các sở, ngành|phân công|trách nhiệm|địa phương|cơ quan, đơn vị|các cơ quan, đơn vị|đơn vị, cá nhân|giao
    sở, ngành|đơn vị, địa phương|cơ quan, tổ chức|tổ chức, cá nhân|cơ quan, địa phương|sở, ban, ngành
    """)
  private static let bareLeads = PhraseSet(
    "chủ trì|ct|cqct|đvct|thực hiện|chịu trách nhiệm|chịu trách nhiệm chính|chịu trách nhiệm thực hiện|trách nhiệm thực hiện|trách nhiệm|đầu mối|triển khai|tham mưu|chủ trì thực hiện|chủ trì, thực hiện|chủ trì tham mưu|chủ trì, tham mưu|phụ trách"
  )
  private static let handing = PhraseSet(
    "phân công|phân công thực hiện|giao thực hiện|người chịu trách nhiệm|giao|trách nhiệm|trách nhiệm thực hiện|đơn vị|cơ quan|người làm|đơn vị làm"
  )
  private static let monitors = PhraseSet(
    "theo dõi|giám sát|kiểm tra|đôn đốc|hướng dẫn|thẩm định|kiểm tra, giám sát")
  private static let leads = PhraseSet(
    "chủ trì|thực hiện|chịu trách nhiệm|đầu mối|tham mưu|triển khai|phụ trách|soạn thảo|chính")
  private static let timings = PhraseSet(
    """
    thời gian|thời hạn|tiến độ|thời điểm|hoàn thành|hoàn thành trước|xong trước|xong|mốc|lộ trình|kỳ hạn|thời gian, tiến độ|thời gian và tiến độ|thời gian thực hiện|thời gian hoàn thành|thời hạn hoàn thành|thời hạn thực hiện
    hạn|hạn hoàn thành|hạn cuối|hạn chót|mốc thời gian|dự kiến thời gian|thời gian dự kiến|dự kiến hoàn thành|dự kiến thời gian thực hiện|thời gian và lộ trình|thời điểm thực hiện|thời điểm hoàn thành|thời hạn giải quyết|thời gian, địa điểm|thời gian bắt đầu, kết thúc|thời gian thực hiện và hoàn thành|thời gian diễn ra|kế hoạch thời gian|lịch thực hiện
    thời hạn ban hành|tiến độ thực hiện|tiến độ hoàn thành|thời gian trình|thời gian triển khai|thời gian ban hành|thời gian tổ chức|thời gian bắt đầu|lộ trình thực hiện|thời hạn trình
    """)
  private static let others = PhraseSet("báo cáo|chốt|số liệu|họp|đăng ký|trực|tiếp nhận hồ sơ|làm việc")
  private static let contents = PhraseSet(
    """
    nội dung|nội dung thực hiện|nội dung công việc|nội dung nhiệm vụ|nhiệm vụ|nhiệm vụ cụ thể|nội dung cụ thể|nội dung triển khai|công việc|công việc cụ thể|nội dung hoạt động|hoạt động
    các nội dung thực hiện|nội dung và giải pháp|giải pháp|giải pháp thực hiện|nhiệm vụ thực hiện|các hoạt động|nội dung chính|nội dung chủ yếu|nội dung tuyên truyền|nội dung, nhiệm vụ
    """)
  private static let details = PhraseSet(
    """
    lãnh đạo phụ trách|lãnh đạo chỉ đạo|chỉ đạo|sản phẩm|kết quả|kết quả đầu ra|kết quả thực hiện|kết quả dự kiến|sản phẩm dự kiến|sản phẩm đầu ra|địa điểm|kinh phí|nguồn kinh phí|kinh phí thực hiện|nguồn lực
    thành phần|thành phần tham dự|đối tượng|số lượng|quy mô|chỉ tiêu|ghi chú|dự kiến kinh phí|kết quả, sản phẩm|sản phẩm, kết quả|dự kiến kết quả|dự kiến sản phẩm|yêu cầu sản phẩm|kết quả cần đạt|hình thức văn bản
    kết quả/sản phẩm|sản phẩm/kết quả|địa bàn|phạm vi|phạm vi thực hiện|địa điểm thực hiện|cấp trình|cấp ban hành|đối tượng tham gia|đối tượng thực hiện|thời lượng|trưởng đoàn|phó trưởng đoàn|phó đoàn|thành viên|các thành viên|thành viên đoàn|tổ trưởng|tổ phó|trưởng ban|phó trưởng ban|ủy viên|các ủy viên|thư ký|thư ký đoàn|trưởng tiểu ban|thành phần đoàn|thành phần đoàn kiểm tra|thành viên tổ|giúp việc|cơ sở pháp lý|căn cứ pháp lý|thẩm quyền
    """)

  /// The label that begins at word `start`, when one does.
  static func match(_ passage: Passage, at start: Int) -> Found? {
    guard let colon = colon(passage, from: start) else { return withoutColon(passage, at: start) }
    let end = colon + 1
    func found(_ role: Role) -> Found { Found(role: role, start: start, end: end) }
    func spans(_ set: PhraseSet) -> Bool {
      let length = set.match(passage, at: start)
      return length > 0 && start + length >= end - 2
    }
    if spans(timings) || timings.match(passage, at: start) >= 2 {
      // "Thời gian chốt số liệu báo cáo:" is no time of the work.
      return found(others.contains(in: passage, from: start, to: end) ? .detail : .timing)
    }
    if spans(contents) {
      var content = found(.content)
      content.isBareContent = end - start == 2
      return content
    }
    if start + handing.match(passage, at: start) == end, NameStart.isStart(passage, end, inLine: true) {
      return found(.lead)
    }
    let unit = units.match(passage, at: start)
    if unit > 0 {
      // "Phòng Tham mưu:", "Phòng Tài chính:" are names.
      guard
        start + unit >= end || !passage.words[start + unit].isCapital || passage.words[start].isAllCapitals
      else { return nil }
      // "Cán bộ phụ trách nông nghiệp: thống kê …": a deed behind the colon, so the words before it name who acts.
      if end < passage.count, Links.isAction(passage, end), !NameStart.isStart(passage, end) { return nil }
      if CoordinatorRule.labels.contains(in: passage, from: start, to: end),
        !isLeadFirst(passage, start + unit, end)
      {
        return found(.coordinator)
      }
      if leads.contains(in: passage, from: start, to: end) { return found(.lead) }
      if monitors.contains(in: passage, from: start, to: end) { return found(.monitor) }
      return nil
    }
    if spans(details) { return found(.detail) }
    if bareLeads.match(passage, at: start) > 0, end - start <= 5 { return found(.lead) }
    if CoordinatorRule.labels.match(passage, at: start) > 0, end - start <= 5 { return found(.coordinator) }
    if monitors.match(passage, at: start) > 0, end - start <= 5 { return found(.monitor) }
    return nil
  }

  /// What a heading announces that is nothing but such words: "Cơ quan phối hợp" above a list of names.
  static func heading(_ passage: Passage) -> Role? {
    guard (2...7).contains(passage.count),
      passage.words.allSatisfy({ $0.gap.isSubset(of: [.space, .comma, .colon]) })
    else { return nil }
    let unit = units.match(passage, at: 0)
    if unit > 0 {
      guard unit < passage.count, !passage.words[unit].isCapital || passage.words[0].isAllCapitals else {
        return nil
      }
      if CoordinatorRule.labels.match(passage, at: unit) > 0 { return .coordinator }
      if leads.match(passage, at: unit) > 0 { return .lead }
      return nil
    }
    if passage.count > 2, bareLeads.match(passage, at: 0) == passage.count { return .lead }
    let length = timings.match(passage, at: 0)
    return length > 1 && length == passage.count ? .timing : nil
  }

  /// "Đơn vị chủ trì, phối hợp:" names the lead first.
  private static func isLeadFirst(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
    guard let lead = leads.first(in: passage, from: start, to: end),
      let partner = CoordinatorRule.labels.first(in: passage, from: start, to: end)
    else { return false }
    return lead.lowerBound < partner.lowerBound
  }

  /// The word whose colon closes a label of at most eight words.
  private static func colon(_ passage: Passage, from start: Int) -> Int? {
    for index in start..<min(start + 8, passage.count) {
      let gap = passage.words[index].gap
      if gap.contains(.colon) { return index }
      if !gap.isSubset(of: [.space, .comma, .slash, .open, .close]) { return nil }
    }
    return nil
  }

  private static let closedLabels = PhraseSet(
    "thời gian thực hiện|thời gian hoàn thành|thời hạn hoàn thành|thời hạn thực hiện|tiến độ hoàn thành|tiến độ thực hiện"
  )
  private static let isWord: Phrase = "là"
  private static let closedLeads = PhraseSet(
    "cơ quan chủ trì|đơn vị chủ trì|cơ quan thực hiện|đơn vị thực hiện|cơ quan chủ trì thực hiện|đơn vị chủ trì thực hiện"
  )

  private static func withoutColon(_ passage: Passage, at start: Int) -> Found? {
    for (set, role) in [
      (closedLabels, Role.timing), (closedLeads, .lead), (CoordinatorRule.closedLabels, .coordinator),
    ] {
      let length = set.match(passage, at: start)
      // "Đơn vị chủ trì thực hiện là Sở A".
      let next = start + length + (length > 0 && isWord.matches(passage, at: start + length) ? 1 : 0)
      guard length > 0, next < passage.count, passage.words[start].isCapital else { continue }
      if role == .timing || passage.words[next].isCapital && NameStart.isStart(passage, next) {
        return Found(role: role, start: start, end: next)
      }
    }
    return nil
  }
}
