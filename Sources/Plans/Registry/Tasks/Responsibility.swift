import AgencyNames
import Core
import Store

/// One name on one line of a task: who leads, coordinates or guides.
package struct Responsibility: Hashable, Sendable, RowReadable, Decodable {
  package enum Role: String, SQLBindable, Codable, Hashable, Sendable, CaseIterable {
    /// Đơn vị chủ trì.
    case lead
    /// Đơn vị phối hợp.
    case coordinator
    /// Đơn vị theo dõi, hướng dẫn.
    case monitor
  }

  package var id: ID<Responsibility>
  package var taskID: ID<RegisteredTask>
  package var role: Role
  package var position: Int
  /// As printed.
  package var name: String
  /// Who that is today; nil for a collective, and while no unit of the directory is known by the name.
  package var agencyID: AgencyID?
  /// 0 to 1; 1 when a person chose.
  package var confidence: Double
}

extension Responsibility {
  /// The directory knows the name beyond doubt, a person chose, or it names several units, which are found on acceptance.
  package var isSure: Bool { isCollective || (agencyID != nil && confidence >= Resolution.certain) }

  /// "Các đơn vị liên quan" leads: nobody can tell who that is.
  package var isVagueLead: Bool { role == .lead && CollectiveName(name)?.isVague == true }

  package var isCollective: Bool { agencyID == nil && CollectiveName(name) != nil }
}

extension Responsibility {
  /// Throws a `Refusal` when there is none.
  package static func find(_ id: ID<Responsibility>, in reader: Reader) throws -> Responsibility {
    try reader.find(
      Responsibility.self, "SELECT * FROM responsibility WHERE id = \(id)", else: .noSuchTask)
  }

  /// Of several tasks, by role and in printed order.
  static func ofTasks(_ tasks: [ID<RegisteredTask>], in reader: Reader) throws -> [Responsibility] {
    guard !tasks.isEmpty else { return [] }
    return try reader.all(
      Responsibility.self,
      "SELECT * FROM responsibility WHERE task_id IN \(list: tasks) ORDER BY role, position")
  }

  /// Of one task, leads first, in printed order.
  package static func ofTask(_ task: ID<RegisteredTask>, in reader: Reader) throws -> [Responsibility] {
    try reader.all(
      Responsibility.self,
      """
      SELECT * FROM responsibility WHERE task_id = \(task)
      ORDER BY CASE role WHEN 'lead' THEN 0 WHEN 'coordinator' THEN 1 ELSE 2 END, position
      """)
  }
}

extension Responsibility {
  /// Stores the names of one role in order, each with the unit it means when that is known.
  static func insert(
    _ names: [String], _ role: Role, of task: ID<RegisteredTask>, _ agencies: KnownAgencies,
    in transaction: Transaction
  ) throws {
    for (position, name) in names.enumerated() {
      try insert(name, role, at: position, of: task, agencies, in: transaction)
    }
  }

  static func insert(
    _ name: String, _ role: Role, at position: Int, of task: ID<RegisteredTask>, _ agencies: KnownAgencies,
    in transaction: Transaction
  ) throws {
    let unit = try agencies.unit(named: name)
    try transaction.insert(
      into: "responsibility",
      [
        "id": ID<Responsibility>.next(), "task_id": task, "role": role, "position": position, "name": name,
        "agency_id": unit?.unit, "confidence": min(unit?.confidence ?? 0, Self.surestReading),
      ])
  }

  /// Takes names off their tasks: a share that nobody holds goes with the name that it waited for, one that somebody holds stays
  /// without it.
  /// - Parameter which: a condition on `responsibility r`.
  static func drop(_ which: SQL, _ transaction: Transaction) throws {
    let meant: SQL = "SELECT r.id FROM responsibility r WHERE \(sql: which)"
    try transaction.run(
      """
      DELETE FROM duty WHERE responsibility_id IN (\(sql: meant)) AND agency_id IS NULL
        AND state = \(DutyState.notStarted)
      """)
    try transaction.run(
      "UPDATE duty SET responsibility_id = NULL WHERE responsibility_id IN (\(sql: meant))")
    try transaction.run("DELETE FROM responsibility WHERE id IN (\(sql: meant))")
  }

  /// However well a name fits: 1 is kept for what a person said.
  static let surestReading = 0.99
}

extension Responsibility {
  /// A name follows its work: when all open shares that come from it are the unit's, the unit is who holds the part today. A
  /// collective stays what it is.
  static func follow(
    _ responsibilities: some Sequence<ID<Responsibility>>, to unit: AgencyID, _ transaction: Transaction
  ) throws {
    for id in Set(responsibilities).sorted() {
      let responsibility = try find(id, in: transaction)
      guard CollectiveName(responsibility.name) == nil else { continue }
      try transaction.run(
        """
        UPDATE responsibility SET agency_id = \(unit), confidence = 1
        WHERE id = \(id) AND NOT EXISTS (SELECT 1 FROM duty d WHERE d.responsibility_id = \(id)
          AND d.state <> 'done' AND (d.agency_id IS NULL OR d.agency_id <> \(unit)))
        """)
    }
  }

  /// The task of a later version goes on with those who hold the parts of the earlier one, where both print the same name.
  static func takeHolders(
    of earlier: ID<RegisteredTask>, for task: ID<RegisteredTask>, _ transaction: Transaction
  ) throws {
    for held in try ofTask(earlier, in: transaction) where held.agencyID != nil && held.confidence == 1 {
      try transaction.run(
        """
        UPDATE responsibility SET agency_id = \(held.agencyID), confidence = 1
        WHERE task_id = \(task) AND role = \(held.role) AND name = \(held.name)
        """)
    }
  }
}
