import Core
import Store

/// What happened to a unit, on which day, by which document.
package struct AgencyEvent: Hashable, Sendable, RowReadable, Decodable {
  package enum Kind: String, Titled, SQLBindable, Codable, Hashable, Sendable, CaseIterable {
    case rename
    case merge
    case split
    case abolish

    package var title: Localised<String> {
      switch self {
      case .rename: Localised(vi: "Đổi tên", en: "Renamed")
      case .merge: Localised(vi: "Sáp nhập", en: "Merged")
      case .split: Localised(vi: "Chia tách", en: "Split")
      case .abolish: Localised(vi: "Kết thúc hoạt động", en: "Abolished")
      }
    }
  }

  package var id: ID<AgencyEvent>
  package var kind: Kind
  package var agencyID: AgencyID
  /// The first day of the new order.
  package var day: Day
  /// Văn bản: the document that did it.
  package var legalSource: String
  package var newName: String?
}

/// Who carries on, and with which part of the work; "" for all of it.
package struct Successor: Hashable, Sendable {
  package var agency: Agency
  package var scope: String
}
