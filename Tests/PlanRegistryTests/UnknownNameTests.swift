import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// Names that the directory does not know: each holds a share of its own until it is decided, and again when that is taken back.
@Suite(.database(AgencyFixture.migrations)) struct UnknownNameTests {
  private func begin(_ leads: [String]..., bytes: String = "một") async throws -> (
    Database, [ID<RegisteredTask>]
  ) {
    let database = try TestDatabase.current.database
    let tasks = leads.enumerated().map { index, leads in
      SamplePlan.task(
        "\(index + 1)", "Việc thứ \(index + 1) của kế hoạch", line: 4 + index, leads: leads, nil)
    }
    let imported = try await SamplePlan.request(in: database, bytes: bytes, tasks: tasks)
      .run(in: database, by: SamplePlan.officer)
    let accepted = try await AcceptTasks(versionID: imported.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    return (database, accepted.tasks.map(\.taskID))
  }

  /// Who holds each share, by the name that it comes from: "Hội A –".
  private func holders(_ database: Database, _ task: ID<RegisteredTask>) async throws -> [String] {
    try await database.read { reader in
      try reader.rows(
        """
        SELECT r.name, a.name AS holder FROM duty d LEFT JOIN responsibility r ON r.id = d.responsibility_id
        LEFT JOIN agency a ON a.id = d.agency_id WHERE d.task_id = \(task) ORDER BY r.name, d.id
        """
      ).map { row in
        try ["name", "holder"].map { try row.get($0, as: String?.self) ?? "–" }.joined(separator: " ")
      }
    }
  }

  private func proposal(_ database: Database, _ name: String) async throws -> ID<AgencyProposal> {
    let open = try await database.read { try AgencyProposal.open($0) }
    return try #require(open.first { $0.name == name }).id
  }

  private func decide(_ database: Database, _ name: String, _ agency: Agency) async throws
    -> ID<AgencyProposal>
  {
    let proposal = try await proposal(database, name)
    try await DecideName(DecideProposal(proposal, .alias(of: agency.id))).run(
      in: database, by: SamplePlan.officer)
    return proposal
  }

  private func correct(_ database: Database, _ id: ID<RegisteredTask>, lead: [String]) async throws {
    let (task, named) = try await database.read {
      (try RegisteredTask.find(id, in: $0), try Responsibility.ofTask(id, in: $0))
    }
    var content = TaskContent(of: task, named)
    content.text += " (đã sửa)"
    content.names[.lead] = lead
    try await CorrectTask(taskID: id, edition: task.edition, content, reason: "Đọc sai bản in")
      .run(in: database, by: SamplePlan.officer)
  }

  @Test func aCorrectionKeepsTheShareOfEachName() async throws {
    let agencies = try await AgencyFixture.make(in: try TestDatabase.current.database)
    let (database, tasks) = try await begin(["Hội A", "Hội B"])
    #expect(try await holders(database, tasks[0]) == ["Hội A –", "Hội B –"])
    try await correct(database, tasks[0], lead: ["Hội A", "Hội B", "Hội C"])
    #expect(try await holders(database, tasks[0]) == ["Hội A –", "Hội B –", "Hội C –"])
    try await correct(database, tasks[0], lead: ["Hội A", "Hội C"])
    #expect(try await holders(database, tasks[0]) == ["Hội A –", "Hội C –"])
    _ = try await decide(database, "Hội A", agencies.culture)
    #expect(try await holders(database, tasks[0]) == ["Hội A Sở Văn hóa", "Hội C –"])
    try await correct(database, tasks[0], lead: ["Hội A", "Hội C"])
    #expect(try await holders(database, tasks[0]) == ["Hội A Sở Văn hóa", "Hội C –"])
  }

  /// Parted again, each has the share of its own names.
  @Test func whatIsPartedHasItsOwnShares() async throws {
    _ = try await AgencyFixture.make(in: try TestDatabase.current.database)
    let (database, tasks) = try await begin(["Hội A"], ["Hội B"])
    try await MergeTasks(taskIDs: tasks, correcting: Correction(reason: "Trùng"))
      .run(in: database, by: SamplePlan.officer)
    #expect(try await holders(database, tasks[0]) == ["Hội A –", "Hội B –"])
    try await RestoreTask(taskID: tasks[1]).run(in: database, by: SamplePlan.officer)
    #expect(try await holders(database, tasks[0]) == ["Hội A –"])
    #expect(try await holders(database, tasks[1]) == ["Hội B –"])
  }

  /// A share that was given to somebody by hand is not owed again by the name that it came from.
  @Test func whatWasGivenByHandStaysGiven() async throws {
    let agencies = try await AgencyFixture.make(in: try TestDatabase.current.database)
    let (database, tasks) = try await begin(["Hội A"])
    let share: ID<Duty> = try await database.read { try $0.row("SELECT id FROM duty")!.get("id") }
    try await AssignDuties(dutyIDs: [share], agencyID: agencies.police.id, reason: "Hội đã giải thể")
      .run(in: database, by: SamplePlan.officer)
    try await correct(database, tasks[0], lead: ["Hội A"])
    #expect(try await holders(database, tasks[0]) == ["Hội A Công an tỉnh"])
  }

  /// What was read by a name after it was decided loses the unit with it, and so does what an undo would bring back.
  @Test func aReopenedNameIsReopenedEverywhere() async throws {
    let agencies = try await AgencyFixture.make(in: try TestDatabase.current.database)
    let (database, first) = try await begin(["Hội A"], ["Hội A"])
    let proposal = try await decide(database, "Hội A", agencies.culture)
    try await WithdrawTask(taskID: first[1], reason: "Tạm dừng").run(in: database, by: SamplePlan.officer)
    let request = try await SamplePlan.request(
      in: database, number: "20/KH-UBND", bytes: "hai",
      tasks: [SamplePlan.task("1", "Việc của kế hoạch sau", line: 4, leads: ["Hội A"], nil)])
    let imported = try await request.run(in: database, by: SamplePlan.officer)
    let later = try await AcceptTasks(versionID: imported.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    for task in first + later.tasks.map(\.taskID) {
      #expect(try await holders(database, task) == ["Hội A Sở Văn hóa"])
    }
    let outcome = try await ReopenName(proposal).run(in: database, by: SamplePlan.officer)
    #expect(outcome.names == 3 && outcome.steps.count == 2)
    for task in first + later.tasks.map(\.taskID) {
      #expect(try await holders(database, task) == ["Hội A –"])
    }
    let history = try await database.read {
      try AuditLog.entries($0, subject: "task", id: first[0].rawValue).compactMap(ShareStep.init)
    }
    #expect(history.first?.formerAgencyID == agencies.culture.id && history.first?.agencyID == nil)
    _ = try await decide(database, "Hội A", agencies.foreign)
    for task in first + later.tasks.map(\.taskID) {
      #expect(try await holders(database, task) == ["Hội A Sở Ngoại vụ"])
    }
  }

  /// A task that went into another one comes out of it with who its name means by then.
  @Test func whatWasMergedIsDecidedToo() async throws {
    let agencies = try await AgencyFixture.make(in: try TestDatabase.current.database)
    let (database, tasks) = try await begin(["Sở Ngoại vụ"], ["Hội A"])
    try await MergeTasks(taskIDs: tasks, correcting: Correction(reason: "Trùng"))
      .run(in: database, by: SamplePlan.officer)
    _ = try await decide(database, "Hội A", agencies.culture)
    #expect(try await holders(database, tasks[1]) == ["Hội A Sở Văn hóa"])
  }

  /// That a name is no unit is known where the plan is reviewed: somebody else must lead.
  @Test func aRejectedNameIsSaidInTheReview() async throws {
    _ = try await AgencyFixture.make(in: try TestDatabase.current.database)
    let (database, _) = try await begin(["Ông Trời"], ["Hội A"])
    let version: ID<PlanVersion> = try await database.read {
      try $0.row("SELECT id FROM plan_version")!.get("id")
    }
    func rejected() async throws -> Set<String> {
      try await database.read { try DraftReview.load($0, version).rejected }
    }
    #expect(try await rejected().isEmpty)
    let proposal = try await proposal(database, "Ông Trời")
    try await DecideName(DecideProposal(proposal, .rejected)).run(in: database, by: SamplePlan.officer)
    #expect(try await rejected() == ["Ông Trời"])
    try await ReopenName(proposal).run(in: database, by: SamplePlan.officer)
    #expect(try await rejected().isEmpty)
  }

  /// In another province the name is another one's.
  @Test func aCorrectedProvinceAsksAnew() async throws {
    _ = try await AgencyFixture.make(in: try TestDatabase.current.database)
    let (database, _) = try await begin(["Hội A"])
    let version = try await database.read { reader in
      try PlanVersion.find(reader.row("SELECT id FROM plan_version")!.get("id"), in: reader)
    }
    var heading = PlanHeading(version)
    heading.province = "Tuyên Quang"
    try await CorrectPlan(versionID: version.id, heading).run(in: database, by: SamplePlan.officer)
    let open = try await database.read { try AgencyProposal.open($0) }
    #expect(open.map(\.place) == ["Sông Hải", "Tuyên Quang"] && open.allSatisfy { $0.name == "Hội A" })
  }
}
