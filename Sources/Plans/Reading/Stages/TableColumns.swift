import OfficeFiles

/// What each column of a table holds, by its header.
struct TableColumns {
  enum Role: Sendable { case index, task, lead, coordinator, monitor, timing, product, score, other }

  var roles: [Int: Role]
  /// First row after the header.
  var firstRow: Int
  /// Columns headed by a year, for tables that mark years with a cross.
  var years: [Int: Int]

  var task: Int? { roles.filter { $0.value == .task }.keys.min() }
  var index: Int? { roles.filter { $0.value == .index }.keys.min() }
  var hasLead: Bool { roles.values.contains(.lead) }

  private static let index = PhraseSet("tt|stt|số tt|số thứ tự|số", plainly: false)
  private static let task = PhraseSet(
    """
    nhiệm vụ|nội dung|công việc|tên nhiệm vụ|giải pháp|hoạt động|đề án|chương trình|danh mục|đầu việc|nội dung công việc|hạng mục|tên đề án|tên chương trình|tên công việc|việc|tên hoạt động|nội dung thực hiện|các hoạt động|các nhiệm vụ
    sự kiện|tên sự kiện|chuyên đề|tuyến bài|tên ấn phẩm|nội dung tuyên truyền
    """)
  private static let lead = PhraseSet(
    "chủ trì|đơn vị thực hiện|cơ quan thực hiện|người thực hiện|phân công|trách nhiệm|chịu trách nhiệm|đơn vị chính|đơn vị tham mưu|cơ quan tham mưu|phụ trách|đầu mối|cơ quan, đơn vị thực hiện|đơn vị, địa phương thực hiện|tổ chức thực hiện|đơn vị triển khai|bộ phận thực hiện|cán bộ thực hiện|đơn vị được giao|cơ quan được giao"
  )
  private static let monitor = PhraseSet("theo dõi|giám sát|chỉ đạo")
  private static let timing = PhraseSet(
    "hạn|hạn chót|xong trước|mốc|thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|thời điểm|năm thực hiện|thời gian thực hiện"
  )
  private static let calendar = PhraseSet("tháng|tuần|ngày|quý|năm")
  private static let report: Phrase = "báo cáo"
  private static let product = PhraseSet(
    "sản phẩm|kết quả|mục tiêu|quy mô|ghi chú|kinh phí|nguồn vốn|yêu cầu|đầu ra|cấp trình|căn cứ|văn bản|hình thức"
  )
  private static let score = PhraseSet(
    "điểm|đơn vị tính|đvt|chỉ tiêu|tỷ lệ|chấm điểm|tiêu chí|tổng mức đầu tư|giải ngân|lũy kế|vai trò|kế hoạch vốn|thang điểm|điểm tối đa|điểm chuẩn"
  )

  /// Nil when the table holds no tasks.
  static func read(_ table: Table) -> TableColumns? {
    for first in table.rows.indices.prefix(6) {
      var columns = TableColumns(roles: [:], firstRow: first + 1, years: [:])
      columns.take(table.rows[first])
      guard columns.task != nil, columns.roles.count >= 2,
        columns.roles.values.contains(where: { [.lead, .coordinator, .timing, .monitor].contains($0) })
          || columns.spansYears(table, first) || columns.hasSubheads(table, first)
      else { continue }
      columns.takeSubheads(table, after: first)
      let hasWho = columns.roles.values.contains { [.lead, .coordinator, .monitor].contains($0) }
      let hasWhen = columns.roles.values.contains(.timing) || !columns.years.isEmpty
      if columns.roles.values.contains(.score), !hasWho { return nil }
      guard hasWho || hasWhen else { return nil }
      return columns
    }
    return nil
  }

  private mutating func take(_ row: Table.Row) {
    for (column, cell) in row.cells.enumerated() {
      guard let cell, !cell.text.isEmpty else { continue }
      let role = Self.role(Passage(cell.text), isFirst: column == 0)
      for covered in column..<column + max(1, min(cell.columnSpan, row.cells.count - column)) {
        roles[covered] = role
      }
    }
    // Only the first column that names the work holds it; another "nội dung" is a remark.
    let tasks = roles.filter { $0.value == .task }.keys.sorted()
    for column in tasks.dropFirst() { roles[column] = .other }
  }

