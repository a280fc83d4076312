import Core

extension DutyState {
  package var name: Localised<String> {
    switch self {
    case .notStarted: Localised(vi: "Chưa bắt đầu", en: "Not started")
    case .inProgress: Localised(vi: "Đang làm", en: "In progress")
    case .done: Localised(vi: "Xong", en: "Done")
    case .suspended: Localised(vi: "Tạm dừng", en: "Suspended")
    }
  }
}

extension ShownState {
  package var name: Localised<String> {
    switch self {
    case .late: Localised(vi: "Quá hạn", en: "Late")
    case .notStarted: DutyState.notStarted.name
    case .inProgress: DutyState.inProgress.name
    case .suspended: DutyState.suspended.name
    case .done: DutyState.done.name
    }
  }
}

extension DutyEvent {
  package var name: Localised<String> {
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

extension Responsibility.Role {
  package var name: Localised<String> {
    switch self {
    case .lead: Localised(vi: "Chủ trì", en: "Lead")
    case .coordinator: Localised(vi: "Phối hợp", en: "Coordinator")
    case .monitor: Localised(vi: "Theo dõi, hướng dẫn", en: "Monitor")
    }
  }
}
