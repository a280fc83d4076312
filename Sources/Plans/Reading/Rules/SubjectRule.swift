/// Who a sentence is about, when it begins with a body: "Giao Sở …", "Đề nghị Ban …", "Căn cứ …, các cơ quan …".
enum SubjectRule {
  struct Subject {
    var names: [String]
    /// The word after the names.
    var end: Int
  }

  private static let orders = PhraseSet(
    """
    giao|giao cho|đề nghị|kính đề nghị|yêu cầu|phân công|trân trọng đề nghị|trách nhiệm của|trách nhiệm|nhiệm vụ của|ủy quyền|chỉ đạo|đối với
    ubnd tỉnh giao|ủy ban nhân dân tỉnh giao|ủy ban nhân dân tỉnh đề nghị|ubnd tỉnh đề nghị
    """)
  /// Clauses before the subject.
  private static let clauses = PhraseSet(
    """
    căn cứ|trên cơ sở|trên cơ cở|theo|trong quá trình|nếu|khi|để|hằng năm|hàng năm|định kỳ|trước|sau khi|nhằm|thông qua|bên cạnh|trong thời gian|đồng thời
    từ nguồn|ngoài|ngoài ra|hằng quý|hàng quý|hằng tháng|hàng tháng|trong phạm vi
    """)
  private static let difficulties = PhraseSet("vướng mắc|khó khăn, vướng mắc|phát sinh")

  static func subject(of passage: Passage, isHeading: Bool = false) -> Subject? {
    var start = orders.match(passage, at: 0)
    if start > 0, passage.words[start - 1].gap.contains(.comma) { return nil }
    if start == 0, clauses.match(passage, at: 0) > 0 { return afterClause(passage) }
    let isOrder = start > 0
    if start < passage.count, start > 0, orders.match(passage, at: start) > 0 {
      start += orders.match(passage, at: start)
    }
    return names(passage, from: start, isOrder: isOrder, isHeading: isHeading)
  }

  private static func names(_ passage: Passage, from start: Int, isOrder: Bool, isHeading: Bool) -> Subject? {
    guard start < passage.count, NameStart.isStart(passage, start) else { return nil }
    guard passage.words[start].isCapital || start > 0 else { return nil }
    let list = NameList.parse(passage, from: start, .prose)
    guard !list.names.isEmpty else { return nil }
    let isComplete = list.end >= passage.count
    let gap = passage.gap(before: list.end)
    guard list.metAction || isOrder || isHeading && isComplete || gap.contains(.colon) else { return nil }
    if isComplete && !isHeading && !isOrder { return nil }
    return Subject(names: list.names, end: list.end)
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
        if orders.match(passage, at: start) > 0 { start += orders.match(passage, at: start) }
        if NameStart.isStart(passage, start),
          passage.words[start].isCapital || strong.match(passage, at: start) > 0
        {
          let list = NameList.parse(passage, from: start, .prose)
          if !list.names.isEmpty, list.metAction { return Subject(names: list.names, end: list.end) }
        }
      }
      index += 1
    }
    return nil
  }
}
