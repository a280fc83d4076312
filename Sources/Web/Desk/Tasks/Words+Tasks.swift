import Core

extension Words {
  package static let taskTable = Both(vi: "Bảng", en: "Table")
  package static let taskBoard = Both(vi: "Cột", en: "Board")
  package static let whoHasNotStarted = Both(vi: "Đơn vị chưa triển khai", en: "Who has not started")
  package static let views = Both(vi: "Cách xem", en: "Views")

  package static let ref = Both(vi: "Mục", en: "Item")
  package static let taskName = Both(vi: "Nhiệm vụ", en: "Task")
  package static let pillar = Both(vi: "Nhóm", en: "Group")
  package static let plan = Both(vi: "Kế hoạch", en: "Plan")
  package static let newestPlans = Both(vi: "Kế hoạch (mới nhất)", en: "Plan (newest)")
  package static let period = Both(vi: "Kỳ", en: "Period")
  package static let deadline = Both(vi: "Hạn", en: "Due")
  package static let state = Both(vi: "Trạng thái", en: "State")
  package static let progressLabel = Both(vi: "Tiến độ", en: "Progress")
  package static let agency = Both(vi: "Đơn vị", en: "Agency")
  package static let part = Both(vi: "Vai trò", en: "Part")
  package static let inYear = Both(vi: "Năm", en: "Year")
  package static let more = Both(vi: "Điều kiện khác", en: "More")
  package static let sortBy = Both(vi: "Xếp theo", en: "Sort by")
  package static let planOrder = Both(vi: "Thứ tự trong kế hoạch", en: "Order in the plan")
  package static let columns = Both(vi: "Cột hiển thị", en: "Columns")
  package static let export = Both(vi: "Xuất", en: "Export")
  package static let allAgencies = Both(vi: "Mọi đơn vị", en: "Every agency")
  package static let dueWithin = Both(vi: "Đến hạn", en: "Due")
  package static func withinDays(_ days: Int) -> Both {
    Both(vi: "Trong \(days) ngày tới", en: "Within \(days) days")
  }
  package static let missedOnly = Both(vi: "Có kỳ bị lỡ", en: "With missed periods")
  package static let nobody = Both(vi: "Chưa giao cho ai", en: "Nobody yet")
  package static let request = Both(vi: "Đề nghị", en: "Request")
  package static let requestHelp = Both(
    vi: "Đơn vị ngoài UBND: đề nghị phối hợp thực hiện, không giao việc.",
    en: "A body outside the People's Committee: asked, not assigned.")
  package static let noTasksYet = Both(vi: "Chưa có nhiệm vụ nào trong sổ", en: "No tasks yet")
  package static let noTasksYetHelp = Both(
    vi: "Nạp một kế hoạch, rà soát và đưa các nhiệm vụ vào sổ; chúng sẽ hiện ở đây.",
    en: "Add a plan, review it and accept its tasks; they will appear here.")
  package static let loadPlan = Both(vi: "Nạp kế hoạch", en: "Add a plan")
  package static let nothingFound = Both(vi: "Không có mục nào khớp", en: "Nothing matches")
  package static let nothingFoundHelp = Both(
    vi: "Bỏ bớt điều kiện lọc để xem thêm.", en: "Remove some filters to see more.")
  package static let allStarted = Both(
    vi: "Mọi nhiệm vụ đến kỳ đều đã bắt đầu", en: "Everything due to start has")
  package static let allStartedHelp = Both(
    vi: "Không đơn vị nào có nhiệm vụ chưa bắt đầu, quá hạn hay kỳ bị lỡ.",
    en: "No agency has work that is not started, overdue or missed.")

  package static let leadsAsPrinted = Both(vi: "Chủ trì theo văn bản", en: "Lead as printed")
  package static let missedPeriods = Both(vi: "Kỳ bị lỡ", en: "Missed periods")
  package static func missed(_ count: Int) -> Both {
    Both(vi: "Lỡ \(count) kỳ", en: count == 1 ? "1 period missed" : "\(count) periods missed")
  }

  package static let theRest = Both(vi: "Xem tiếp", en: "The rest")

  package static func more(_ count: Int) -> Both { Both(vi: "+\(count) nữa", en: "+\(count) more") }

  package static func membersDone(_ done: Int, _ total: Int) -> Both {
    Both(vi: "\(done)/\(total) xong", en: "\(done)/\(total) done")
  }
}
