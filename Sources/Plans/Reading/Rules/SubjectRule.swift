/// Who a sentence is about, when it begins with a body: "Giao Sở …", "Đề nghị Ban …", "Căn cứ …, các cơ quan …".
enum SubjectRule {
  struct Subject {
    var names: [String]
    /// The word after the names.
    var end: Int
    /// Whether a verb follows the names.
    var hasPredicate: Bool
    /// Whether the sentence gives the work to them: "Giao Sở A …".
    var isOrdered = false
  }

  private static let orders = PhraseSet(
    """
    giao|giao cho|đề nghị|kính đề nghị|yêu cầu|phân công|trân trọng đề nghị|trách nhiệm của|trách nhiệm|nhiệm vụ của|ủy quyền|chỉ đạo|đối với
    ubnd tỉnh giao|ủy ban nhân dân tỉnh giao|ủy ban nhân dân tỉnh đề nghị|ubnd tỉnh đề nghị
    """)
  private static let handovers = PhraseSet(
    "giao|giao cho|đề nghị|kính đề nghị|trân trọng đề nghị|yêu cầu|phân công")
  /// Clauses before the subject.
  private static let clauses = PhraseSet(
    """
    căn cứ|trên cơ sở|trên cơ cở|theo|trong quá trình|nếu|khi|để|hằng năm|hàng năm|định kỳ|trước|sau khi|nhằm|thông qua|bên cạnh|trong thời gian|đồng thời
    từ nguồn|ngoài|ngoài ra|hằng quý|hàng quý|hằng tháng|hàng tháng|trong phạm vi
    hằng tuần|hàng tuần|mỗi tuần|mỗi tháng|hai tuần|vào|từ ngày|chậm nhất|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|sáng thứ|chiều thứ|thứ 2|thứ 3|thứ 4|thứ 5|thứ 6|thứ 7
    """)
  /// Between a clause and its subject: "từ ngày …, hằng tuần các sở …".
  private static let rhythms = PhraseSet(
    "hằng tuần|hàng tuần|mỗi tuần|hằng tháng|hàng tháng|hằng quý|hàng quý|hằng năm|hàng năm|định kỳ|định kỳ hằng tuần|định kỳ hằng tháng|định kỳ hằng quý|định kỳ hằng năm"
  )
  private static let difficulties = PhraseSet("vướng mắc|khó khăn, vướng mắc|phát sinh")

  static func subject(of passage: Passage, isHeading: Bool = false) -> Subject? {
    var start = orders.match(passage, at: 0)
    if start > 0, passage.words[start - 1].gap.contains(.comma) { return nil }
    let rhythm = rhythms.match(passage, at: 0)
    if rhythm > 0, passage.gap(before: rhythm).isPlain,
      let found = names(passage, from: rhythm, isOrder: false, isHeading: false), found.hasPredicate
    {
      return found
    }
    if start == 0, clauses.match(passage, at: 0) > 0 { return afterClause(passage) }
    let isOrder = start > 0
    if start < passage.count, start > 0, orders.match(passage, at: start) > 0 {
      start += orders.match(passage, at: start)
    }
    var subject = names(passage, from: start, isOrder: isOrder, isHeading: isHeading)
    subject?.isOrdered = handovers.match(passage, at: 0) > 0
    return subject ?? (isHeading ? nil : afterTime(passage))
  }

  /// "15h00 thứ Năm hằng tuần, Sở …", "02 tuần một lần, các phòng …": the first words before a comma say how often.
  private static func afterTime(_ passage: Passage) -> Subject? {
    let comma = passage.words.indices.prefix(12).first { passage.words[$0].gap.contains(.comma) }
    guard let comma, comma > 0 else { return nil }
    let opening = Passage(passage.text(0, comma + 1))
    let isTime = WeekRule.report(opening, 0..<opening.count) != nil || RhythmRule.months(opening) != nil
    return isTime ? afterClause(passage) : nil
  }

  private static let topics = PhraseSet(
    "về|nội dung|mục tiêu|yêu cầu|công tác|việc|thời gian|địa điểm|hình thức|kinh phí|đối với|trong đó|ngoài ra|riêng|cụ thể|lịch|báo cáo|chế độ|thời hạn|tiến độ|phương thức|cách thức|phạm vi|đối tượng|sản phẩm|kết quả|chỉ tiêu|hồ sơ|số liệu|mức"
  )

