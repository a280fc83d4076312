import Core

extension Words {
  package static let dueToday = Both(vi: "Hạn hôm nay", en: "Due today")

  package static func left(_ days: Int) -> Both {
    Both(vi: "Còn \(days) ngày", en: days == 1 ? "1 day left" : "\(days) days left")
  }

  package static func late(_ days: Int) -> Both {
    Both(vi: "Trễ \(days) ngày", en: days == 1 ? "1 day late" : "\(days) days late")
  }
}
