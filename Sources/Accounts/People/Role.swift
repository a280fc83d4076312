import Core
import Store

/// What a person is for. Kept as text.
package enum Role: String, Titled, SQLBindable, Sendable, Hashable, CaseIterable, Codable {
  /// Quản trị: people, agencies, settings; no say over plans' content.
  case administrator
  /// Cán bộ đầu mối: loads plans, reviews, follows every agency.
  case officer
  /// Cán bộ cơ quan: the tasks of one agency.
  case agencyOfficer = "agency-officer"
  /// Lãnh đạo cơ quan: approves for one agency.
  case agencyLeader = "agency-leader"
  /// Lãnh đạo tỉnh: sees everything, accepts plans.
  case leader
  /// Người xem.
  case viewer

  /// Whether a person in this role acts for one agency and must name it.
  package var isOfOneAgency: Bool { self == .agencyOfficer || self == .agencyLeader }

  package var title: Localised<String> {
    switch self {
    case .administrator: Localised(vi: "Quản trị", en: "Administrator")
    case .officer: Localised(vi: "Cán bộ đầu mối", en: "Focal officer")
    case .agencyOfficer: Localised(vi: "Cán bộ đơn vị", en: "Agency officer")
    case .agencyLeader: Localised(vi: "Lãnh đạo đơn vị", en: "Agency leader")
    case .leader: Localised(vi: "Lãnh đạo tỉnh", en: "Provincial leader")
    case .viewer: Localised(vi: "Người xem", en: "Viewer")
    }
  }
}
