import Accounts
import Agencies
import Core
import OfficeFiles
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// A document that resembles a plan of the register is asked about, whichever way it came, before two plans stand for one.
@Suite(.database(AgencyFixture.migrations)) struct ResemblanceTests {
  @Test func whatLooksLikeAPlanIsAskedFor() async throws {
    let database = try TestDatabase.current.database
    let first = try await PlanCopies.accepted(database)
    // The same title and issuer; then most lines, under another title; then few lines.
    let sameTitle = try await PlanCopies.load(
      database, "hai", number: "16/KH-UBND", lines: [SourceLine("khác")])
    #expect(try await PlanCopies.resembled(database, sameTitle) == first.planID)
    let changed =
      Array(PlanCopies.lines.prefix(32))
      + (1...8).map { SourceLine("Dòng mới thêm vào bản sửa đổi, số \($0)") }
    let sameLines = try await PlanCopies.load(
      database, "ba", number: "17/KH-UBND", title: "Một tên khác hẳn của kế hoạch", lines: changed)
    #expect(try await PlanCopies.resembled(database, sameLines) == first.planID)
    let other =
      Array(PlanCopies.lines.prefix(8))
      + (1...32).map { SourceLine("Kế hoạch khác có các dòng khác, số \($0 * 31)") }
    let another = try await PlanCopies.load(
      database, "bốn", number: "18/KH-UBND", title: "Kế hoạch của một việc khác", lines: other)
    #expect(try await PlanCopies.resembled(database, another) == nil)
  }

  /// A draft that was discarded, for an annex was missing, is asked about again when it comes again.
  @Test func whatCameAgainAfterADiscardedDraftIsAskedFor() async throws {
    let database = try TestDatabase.current.database
    let first = try await PlanCopies.accepted(database)
    let draft = try await PlanCopies.load(database, "hai", number: "16/KH-UBND")
    #expect(try await PlanCopies.resembled(database, draft) == first.planID)
    try await DiscardDraft(versionID: draft.versionID).run(in: database, by: SamplePlan.officer)
    let again = try await PlanCopies.load(database, "hai", number: "16/KH-UBND")
    #expect(again.versionID != draft.versionID)
    #expect(try await PlanCopies.resembled(database, again) == first.planID)
  }

  /// A number belongs to one plan: said before anything is written, whichever way two would come to bear it.
  @Test func twoPlansDoNotBearOneNumber() async throws {
    let database = try TestDatabase.current.database
    let first = try await PlanCopies.accepted(database)
    let other = try await PlanCopies.load(
      database, "khác", number: "20/KH-UBND", title: "Kế hoạch của một việc khác",
      lines: [SourceLine("khác")])
    let second = try await PlanCopies.load(database, "hai", number: "15/KH-UBND")
    #expect(second.planID == first.planID)
    var heading = PlanHeading(try await database.read { try PlanVersion.find(second.versionID, in: $0) })
    heading.number = "20/KH-UBND"
    let refused = await #expect(throws: Refused.self) {
      try await CorrectPlan(versionID: second.versionID, heading).run(in: database, by: SamplePlan.officer)
    }
    #expect(refused?.has("another-has-the-number") == true)
    try await database.write { [id = second.versionID] transaction in
      try transaction.run("UPDATE plan_version SET number = '20/KH-UBND' WHERE id = \(id)")
    }
    let accept = AcceptTasks(versionID: second.versionID, choice: .all)
    let stopped = await #expect(throws: Refused.self) {
      _ = try await accept.run(in: database, by: SamplePlan.officer)
    }
    #expect(stopped?.has("another-has-the-number") == true)
    // A plan of which nothing is left gives its number away.
    try await DiscardDraft(versionID: other.versionID).run(in: database, by: SamplePlan.officer)
    _ = try await accept.run(in: database, by: SamplePlan.officer)
    let plan = try await database.read { try PlanListItem.find(first.planID, in: $0).plan }
    #expect(plan.number == "20/KH-UBND")
  }

  /// What was taken off the board because of a version would be missing without it.
  @Test func anAcceptanceStaysAfterWhatIsGoneWasWithdrawn() async throws {
    let database = try TestDatabase.current.database
    let first = try await PlanCopies.accepted(database)
    let copy = try await PlanCopies.load(
      database, "hai", number: "15/KH-UBND", tasks: Array(SamplePlan.tasks.prefix(3)))
    #expect(copy.planID == first.planID)
    let accepted = try await AcceptTasks(versionID: copy.versionID, choice: .all)
      .run(in: database, by: SamplePlan.officer)
    try await WithdrawGone(versionID: copy.versionID).run(in: database, by: SamplePlan.officer)
    await #expect(throws: Refused([.alreadyWorkedOn])) {
      try await UndoAcceptance(acceptanceID: accepted.acceptanceID).run(in: database, by: SamplePlan.officer)
    }
  }

  /// Plans of the register from before documents were compared are compared, too.
  @Test func whatCameBeforeThereWereSketchesIsComparedToo() async throws {
    let database = try TestDatabase.current.database
    let first = try await PlanCopies.accepted(database)
    try await database.write { try $0.run("DELETE FROM plan_sketch") }
    let copy = try await PlanCopies.load(
      database, "hai", number: "17/KH-UBND", title: "Một tên khác hẳn của kế hoạch")
    #expect(try await PlanCopies.resembled(database, copy) == first.planID)
  }

  @Test func nothingIsAcceptedBeforeTheAnswer() async throws {
    let database = try TestDatabase.current.database
    let first = try await PlanCopies.accepted(database)
    let copy = try await PlanCopies.load(database, "hai", number: "16/KH-UBND")
    let accept = AcceptTasks(versionID: copy.versionID, choice: .all)
    let refused = await #expect(throws: Refused.self) {
      _ = try await accept.run(in: database, by: SamplePlan.officer)
    }
    #expect(refused?.has("is-it-a-new-version") == true)
    try await AnswerResemblance(versionID: copy.versionID, isNewVersion: false)
      .run(in: database, by: SamplePlan.officer)
    _ = try await accept.run(in: database, by: SamplePlan.officer)
    #expect(copy.planID != first.planID)
    await #expect(throws: Refused([.notAsked])) {
      try await AnswerResemblance(versionID: copy.versionID, isNewVersion: true)
        .run(in: database, by: SamplePlan.officer)
    }
  }
}
