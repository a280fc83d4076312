import Core

extension DutyState: Titled {
  package var title: Localised<String> {
    switch self {
    case .notStarted: Localised(vi: "Chưa bắt đầu", en: "Not started")
    case .inProgress: Localised(vi: "Đang làm", en: "In progress")
    case .done: Localised(vi: "Xong", en: "Done")
    case .suspended: Localised(vi: "Tạm dừng", en: "Suspended")
    }
  }
}

extension ShownState: Titled {
  package var title: Localised<String> {
    switch self {
    case .late: Localised(vi: "Quá hạn", en: "Overdue")
    case .notStarted: DutyState.notStarted.title
    case .upcoming: Localised(vi: "Chưa đến kỳ", en: "Not yet due to start")
    case .missed: Localised(vi: "Bị lỡ", en: "Missed")
    case .inProgress: DutyState.inProgress.title
    case .suspended: DutyState.suspended.title
    case .done: DutyState.done.title
    }
  }
}

extension DutyEvent: Titled {
  package var title: Localised<String> {
    switch self {
    case .start: Localised(vi: "Bắt đầu", en: "Start")
    case .complete: Localised(vi: "Hoàn thành", en: "Complete")
    case .suspend: Localised(vi: "Tạm dừng", en: "Suspend")
    case .resume: Localised(vi: "Làm tiếp", en: "Resume")
    case .reopen: Localised(vi: "Mở lại", en: "Reopen")
    case .putBack: Localised(vi: "Trả về chưa bắt đầu", en: "Put back to not started")
    }
  }
}

extension Responsibility.Role: Titled {
  package var title: Localised<String> {
    switch self {
    case .lead: Localised(vi: "Chủ trì", en: "Lead")
    case .coordinator: Localised(vi: "Phối hợp", en: "Coordinators")
    case .monitor: Localised(vi: "Theo dõi, hướng dẫn", en: "Monitors")
    }
  }
}

extension PlanVersion.State: Titled {
  package var title: Localised<String> {
    switch self {
    case .draft: Localised(vi: "Đang rà soát", en: "Under review")
    case .accepted: Localised(vi: "Đang dùng", en: "In use")
    case .superseded: Localised(vi: "Đã có bản mới", en: "Superseded")
    case .discarded: Localised(vi: "Đã hủy", en: "Discarded")
    case .withdrawn: Localised(vi: "Đã rút", en: "Withdrawn")
    }
  }
}
