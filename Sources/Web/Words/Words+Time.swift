import Core

extension Words {
  package static let dueToday = Both(vi: "Hạn hôm nay", en: "Due today")

  package static func left(_ days: Int) -> Both {
    Both(vi: "Còn \(days) ngày", en: days == 1 ? "1 day left" : "\(days) days left")
  }

  package static func late(_ days: Int) -> Both {
    Both(vi: "Quá hạn \(days) ngày", en: days == 1 ? "1 day overdue" : "\(days) days overdue")
  }
}
