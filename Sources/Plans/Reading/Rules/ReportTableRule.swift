import Core
import OfficeFiles

/// Reports that a table asks for: a row a report, or a column "Thời hạn báo cáo" beside tasks.
struct ReportTableRule {
  private enum Role { case name, who, to, when, reportTime }

  private static let reports = PhraseSet("báo cáo")
  private static let times = PhraseSet(
    "thời hạn|thời gian|kỳ|định kỳ|hạn|ngày gửi|thời điểm|tần suất|chế độ|kỳ hạn")
  private static let receivers = PhraseSet(
    "nơi nhận|người nhận|cấp nhận|nơi nhận báo cáo|cơ quan nhận|đơn vị nhận|gửi đến|nơi gửi|nhận báo cáo|nơi gửi báo cáo|gửi về"
  )
  private static let senders = PhraseSet(
    "đơn vị báo cáo|cơ quan báo cáo|đơn vị thực hiện|cơ quan thực hiện|đơn vị gửi|đơn vị chủ trì|cơ quan chủ trì|chủ trì|người báo cáo|đơn vị lập|trách nhiệm|cơ quan, đơn vị|đơn vị"
  )

  private let table: Table
  private var roles: [Int: Role] = [:]

  /// - Parameter isReporting: The section is about reports.
  static func duties(_ table: Table, isReporting: Bool) -> [ReportingDuty] {
    guard let header = table.rows.first else { return [] }
    var rule = ReportTableRule(table: table)
    for (column, cell) in header.cells.enumerated() {
      if let cell { rule.roles[column] = role(Passage(cell.text)) }
    }
    if rule.has(.reportTime) { return rule.read(.reportTime) }
    let namesReports = rule.has(.name) && (isReporting || rule.has(.to))
    return namesReports && rule.has(.when) ? rule.read(.when) : []
  }

  private init(table: Table) { self.table = table }

  private static func role(_ head: Passage) -> Role? {
    guard head.count <= 10 else { return nil }
    if receivers.contains(in: head) { return .to }
    if senders.match(head, at: 0) > 0 { return .who }
    if times.match(head, at: 0) > 0 { return reports.contains(in: head) ? .reportTime : .when }
    return reports.contains(in: head) ? .name : nil
  }

  private func has(_ role: Role) -> Bool { roles.values.contains(role) }

  /// What a row says in the columns of this role; a cell merged downwards says the same for each row that it covers.
  private func text(_ row: Table.Row, _ role: Role, _ above: inout [Int: String]) -> String {
    for (column, _) in roles {
      if row.cells.indices.contains(column), let cell = row.cells[column] { above[column] = cell.text }
    }
    return roles.filter { $0.value == role }.keys.sorted().compactMap { above[$0] }.joined(separator: ", ")
  }

  /// Each row once; rows of tasks that ask for the same report ask for one.
  private func read(_ time: Role) -> [ReportingDuty] {
    var duties: [ReportingDuty] = []
    var above: [Int: String] = [:]
    for row in table.rows.dropFirst() {
      let when = text(row, time, &above)
      guard !when.isEmpty else { continue }
      let passage = Passage([text(row, .name, &above), when].filter { !$0.isEmpty }.joined(separator: ": "))
      let range = 0..<passage.count
      let who = text(row, .who, &above)
      let to = text(row, .to, &above)
      let receivers: [String?] = to.isEmpty ? [nil] : NameList.parse(Passage(to), .line).names
      let periods = ReportPeriodRule.periods(passage, range)
      var dues = ReportDueRule.dues(passage, range)
      // A day alone fills the cell.
      if dues.isEmpty, let day = DateRule.due(Passage(when), at: 0) { dues = [.init(day: day, at: 0)] }
      guard !periods.isEmpty || !dues.isEmpty else { continue }
      let days = ReportDueRule.periodDays(passage, range)
      for pair in ReportPairing.pairs(periods, dues, isOnlyAdHoc: true) {
        let day = pair.due == nil ? ReportPairing.periodDay(of: pair.covers, periods, days) : nil
        for receiver in receivers {
          let duty = ReportingDuty(
            who: who.isEmpty ? nil : who, to: receiver, covers: pair.covers, due: pair.due, place: row.place,
            asked: .init(sentence: passage.text, day: day))
          let isKnown = duties.contains { ($0.to, $0.covers, $0.due) == (duty.to, duty.covers, duty.due) }
          if time == .when || !isKnown { duties.append(duty) }
        }
      }
    }
    return duties
  }
}
