import Accounts
import Agencies
import Core
import OfficeFiles
import Store
import TestKit
import Testing

@testable import PlanReading
@testable import PlanRegistry

/// A long plan is reviewed part by part.
@Suite(.database(AgencyFixture.migrations)) struct ReviewPartTests {
  private static let count = 230

  /// Tasks on every third line, a warning on each tenth, a remark on none.
  private func draft() async throws -> (Database, ID<PlanVersion>) {
    let database = try TestDatabase.current.database
    try await CreateAgency(Agency(name: "Sở Văn hóa", place: AgencyFixture.place))
      .run(in: database, by: SamplePlan.officer)
    try await CreateAgency(Agency(name: "Báo Sông Hải", place: AgencyFixture.place))
      .run(in: database, by: SamplePlan.officer)
    let tasks = (1...Self.count).map { number in
      SamplePlan.task("\(number)", "Việc số \(number)", line: 3 * number, leads: ["Sở Văn hóa"], nil)
    }
    var request = try await SamplePlan.request(in: database, tasks: tasks)
    request.plan?.lines = (1...(3 * Self.count + 40)).map { SourceLine("dòng \($0)", page: $0 / 50 + 1) }
    request.plan?.document.diagnostics =
      stride(from: 10, through: Self.count, by: 10).map { number in
        Diagnostic(
          code: "odd", message: Localised(vi: "Lạ \(number)", en: "Odd \(number)"),
          place: SamplePlan.place(3 * number))
      } + [
        Diagnostic(
          code: "remark", severity: .note, message: Localised(vi: "Ghi chú", en: "Remark"),
          place: SamplePlan.place(1))
      ]
    return (database, try await request.run(in: database, by: SamplePlan.officer).versionID)
  }

  private func load(
    _ database: Database, _ id: ID<PlanVersion>, _ ask: ReviewAsk = ReviewAsk()
  ) async throws -> DraftReview {
    try await database.read { try DraftReview.load($0, id, ask) }
  }

  @Test func everyTaskAndEveryLineIsInOnePart() async throws {
    let (database, id) = try await draft()
    var (tasks, lines): ([String], [String]) = ([], [])
    var ask = ReviewAsk()
    while true {
      let review = try await load(database, id, ask)
      #expect(review.items.count <= 50 && review.loose.count == (ask.at == nil ? 1 : 0))
      #expect(
        review.counts
          == ReviewCounts(
            tasks: 230, accepted: 0, open: 230, sound: 207, withoutLead: 0, unclearLead: 0, odd: 23,
            toLookAt: 23))
      tasks += review.items.map(\.task.ref)
      lines += review.source.lines.map(\.text)
      #expect(review.source.first == lines.count - review.source.lines.count + 1)
      guard let next = review.part.after else { break }
      ask.at = next
    }
    #expect(tasks == (1...Self.count).map(String.init))
    #expect(lines == (1...(3 * Self.count + 40)).map { "dòng \($0)" })
  }

  @Test func aTaskALineAndALabelLeadToTheirPart() async throws {
    let (database, id) = try await draft()
    let all = try await database.read { try DraftReview.load($0, id, size: 500) }.items.map(\.task)
    let byTask = try await load(database, id, ReviewAsk(task: all[120].id))
    #expect(byTask.items.map(\.task.ref).first == "111" && byTask.source.first == 331)
    let byRef = try await load(database, id, ReviewAsk(ref: "121"))
    #expect(byRef.items.map(\.task) == byTask.items.map(\.task))
    let byLine = try await load(database, id, ReviewAsk(line: 364))
    #expect(byLine.items.map(\.task) == byTask.items.map(\.task))
    let near = try await load(database, id, ReviewAsk(task: all[49].id))
    #expect(near.at == nil && near.items.count == 50)
    // A part that is given stays when the task is in it.
    let kept = try await load(database, id, ReviewAsk(at: byTask.at, task: all[150].id))
    #expect(kept.items.map(\.task) == byTask.items.map(\.task))
    // What is not there begins the review anew.
    for ask in [ReviewAsk(task: ID(rawValue: 7)), ReviewAsk(line: 0), ReviewAsk(ref: "IX")] {
      #expect(try await load(database, id, ask).items.first?.task.ref == "1")
    }
    let end = try await load(database, id, ReviewAsk(line: 729))
    #expect(end.source.first + end.source.lines.count == 731 && end.source.after == nil)
  }

  @Test func theNextTaskToMergeWithMayBeInTheNextPart() async throws {
    let (database, id) = try await draft()
    let all = try await database.read { try DraftReview.load($0, id, size: 500) }.items.map(\.task)
    try await DropTask(taskID: all[50].id).run(in: database, by: SamplePlan.officer)
    let review = try await load(database, id)
    #expect(review.items.last?.next == all[51].id && review.items.first?.next == all[1].id)
    #expect(review.counts.tasks == 229)
    #expect(try await load(database, id, ReviewAsk(task: all[229].id)).items.last?.next == nil)
  }

  /// Merging takes the findings of both, splitting leaves them to each part.
  @Test func findingsFollowTheLinesOfTasks() async throws {
    let (database, id) = try await draft()
    let all = try await database.read { try DraftReview.load($0, id, size: 500) }.items.map(\.task)
    try await MergeTasks(taskIDs: [all[8].id, all[9].id]).run(in: database, by: SamplePlan.officer)
    try await SplitTask(taskID: all[8].id, edition: 2, parts: ["một", "hai"]).run(
      in: database, by: SamplePlan.officer)
    let items = try await load(database, id).items
    #expect(items[8...10].map(\.doubts.warnings) == [1, 1, 1])
    #expect(items[8...9].map { $0.findings.map(\.diagnostic.code) } == [["odd"], ["odd"]])
    let clean = try await AcceptTasks(versionID: id, choice: .sound)
      .run(in: database, by: SamplePlan.officer)
    #expect(clean.tasks.count == 206)
  }

  /// Lines without tasks are read by the way beside them.
  @Test func aLongSourceWithOneTaskIsReadWindowByWindow() async throws {
    let database = try TestDatabase.current.database
    var request = try await SamplePlan.request(
      in: database, tasks: [SamplePlan.task("1", "Việc", line: 500, leads: [], nil)])
    request.plan?.lines = (1...1000).map { SourceLine("\($0) " + String(repeating: "x", count: 300)) }
    let id = try await request.run(in: database, by: SamplePlan.officer).versionID
    var (seen, line): (Set<String>, Int?) = ([], 1)
    while let next = line {
      let source = try await load(database, id, ReviewAsk(line: next)).source
      #expect(source.lines.reduce(0) { $0 + $1.text.utf8.count } <= 48_000)
      seen.formUnion(source.lines.map(\.text))
      line = source.after
    }
    #expect(seen.count == 1000)
  }

  @Test func thePartsAreReadByIndexes() async throws {
    let (database, id) = try await draft()
    let task = try await load(database, id).items[20].task
    let at = try await load(database, id).part.after
    let scans = try await QueryPlan.fullScans(database) { reader in
      for ask in [
        ReviewAsk(), ReviewAsk(at: at), ReviewAsk(at: at, task: task.id), ReviewAsk(line: 500),
        ReviewAsk(ref: "120"), ReviewAsk(toLookAt: true), ReviewAsk(at: at, toLookAt: true),
      ] {
        _ = try DraftReview.load(reader, id, ask)
      }
      _ = try RegisteredTask.first(of: id, .dropped, in: reader)
      _ = try AcceptTasks(versionID: id, choice: .all).refusals(reader, SamplePlan.officer)
      _ = try PlanDetail.load(reader, task.planID)
      for plan in [nil, task.planID] {
        _ = try RecentAcceptance.list(reader, version: plan == nil ? id : nil, plan: plan, SamplePlan.officer)
      }
      _ = try reader.part(PlanListItem.self, of: PlanListItem.list)
      _ = try reader.part(
        PlanListItem.self, of: PlanListItem.list, at: PageKey(.after, [.integer(.max)]))
      for onlyMissing in [false, true] {
        _ = try reader.part(AgencyPost.self, of: AgencyPost.list(onlyMissing: onlyMissing))
      }
      _ = try AgencyPost.people(reader, of: [ID(rawValue: 1)], most: 5)
    }
    #expect(scans == [])
  }
}

@Suite struct FindingPlacesTests {
  /// Beside a plain comparison of each with each, on nested, equal and distant places.
  @Test(arguments: 1...20) func findingsStandOnEveryTaskTheyTouch(seed: UInt64) {
    var random = SeededRandom(seed: seed, stream: "places")
    func places(_ count: Int) -> [SourcePlace] {
      (0..<count).map { _ in
        let line = random.number(in: 1...60)
        return SourcePlace(line: line, endLine: line + (random.chance(20) ? random.number(in: 0...40) : 0))
      }
    }
    let tasks = places(40)
    let findings: [Diagnostic] = places(30).map { place in
      Diagnostic(
        code: "x", severity: random.chance(50) ? .warning : .note, message: Localised(vi: "", en: ""),
        place: random.chance(90) ? place : nil)
    }
    let found = FindingPlaces(tasks: tasks, diagnostics: findings)
    var loose = Set(findings.indices)
    for (index, task) in tasks.enumerated() {
      let touching = findings.indices.filter { finding in
        findings[finding].place.map { $0.line <= task.endLine && $0.endLine >= task.line } ?? false
      }
      #expect(found.findings[index] == touching)
      loose.subtract(touching)
    }
    #expect(found.loose == loose)
  }
}
