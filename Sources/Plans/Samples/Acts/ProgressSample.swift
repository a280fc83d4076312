import Accounts
import Agencies
import Core
import PlanRegistry
import SampleProvince
import Store

/// What the agencies do with their duties, day after day, through `ChangeDuties`.
struct ProgressSample {
  private static let page = 20_000
  private static let batch = 500
  private var planning: DeedPlanning
  private var calendar: [Day: [Deed]] = [:]
  private var random: SeededRandom

  init(_ world: SampleWorld) {
    planning = DeedPlanning(world)
    random = world.random("reasons")
  }

  /// Tasks came on the board on `day`.
  mutating func begin(_ acceptance: ID<Acceptance>, on day: Day, _ database: Database) async throws {
    var last: ID<Duty>?
    repeat {
      let after = last
      let duties = try await database.read {
        try OpenDuty.page($0, of: acceptance, after: after, count: Self.page)
      }
      for duty in duties {
        for (day, deed) in planning.deeds(for: duty, from: day) { calendar[day, default: []].append(deed) }
      }
      last = duties.count == Self.page ? duties.last?.id : nil
    } while last != nil
  }

  private struct Batch: Sendable {
    var duties: [ID<Duty>]
    var event: DutyEvent
    var reason: String?
    var doneOn: Day?
    var context: ActionContext
  }

  mutating func live(_ day: Day, in world: inout SampleWorld, _ database: Database) async throws {
    guard let deeds = calendar.removeValue(forKey: day) else { return }
    let batches = batches(of: deeds, on: day, &world)
    guard !batches.isEmpty else { return }
    try await database.write { transaction in
      for batch in batches {
        let able = try Self.able(batch, transaction)
        guard !able.isEmpty else { continue }
        try ChangeDuties(
          dutyIDs: able, event: batch.event, reason: batch.reason, doneOn: batch.doneOn
        ).run(transaction, batch.context)
      }
    }
  }

  /// One for each agency and event, in the order of agencies.
  private mutating func batches(
    of deeds: [Deed], on day: Day, _ world: inout SampleWorld
  ) -> [Batch] {
    let ordered = deeds.sorted {
      ($0.agency, $0.event.rawValue, $0.duty) < ($1.agency, $1.event.rawValue, $1.duty)
    }
    var batches: [Batch] = []
    var start = ordered.startIndex
    while start < ordered.endIndex {
      let first = ordered[start]
      let same = ordered[start...].prefix { $0.agency == first.agency && $0.event == first.event }
        .prefix(Self.batch)
      start = same.endIndex
      let agency = world.successor(of: first.agency)
      let staff = world.staff
      let person =
        (first.event == .suspend ? staff.agencyLeaders[agency] : staff.agencyOfficers[agency])
        ?? staff.officers.first
      let doneOn = first.event == .complete ? day.adding(days: -random.number(in: 0...2)) : nil
      batches.append(
        Batch(
          duties: same.map(\.duty), event: first.event,
          reason: first.event.needsReason ? random.pick(Deed.reasons) : nil, doneOn: doneOn,
          context: world.context(of: person)))
    }
    return batches
  }

  /// The duties that are still there, still theirs, and in a state in which it can be done.
  private static func able(_ batch: Batch, _ reader: Reader) throws -> [ID<Duty>] {
    let rows = try reader.rows(
      """
      SELECT d.id, d.state, d.agency_id, p.agency_id AS own FROM duty d JOIN task t ON t.id = d.task_id
      LEFT JOIN person p ON p.id = \(batch.context.actor ?? 0)
      WHERE d.id IN \(list: batch.duties) AND t.standing = 'accepted' ORDER BY d.id
      """)
    return try rows.compactMap { row in
      let own: AgencyID? = try row.get("own")
      let state: DutyState = try row.get("state")
      guard try own == nil || own == row.get("agency_id", as: AgencyID?.self),
        DutyState.workflow.state(after: batch.event, in: state) != nil
      else { return nil }
      return try row.get("id")
    }
  }
}
