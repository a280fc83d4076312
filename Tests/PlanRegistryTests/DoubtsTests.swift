import Accounts
import Agencies
import AgencyNames
import Core
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// What somebody should look at follows from a task as it stands now, and is one number everywhere.
@Suite(.database(AgencyFixture.migrations)) struct DoubtsTests {
  private func draft() async throws -> (Database, AgencyFixture, ImportPlan.Outcome) {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    var request = try await SamplePlan.request(in: database)
    request.plan?.document.diagnostics += [
      Diagnostic(
        code: "numbering-gap", message: Localised(vi: "Nhảy số", en: "Gap"), place: SamplePlan.place(5)),
      Diagnostic(
        code: "rule-expired", message: Localised(vi: "Hết hiệu lực", en: "Expired"),
        place: SamplePlan.place(3)),
    ]
    return (database, agencies, try await request.run(in: database, by: SamplePlan.officer))
  }

  private func review(_ database: Database, _ id: ID<PlanVersion>) async throws -> DraftReview {
    try await database.read { try DraftReview.load($0, id, size: 500) }
  }

  /// As the draft, the plan's page and the list of plans say it, and as it is by its definition.
  private func toLookAt(_ database: Database, _ outcome: ImportPlan.Outcome) async throws -> Int {
    let review = try await review(database, outcome.versionID)
    let (page, item) = try await database.read { reader in
      (
        try PlanDetail.load(reader, outcome.planID), try PlanListItem.find(outcome.planID, in: reader)
      )
    }
    #expect(page.counts.toLookAt == review.counts.toLookAt && item.toLookAt == review.counts.toLookAt)
    let tasks = review.items.filter {
      [.proposed, .accepted].contains($0.task.standing) && $0.doubts.needsLook
    }
    #expect(page.tasksToLookAt == tasks.count)
    #expect(review.counts.toLookAt == tasks.count + review.loose.count(where: \.isOpen))
    let shown = try await database.read {
      try DraftReview.load($0, outcome.versionID, ReviewAsk(toLookAt: true), size: 500)
    }
    #expect(shown.items.map(\.task.id) == tasks.map(\.task.id))
    return review.counts.toLookAt
  }

  @Test func oneNumberEverywhere() async throws {
    let (database, _, outcome) = try await draft()
    let items = try await review(database, outcome.versionID).items
    #expect(items.map(\.doubts.lead) == [.known, .known, .known, .missing])
    #expect(items.map(\.doubts.warnings) == [0, 1, 0, 0])
    // The one with a warning, the one without a lead, the rule that the document cites.
    #expect(try await toLookAt(database, outcome) == 3)
    let counts = try await review(database, outcome.versionID).counts
    #expect([counts.sound, counts.withoutLead, counts.unclearLead, counts.odd] == [2, 1, 0, 1])
    let accepted = try await AcceptTasks(versionID: outcome.versionID, choice: .sound)
      .run(in: database, by: SamplePlan.officer)
    #expect(accepted.tasks.map(\.taskID) == [items[0].task.id, items[2].task.id])
    #expect(try await toLookAt(database, outcome) == 3)
    try await AcceptTasks(versionID: outcome.versionID, choice: .all).run(
      in: database, by: SamplePlan.officer)
    #expect(try await toLookAt(database, outcome) == 3)
  }

  @Test func anEditClearsAndRaises() async throws {
    let (database, _, outcome) = try await draft()
    let items = try await review(database, outcome.versionID).items
    func edit(
      _ index: Int, _ timing: Timing? = nil, lead: [String], edition: Int64 = 1
    ) async throws -> TaskDoubts {
      try await EditTask(
        taskID: items[index].task.id, edition: edition, text: "Việc", timing: timing,
        names: [.lead: lead, .coordinator: ["Báo Sông Hải"]]
      ).run(in: database, by: SamplePlan.officer)
      return try await review(database, outcome.versionID).items[index].doubts
    }
    // Whoever corrects a task has seen what stands on its lines.
    #expect(try await !edit(1, lead: ["Sở Ngoại vụ"]).needsLook)
    #expect(try await edit(3, lead: ["Công an tỉnh"]).isSound)
    #expect(try await toLookAt(database, outcome) == 1)
    let unknown = try await edit(0, lead: ["Sở Văn hóa", "Hội Lạ Lùng"])
    #expect(unknown.lead == .unclear && unknown.unknown == ["Hội Lạ Lùng"])
    let vague = try await edit(0, lead: ["các đơn vị có liên quan"], edition: 2)
    #expect(vague.lead == .unclear && vague.unknown == [])
    let early = Timing(raw: "năm 2020", kind: .year, from: 2020, to: 2020)
    #expect(try await edit(0, early, lead: ["Sở Văn hóa"], edition: 3).timing == .beforeIssue(2025))
    #expect(try await toLookAt(database, outcome) == 2)
    let refused = await #expect(throws: Refused.self) {
      _ = try await edit(0, Timing(raw: "", kind: .range, from: 2027, to: 2026), lead: [], edition: 4)
    }
    #expect(refused?.has("ends-before-it-begins") == true)
    // A name that nobody knows waits for somebody who keeps the directory.
    let open = try await database.read { try AgencyProposal.open($0).map(\.name) }
    #expect(open.contains("Hội Lạ Lùng"))
  }

  @Test func namesThatStayKeepWhatWasConfirmed() async throws {
    let (database, agencies, outcome) = try await draft()
    let item = try await review(database, outcome.versionID).items[0]
    let named = try #require(item.responsibilities.first { $0.role == .lead })
    try await ConfirmAgency(responsibilityID: named.id, agencyID: agencies.press.id, everywhere: false)
      .run(in: database, by: SamplePlan.officer)
    try await EditTask(
      taskID: item.task.id, edition: 2, text: "Việc", timing: nil,
      names: [.lead: ["Sở Ngoại vụ", "Sở Văn hóa"]]
    ).run(in: database, by: SamplePlan.officer)
    let after = try await review(database, outcome.versionID).items[0].responsibilities
    #expect(after.map(\.name) == ["Sở Ngoại vụ", "Sở Văn hóa"])
    #expect(after.map(\.agencyID) == [agencies.foreign.id, agencies.press.id])
  }

  @Test func whatWasLookedAtIsCountedNoMore() async throws {
    let (database, _, outcome) = try await draft()
    let review = try await review(database, outcome.versionID)
    let warning = try #require(review.items[1].findings.first)
    let rule = try #require(review.loose.first { $0.diagnostic.code == "rule-expired" })
    for (finding, left) in [(warning, 2), (rule, 1)] {
      try await SeeFinding(versionID: outcome.versionID, position: finding.position)
        .run(in: database, by: SamplePlan.officer)
      #expect(try await toLookAt(database, outcome) == left)
    }
    try await SeeFinding(versionID: outcome.versionID, position: warning.position, isSeen: false)
      .run(in: database, by: SamplePlan.officer)
    #expect(try await toLookAt(database, outcome) == 2)
    let said = try await database.read {
      try AuditLog.entries($0, subject: "plan", ids: [outcome.planID.rawValue], limit: 10)
    }
    #expect(said.filter { $0.action == SeeFinding.name }.count == 3)
    await #expect(throws: Refused.self) {
      try await SeeFinding(versionID: outcome.versionID, position: 99).run(
        in: database, by: SamplePlan.officer)
    }
  }

  /// Work that is given to somebody has a lead, also where the plan names nobody.
  @Test func whoeverGetsTheWorkLeads() async throws {
    let (database, agencies, outcome) = try await draft()
    try await AcceptTasks(versionID: outcome.versionID, choice: .all).run(
      in: database, by: SamplePlan.officer)
    let task = try await review(database, outcome.versionID).items[3].task
    let share: ID<Duty> = try await database.read { reader in
      try reader.row("SELECT id FROM duty WHERE task_id = \(task.id)")!.get("id")
    }
    try await AssignDuties(dutyIDs: [share], agencyID: agencies.foreign.id).run(
      in: database, by: SamplePlan.officer)
    #expect(try await review(database, outcome.versionID).items[3].doubts.lead == .known)
    let row = try await database.readBoard(on: SamplePlan.now.day) { try TaskList.find($0, task.id) }
    #expect(row.leads.map(\.name) == ["Sở Ngoại vụ"])
    #expect(try await toLookAt(database, outcome) == 2)
  }

  /// What was accepted can be taken back from wherever it is shown, until its time is over, by those who may.
  @Test func anAcceptanceIsShownUntilItCannotBeUndone() async throws {
    let (database, _, outcome) = try await draft()
    let accepted = try await AcceptTasks(versionID: outcome.versionID, choice: .sound)
      .run(in: database, by: SamplePlan.officer)
    func recent(after seconds: Int64, plan: ID<Plan>? = nil) async throws -> [RecentAcceptance] {
      let context = ActionContext(
        actor: nil, actorName: "Cán bộ thử", now: SamplePlan.now.adding(seconds: seconds))
      return try await database.read { try RecentAcceptance.list($0, plan: plan, context) }
    }
    #expect(try await recent(after: 599).map(\.taskCount) == [2])
    #expect(
      try await recent(after: 599, plan: outcome.planID).map(\.acceptance.id) == [accepted.acceptanceID])
    #expect(try await recent(after: 601).isEmpty)
    try await UndoAcceptance(acceptanceID: accepted.acceptanceID).run(in: database, by: SamplePlan.officer)
    #expect(try await recent(after: 1).isEmpty)
  }
}
