import Core
import Store
import TestKit
import Testing

@Suite(.database(StoreSchema.migrations)) struct AuditLogTests {
  @Test func entriesComeBackNewestFirst() async throws {
    let database = try TestDatabase.current.database
    let context = ActionContext(
      actor: 7, actorName: "Cán bộ", now: Timestamp(milliseconds: 5), requestID: "r1")
    try await database.write { transaction in
      try AuditLog.record(transaction, context, action: "task.start", subject: "task", id: 1)
      try AuditLog.record(
        transaction, .program(), action: "task.late", subject: "task", id: 1,
        detail: AuditDetail(
          facts: ["note": "x"], changes: [AuditChange(field: "title", before: "a", after: "b")]))
      try AuditLog.record(transaction, context, action: "plan.import", subject: "plan", id: 1)
    }
    let entries = try await database.read { try AuditLog.entries($0, subject: "task", id: 1) }
    #expect(entries.map(\.action) == ["task.late", "task.start"])
    #expect(entries.last?.actor == 7)
    #expect(entries.last?.requestID == "r1")
    #expect(entries.last?.at == Timestamp(milliseconds: 5))
    #expect(entries.first?.actor == nil)
    #expect(
      entries.first?.detail
        == #"{"changes":[{"after":"b","before":"a","field":"title"}],"note":"x"}"#)
    #expect(entries.first?.kept.facts == ["note": "x"])
    #expect(entries.first?.kept.changes.map(\.after) == ["b"])
    #expect(try await database.read { try AuditLog.latest($0).count } == 3)
  }

  @Test func anActThatTouchedSeveralThingsIsOneActAndInTheHistoryOfEach() async throws {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      let act = try AuditLog.record(
        transaction, .program(), action: "plan.accept", subject: "plan", id: 1)
      for id in [Int64(7), 8] {
        try AuditLog.record(
          transaction, .program(), action: "plan.accept", subject: "task", id: id, partOf: act)
      }
    }
    let (latest, together) = try await database.read { reader in
      (try AuditLog.latest(reader), try AuditLog.entries(reader, subject: "task", ids: [7, 8, 9], limit: 5))
    }
    #expect(latest.map(\.subject) == ["plan"])
    #expect(together.map(\.subjectID) == [8, 7])
    #expect(together.allSatisfy { $0.partOf == latest.first?.id })
  }
}
