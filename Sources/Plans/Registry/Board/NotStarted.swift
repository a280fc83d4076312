import Core
import Store

/// Who has not started: an agency with shares that should be under way.
package struct NotStarted: Hashable, Sendable {
  /// Nil for shares that nobody holds.
  package var agencyID: AgencyID?
  package var name: String?
  package var count: Int
  package var lateCount: Int

  /// The longest lists first; of one plan or of all.
  package static func agencies(
    _ board: BoardReader, plan: ID<Plan>? = nil, at key: PageKey? = nil, size: Int = 50
  ) throws -> ListPart<NotStarted> {
    let facet: KeptTally.Facet = plan == nil ? .waiting : .waitingOfPlan
    let list = ListQuery(
      """
      SELECT q.* FROM (
        SELECT w.agency_id, a.name, CAST(sum(w.tally) AS BIGINT) AS waiting,
          CAST(sum(CASE w.shown WHEN \(ShownState.late) THEN w.tally ELSE 0 END) AS BIGINT) AS late
        FROM board_tally w LEFT JOIN agency a ON a.id = w.agency_id
        WHERE w.facet = \(facet) AND w.value = \(plan?.description ?? "") AND w.year = \(KeptEntry.now)
        GROUP BY w.agency_id, a.name) q
      """, by: ListOrder(.integer("waiting"), .integer("agency_id"), descending: true))
    return try board.reader.part(NotStarted.self, of: list, at: key, size: size)
  }
}

extension NotStarted: RowReadable {
  package init(_ row: Row) throws {
    let agency: AgencyID = try row.get("agency_id")
    self.init(
      agencyID: agency == KeptEntry.everybody ? nil : agency, name: try row.get("name"),
      count: try row.get("waiting"), lateCount: try row.get("late"))
  }
}

extension NotStarted {
  /// One share that has not been started.
  package struct Share: Hashable, Sendable {
    package var taskID: ID<RegisteredTask>
    package var ref: String
    package var text: String
    package var label: String
    package var dueOn: Day?
    package var isRequest: Bool
  }

  /// Those of an agency, or those that nobody holds, by their deadline; of one plan or of all.
  package static func shares(
    _ board: BoardReader, of agency: AgencyID?, plan: ID<Plan>? = nil, at key: PageKey? = nil, size: Int = 50
  ) throws -> ListPart<Share> {
    var conditions: [SQL] = ["w.agency_id = \(agency ?? KeptEntry.everybody)"]
    if let plan { conditions.append("w.plan_id = \(plan)") }
    let found = try board.reader.part(
      KeptWaiting.self,
      of: ListQuery(
        "SELECT w.* FROM board_waiting w", where: conditions,
        by: ListOrder(.text("due_on"), .integer("task_id"), .integer("duty_id"))), at: key, size: size)
    return ListPart(
      items: try Share.of(found.items, board.reader), before: found.before, after: found.after)
  }
}

extension NotStarted {
  /// Every share of every agency, some hundred at a time with the name of who holds them, up to `TaskList.exportLimit`.
  package static func each(
    _ board: BoardReader, plan: ID<Plan>? = nil, _ body: (String?, [Share]) throws -> Void
  ) throws {
    var count = 0
    var agencies = PageKey?.none
    repeat {
      let part = try Self.agencies(board, plan: plan, at: agencies)
      for agency in part.items {
        var place = PageKey?.none
        repeat {
          let size = min(TaskList.exportStep, TaskList.exportLimit - count)
          guard size > 0 else { return }
          let shares = try Self.shares(board, of: agency.agencyID, plan: plan, at: place, size: size)
          try body(agency.name, shares.items)
          count += shares.items.count
          place = shares.after
        } while place != nil
      }
      agencies = part.after
    } while agencies != nil
  }
}

extension NotStarted.Share {
  fileprivate static func of(_ waiting: [KeptWaiting], _ reader: Reader) throws -> [Self] {
    guard !waiting.isEmpty else { return [] }
    var found: [ID<Duty>: Self] = [:]
    for row in try reader.rows(
      """
      SELECT d.id, d.task_id, d.is_request, t.ref, t.text, o.label, o.due_on
      FROM duty d JOIN task t ON t.id = d.task_id JOIN occurrence o ON o.id = d.occurrence_id
      WHERE d.id IN \(list: waiting.map(\.dutyID))
      """)
    {
      found[try row.get("id")] = Self(
        taskID: try row.get("task_id"), ref: try row.get("ref"), text: try row.get("text"),
        label: try row.get("label"), dueOn: try row.get("due_on"), isRequest: try row.get("is_request"))
    }
    return waiting.compactMap { found[$0.dutyID] }
  }
}