  /// "Cán bộ thư viện: lập sổ theo dõi …": where duties are handed out, the words before the colon name who does what
  /// stands behind it, whatever kind of person or body that is.
  static func beforeColon(_ passage: Passage) -> Subject? {
    guard
      let colon = passage.words.indices.prefix(14).first(where: { passage.words[$0].gap.contains(.colon) }),
      colon + 1 < passage.count, passage.words[0].isCapital, !passage.words[0].isNumber,
      topics.match(passage, at: 0) == 0, ActionWords.openings.match(passage, at: 0) == 0,
      AssignmentLabels.match(passage, at: 0) == nil,
      ActionWords.openings.match(passage, at: colon + 1) > 0 || !passage.words[colon + 1].isCapital
        || NameStart.isOrganise(passage, colon + 1)
    else { return nil }
    let names = NameList.parse(passage, from: 0, to: colon + 1, .line).names
    // "Ông. Nguyễn Văn A": the stop cuts the name.
    if let first = names.first.map({ Passage($0) }), Links.persons.match(first, at: 0) == first.count {
      return nil
    }
    return names.isEmpty ? nil : Subject(names: names, end: colon + 1, hasPredicate: true)
  }

  /// A heading among headings of bodies that no list of kinds knows: "3. Xí nghiệp Cầu đường".
  static func unknownBody(_ heading: Passage) -> Subject? {
    guard (1...14).contains(heading.count), heading.words[0].isCapital, !heading.words[0].isNumber,
      topics.match(heading, at: 0) == 0, others.match(heading, at: 0) == 0,
      ActionWords.openings.match(heading, at: 0) == 0, !NameStart.isOrganise(heading, 0),
      ![0x2E, 0x3B].contains(heading.lastByte)
    else { return nil }
    let list = NameList.parse(heading, .line)
    guard list.end >= heading.count, !list.names.isEmpty else { return nil }
    return Subject(names: list.names, end: heading.count, hasPredicate: false)
  }

  private static let others = PhraseSet(
    """
    cấp|giai đoạn|đợt|phương án|phân công|thành lập|chế độ|nguồn|lộ trình|kế hoạch|tiến độ|chương trình|ở|tại|hoạt động|nhiệm vụ|giải pháp|trách nhiệm chung|tổ chức|dự toán|cơ chế|các bước|quy trình|phương thức|cách|một số|những|nhóm
    """)

  /// A heading that is nothing but names, verbs inside them too: "Phòng Cảnh sát quản lý hành chính".
  private static func wholeHeading(_ passage: Passage, from start: Int, verb: Int) -> Subject? {
    guard passage.count - start <= 20, passage.words[start].isCapital,
      ![0x2E, 0x3B].contains(passage.lastByte),
      AgencyWords.placeNouns.match(passage, at: verb - 1) == 0,
      AgencyWords.qualifiers.match(passage, at: verb - 2) != 2,
      !ActionWords.strong.contains(in: passage, from: start)
    else { return nil }
    let list = NameList.parse(passage, from: start, .line)
    guard list.end >= passage.count, !list.names.isEmpty else { return nil }
    return Subject(names: list.names, end: passage.count, hasPredicate: false)
  }

  private static func names(_ passage: Passage, from start: Int, isOrder: Bool, isHeading: Bool) -> Subject? {
    guard start < passage.count, NameStart.isStart(passage, start) else { return nil }
    guard passage.words[start].isCapital || start > 0 else { return nil }
    if let charged = charged(passage, from: start) { return charged }
    let list = NameList.parse(passage, from: start, .prose)
    guard !list.names.isEmpty else { return nil }
    if !isHeading, let heir = handedOn(passage, list.end) { return heir }
    if let whole = wholeName(passage, from: start, verb: list.end, isOrder: isOrder) { return whole }
    // "Tổ chức, đăng cai …": two verbs.
    if list.end == start + 2, Links.organise.matches(passage, at: start) { return nil }
    let isComplete = list.end >= passage.count
    if isHeading, !isComplete, list.metAction, ActionWords.inNames.match(passage, at: list.end) > 0,
      let whole = wholeHeading(passage, from: start, verb: list.end)
    {
      return whole
    }
    let gap = passage.gap(before: list.end)
    guard list.metAction || isOrder || isHeading && isComplete || gap.contains(.colon) else { return nil }
    if isComplete && !isHeading && !isOrder { return nil }
    return Subject(names: list.names, end: list.end, hasPredicate: list.metAction)
  }

