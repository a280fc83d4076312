import Accounts
import Core
import Store

/// The one share of a card whose state can be changed on it: that of the person's own agency, or the only one there is.
package struct CardShare: Hashable, Sendable {
  package var duty: Duty
  /// What needs no further word.
  package var events: [DutyEvent]

  /// By period, for those of the cards that have one.
  package static func ofCards(
    _ cards: [TaskRow], for person: Person, _ reader: Reader
  ) throws -> [ID<Occurrence>: CardShare] {
    guard !cards.isEmpty else { return [:] }
    let own = person.role.isOfOneAgency ? person.agencyID : nil
    let alone = cards.filter { $0.rollUp.total == 1 }.map(\.occurrenceID)
    let whose: SQL = own.map { "d.agency_id = \($0)" } ?? "d.occurrence_id IN \(list: alone)"
    guard own != nil || !alone.isEmpty else { return [:] }
    let duties = try reader.all(
      Duty.self,
      """
      SELECT d.* FROM duty d WHERE d.occurrence_id IN \(list: cards.map(\.occurrenceID)) AND \(sql: whose)
      """)
    var shares: [ID<Occurrence>: CardShare] = [:]
    for duty in duties {
      let events = ChangeDuties.events(openTo: person, on: duty).filter { !$0.needsReason }
      if !events.isEmpty { shares[duty.occurrenceID] = CardShare(duty: duty, events: events) }
    }
    return shares
  }
}
