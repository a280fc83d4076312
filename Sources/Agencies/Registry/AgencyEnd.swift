import Core
import Store

/// The end of a unit as rows: the first two who carry on stand in its own row, the others in rows of theirs.
struct AgencyEnd {
  private let id = ID<AgencyEvent>.next()
  var agency: AgencyID
  var kind: AgencyEvent.Kind
  /// The first day of the new order.
  var day: Day
  var source: String
  var heirs: [EndAgency.Heir]

  init(agency: AgencyID, kind: AgencyEvent.Kind, day: Day, source: String, heirs: [EndAgency.Heir]) {
    self.agency = agency
    self.kind = kind
    self.day = day
    self.source = source
    self.heirs = heirs
  }

  var lastDay: Day { day.adding(days: -1) }

  /// Of `agency_event`.
  var cells: Cells {
    let second = heirs.count > 1 ? heirs[1] : nil
    return [
      "id": id, "kind": kind, "agency_id": agency, "day": day, "legal_source": source, "last_day": lastDay,
      "successor_id": heirs.first?.agency, "successor_scope": heirs.first?.scope ?? "",
      "second_successor_id": second?.agency, "second_successor_scope": second?.scope ?? "",
    ]
  }

  /// Of `agency_further_successor`.
  var furtherCells: [Cells] {
    heirs.dropFirst(2).map {
      ["event_id": id, "event_kind": kind, "successor_id": $0.agency, "scope": $0.scope]
    }
  }
}