  private static let handingOn = PhraseSet("giao|giao cho|phân công|ủy quyền|ủy quyền cho")

  /// "Ban Thường vụ giao Ban Điều hành chủ trì …": who gets the work leads, not who hands it on.
  private static func handedOn(_ passage: Passage, _ verb: Int) -> Subject? {
    let length = handingOn.match(passage, at: verb)
    guard length > 0, NameStart.isStart(passage, verb + length) else { return nil }
    let list = NameList.parse(passage, from: verb + length, .prose)
    guard list.metAction, !list.names.isEmpty else { return nil }
    return Subject(names: list.names, end: list.end, hasPredicate: true, isOrdered: true)
  }

  /// "Giao Phòng Cảnh sát quản lý hành chính thuộc Công an tỉnh làm đầu mối …", "Phòng Thư ký biên tập: …": a verb inside the
  /// name is told by the one that only a predicate begins with, or by a colon, further on in the same breath.
  private static func wholeName(_ passage: Passage, from start: Int, verb: Int, isOrder: Bool) -> Subject? {
    guard Links.neverAlone.match(passage, at: start) > 0, ActionWords.inNames.match(passage, at: verb) > 0,
      passage.words[start].isCapital
    else { return nil }
    let turn = (verb + 1..<max(verb + 1, min(passage.count, verb + 30))).first {
      !passage.gap(before: $0).isPlain || isOrder && ActionWords.strong.match(passage, at: $0) > 0
    }
    guard let turn, passage.gap(before: turn).isPlain || passage.gap(before: turn).contains(.colon) else {
      return nil
    }
    let names = NameList.parse(passage, from: start, to: turn, .line).names
    return names.isEmpty
      ? nil : Subject(names: names, end: turn, hasPredicate: true, isOrdered: isOrder)
  }

  private static let charge = PhraseSet("phụ trách|được phân công|thường trực|chuyên trách")

  /// "Phó Hiệu trưởng phụ trách nuôi dưỡng: …": what a person is in charge of belongs to the name up to the colon.
  private static func charged(_ passage: Passage, from start: Int) -> Subject? {
    let position = Links.positions.match(passage, at: start)
    guard position > 0,
      let colon = passage.words.indices.dropFirst(start).prefix(12).first(where: {
        !passage.words[$0].gap.isPlain
      }), passage.words[colon].gap.contains(.colon),
      let verb = charge.first(in: passage, from: start + position, to: colon), verb.upperBound <= colon
    else { return nil }
    return Subject(
      names: [NameText.normalised(passage, start, colon + 1)], end: colon + 1, hasPredicate: true)
  }

  private static let strong = PhraseSet(
    "các|mỗi|ubnd|ủy ban|lãnh đạo|thủ trưởng|chủ tịch|giám đốc|từng|công an|cơ quan|đơn vị")

  /// The first body after a comma that is followed by its predicate.
  private static func afterClause(_ passage: Passage) -> Subject? {
    var index = 1
    let limit = min(passage.count, 80)
    while index < limit {
      let gap = passage.gap(before: index)
      if gap.contains(.stop) || gap.contains(.semicolon) && index > 60 { return nil }
      let length = difficulties.match(passage, at: index)
      let isTurn = gap.contains(.comma) || gap.contains(.semicolon)
      var start = length > 0 ? index + length : index
      if isTurn || length > 0, start < passage.count {
        start += rhythms.match(passage, at: start)
        start += orders.match(passage, at: start)
        if NameStart.isStart(passage, start),
          passage.words[start].isCapital || strong.match(passage, at: start) > 0
        {
          let list = NameList.parse(passage, from: start, .prose)
          if !list.names.isEmpty, list.metAction {
            return Subject(names: list.names, end: list.end, hasPredicate: true)
          }
        }
      }
      index += 1
    }
    return nil
  }
}