  private static func role(_ text: Passage, isFirst: Bool) -> Role {
    if text.count <= 3, index.match(text, at: 0) > 0 { return .index }
    if let year = text.year(text.count - 1), text.count <= 2, year > 0 { return .other }
    if text.count > 16 { return .other }
    if CoordinatorRule.labels.contains(in: text), !lead.contains(in: text) { return .coordinator }
    if score.contains(in: text) { return .score }
    if text.count == 1, calendar.match(text, at: 0) > 0 { return .timing }
    if product.match(text, at: 0) > 0 { return .product }
    if timing.contains(in: text) { return report.matches(text, at: text.count - 2) ? .other : .timing }
    if lead.contains(in: text) || isUnit(text) { return .lead }
    if task.contains(in: text), !monitor.contains(in: text) { return .task }
    if monitor.contains(in: text) { return .monitor }
    return .other
  }

  private static let units = PhraseSet(
    "cơ quan|đơn vị|khoa|phòng|ban|tổ|bộ phận|người|cán bộ|sở|sở, ngành|địa phương")
  private static let deeds = PhraseSet(
    "thực hiện|phụ trách|đảm nhiệm|triển khai|tham mưu|chủ trì|thi hành|làm")

  /// "Khoa, phòng thực hiện", "Người đảm nhiệm", or the bare word "Đơn vị".
  private static func isUnit(_ text: Passage) -> Bool {
    let length = units.match(text, at: 0)
    return length > 0 && (length == text.count || text.count <= 8 && deeds.contains(in: text, from: length))
  }

  private func spansYears(_ table: Table, _ row: Int) -> Bool {
    table.rows[row].cells.compactMap { $0.flatMap { Passage($0.text).year(0) } }.count >= 2
  }

  private func hasSubheads(_ table: Table, _ row: Int) -> Bool {
    guard row + 1 < table.rows.count else { return false }
    let next = table.rows[row + 1].cells.compactMap { $0?.text }.map {
      Self.role(Passage($0), isFirst: false)
    }
    return next.contains(.lead) && next.contains(.coordinator)
  }

  /// A second header row: "Chủ trì | Phối hợp" below "Đơn vị thực hiện", years, or "(1) (2) (3)".
  private mutating func takeSubheads(_ table: Table, after first: Int) {
    takeYears(table.rows[first])
    var row = first + 1
    while row < min(first + 3, table.rows.count) {
      let cells = table.rows[row].cells
      let texts = cells.map { $0.map { Passage($0.text) } }
      let filled = texts.compactMap { $0 }.filter { !$0.words.isEmpty }
      let isNumbering =
        !filled.isEmpty && filled.allSatisfy { $0.count == 1 && $0.words[0].end - $0.words[0].start <= 2 }
        && filled.count >= 3
      let found = texts.enumerated().compactMap { index, text in
        text.flatMap { $0.words.isEmpty || $0.count > 6 ? nil : (index, Self.role($0, isFirst: false)) }
      }
      let isSubhead = found.contains { $0.1 == .lead } && found.contains { $0.1 == .coordinator }
      let isYears = filled.count >= 2 && filled.allSatisfy { $0.year($0.count - 1) != nil && $0.count <= 2 }
      if isSubhead {
        for (column, role) in found where [.lead, .coordinator, .monitor, .timing].contains(role) {
          roles[column] = role
        }
      } else if isYears {
        takeYears(table.rows[row])
      } else if !isNumbering {
        break
      }
      row += 1
      firstRow = row
    }
  }

  private mutating func takeYears(_ row: Table.Row) {
    for (column, cell) in row.cells.enumerated() {
      guard let text = cell.map({ Passage($0.text) }), text.count <= 2, let year = text.year(text.count - 1)
      else { continue }
      years[column] = year
      roles[column] = .other
    }
  }

  /// The years whose columns carry a mark, as a range.
  func markedYears(_ cells: [Int: String]) -> String? {
    let marked = years.filter { !(cells[$0.key] ?? "").isEmpty }.values.sorted()
    guard let first = marked.first, let last = marked.last else { return nil }
    return first == last ? String(first) : "\(first) - \(last)"
  }
}
