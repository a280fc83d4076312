import Core
import PlanRegistry
import Store

extension TaskPage {
  /// An act as the history of the task tells it.
  static func historyItem(_ entry: AuditEntry, _ model: Model, _ frame: PageFrame) -> HistoryItem {
    let step = ShareStep(entry)
    let title = step?.event?.title ?? model.actTitles[entry.action]
    var item = HistoryItem(entry, title: title.map(frame.callAsFunction) ?? entry.action)
    let facts = entry.kept.facts
    let agency = step?.agencyID ?? facts["agency"].flatMap(AgencyID.init)
    let period = step.flatMap {
      $0.occurrence.isEmpty ? nil : frame(OccurrenceSlot.name(ofLabel: $0.occurrence))
    }
    item.about = [agency.flatMap { model.agencyNames[$0] }, period].compactMap(\.self).joined(separator: ", ")
    if let former = step?.formerAgencyID, former != step?.agencyID, let name = model.agencyNames[former] {
      item.notes.append(frame(Words.formerly(name)))
    }
    if let reason = facts["reason"], !reason.isEmpty { item.notes.append("“\(reason)”") }
    item.changes = entry.kept.changes.map { TaskChange.shown($0, frame) }
    if facts["continues"] != nil { item.notes.append(frame(Words.continuesEarlier)) }
    return item
  }

  /// The agencies that the history names.
  static func agencies(in history: [AuditEntry]) -> [AgencyID] {
    history.flatMap { entry in
      ["agency", "former_agency"].compactMap { entry.kept.facts[$0].flatMap(AgencyID.init) }
    }
  }
}
