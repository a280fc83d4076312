import Accounts
import Attachments
import Core
import OfficeFiles
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

@Suite(.database(AgencyFixture.migrations)) struct ImportPlanTests {
  @Test func keepsTheFileAndEverythingRead() async throws {
    let database = try TestDatabase.current.database
    let outcome = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    #expect(outcome.ordinal == 1)
    #expect(outcome.taskCount == 4)
    #expect(!outcome.wasKnown)
    let (version, file, lines) = try await database.read { reader in
      (
        try PlanVersion.find(outcome.versionID, in: reader),
        try PlanSource.original(reader, outcome.versionID),
        try PlanSource.lines(reader, outcome.versionID)
      )
    }
    #expect(version.state == .draft)
    #expect(version.period == .init(from: 2025, to: 2027, orientation: 2030))
    #expect(version.source.sha256 == Digest.sha256(Array("bản một".utf8)))
    #expect(version.source.mediaType == "text/plain")
    guard case .attached(let attachment) = file else {
      Issue.record("the file has no home")
      return
    }
    var bytes: [UInt8] = []
    for try await piece in try await SamplePlan.door(database).home.read(attachment.file) { bytes += piece }
    #expect(bytes == Array("bản một".utf8))
    #expect(attachment.name == "kehoach.txt")
    #expect(lines.count == 9)
  }

  @Test func theSameBytesLeadToTheVersionTheyMade() async throws {
    let database = try TestDatabase.current.database
    let first = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    let second = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    #expect(second.wasKnown)
    #expect(second.versionID == first.versionID)
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM plan_version") } == 1)
  }

  /// A table that comes as a file of its own beside the plan is read as its annex; with another one it is another version.
  @Test func anAnnexBesideThePlanIsReadWithIt() async throws {
    let database = try TestDatabase.current.database
    let door = try SamplePlan.door(database)
    let row = "<tr><td>1</td><td>Dựng phim giới thiệu tỉnh</td><td>Sở Y tế</td><td>Năm 2027</td></tr>"
    let head = "<tr><td>TT</td><td>Nhiệm vụ</td><td>Cơ quan chủ trì</td><td>Thời gian</td></tr>"
    func arrival(_ text: String, _ name: String, _ rule: FileRule) async throws -> FileDoor.Arrival {
      FileDoor.Arrival(
        try await door.receive(bytes: Array(text.utf8), limit: 1 << 20), named: name, rule: rule)
    }
    func reading(annex rows: String?...) async throws -> ImportPlan {
      var annexes: [FileDoor.Arrival] = []
      for annex in rows.compactMap(\.self) {
        annexes.append(
          try await arrival("<table>\(head)\(annex)</table>", "Phân công.html", .annex(byteCount: 1 << 20)))
      }
      return try await ImportPlan.reading(
        try await arrival(SamplePlan.markdown, "a.md", .plan(byteCount: 1 << 20)), annexes: annexes,
        through: door, in: database)
    }
    let alone = try await reading(annex: nil).run(in: database, by: SamplePlan.officer)
    let request = try await reading(annex: row)
    let added = try #require(request.plan?.document.tasks.last)
    #expect(added.text == "Dựng phim giới thiệu tỉnh" && added.leads == ["Sở Y tế"] && added.origin == .annex)
    #expect(request.plan?.lines[added.place.line - 1].text.contains("Dựng phim") == true)
    let both = try await request.run(in: database, by: SamplePlan.officer)
    #expect(!both.wasKnown && both.taskCount == alone.taskCount + 1)
    let again = try await reading(annex: row).run(in: database, by: SamplePlan.officer)
    #expect(again.wasKnown && again.versionID == both.versionID)
    let files = try await database.read { try PlanSource.annexes($0, both.versionID) }
    #expect(files.map(\.name) == ["Phân công.html"])
    // Sent twice it is one; in which order several are sent makes no other version.
    let doubled = try await reading(annex: row, row).run(in: database, by: SamplePlan.officer)
    #expect(doubled.wasKnown && doubled.versionID == both.versionID)
    let next = row.replacing("Dựng phim", with: "In sách")
    let two = try await reading(annex: row, next).run(in: database, by: SamplePlan.officer)
    #expect(!two.wasKnown && two.taskCount == both.taskCount + 1)
    #expect(try await reading(annex: next, row).run(in: database, by: SamplePlan.officer).wasKnown)
  }

  /// A principle among tasks is out of the review until somebody takes it in.
  @Test func whatMayBeNoTaskIsLeftOut() async throws {
    let database = try TestDatabase.current.database
    var tasks = SamplePlan.tasks
    tasks[1].doubt = .principle
    let outcome = try await SamplePlan.request(in: database, tasks: tasks)
      .run(in: database, by: SamplePlan.officer)
    let accepted = try await AcceptTasks(versionID: outcome.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    #expect(accepted.tasks.count == tasks.count - 1)
    let left = try #require(
      try await database.read { try RegisteredTask.first(of: outcome.versionID, .dropped, in: $0) })
    try await RestoreTask(taskID: left).run(in: database, by: SamplePlan.officer)
    let again = try await AcceptTasks(versionID: outcome.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    #expect(again.tasks.count == 1)
  }

  /// The door keeps no file whose bytes it did not see, and reads none that made a version.
  @Test func aKnownFileIsNotReadAgain() async throws {
    let database = try TestDatabase.current.database
    let door = try SamplePlan.door(database)
    func reading() async throws -> ImportPlan {
      try await ImportPlan.reading(
        FileDoor.Arrival(
          try await door.receive(bytes: Array(SamplePlan.markdown.utf8), limit: 1 << 20), named: "a.md",
          rule: .plan(byteCount: 1 << 20)), through: door, in: database)
    }
    let fresh = try await reading()
    #expect(fresh.plan?.document.tasks.isEmpty == false)
    let first = try await fresh.run(in: database, by: SamplePlan.officer)
    let known = try await reading()
    #expect(known.plan == nil)
    let second = try await known.run(in: database, by: SamplePlan.officer)
    #expect(second.wasKnown && second.versionID == first.versionID)
    try await DiscardDraft(versionID: first.versionID).run(in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.discardedMeanwhile])) {
      try await known.run(in: database, by: SamplePlan.officer)
    }
    #expect(try await reading().plan != nil)
  }

  @Test func theSameNumberMakesANewVersion() async throws {
    let database = try TestDatabase.current.database
    let first = try await SamplePlan.request(in: database, number: "15/KH-UBND").run(
      in: database, by: SamplePlan.officer)
    let second = try await SamplePlan.request(in: database, number: "15/ KH-UBND", bytes: "bản hai")
      .run(in: database, by: SamplePlan.officer)
    #expect(second.planID == first.planID)
    #expect(second.ordinal == 2)
    let other = try await SamplePlan.request(in: database, number: "16/KH-UBND", bytes: "bản ba")
      .run(in: database, by: SamplePlan.officer)
    #expect(other.planID != first.planID)
  }

  @Test func aDiscardedDraftCanBeImportedAgain() async throws {
    let database = try TestDatabase.current.database
    let first = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    try await DiscardDraft(versionID: first.versionID).run(in: database, by: SamplePlan.officer)
    let again = try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer)
    #expect(again.ordinal == 2)
    #expect(!again.wasKnown)
  }

  @Test func twoAtOnceMakeOne() async throws {
    let database = try TestDatabase.current.database
    let outcomes = try await withThrowingTaskGroup(of: ImportPlan.Outcome.self) { group in
      for _ in 0..<6 {
        group.addTask { try await SamplePlan.request(in: database).run(in: database, by: SamplePlan.officer) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(outcomes.map(\.versionID)).count == 1)
    #expect(outcomes.filter { !$0.wasKnown }.count == 1)
  }

  @Test func anEmptyFileIsRefused() async throws {
    let database = try TestDatabase.current.database
    await #expect(throws: Refusal.fileEmpty) {
      _ = try await SamplePlan.request(in: database, bytes: "").run(in: database, by: SamplePlan.officer)
    }
  }
}
