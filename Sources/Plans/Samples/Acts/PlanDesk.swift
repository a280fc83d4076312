import Accounts
import Agencies
import Attachments
import Core
import OfficeFiles
import PlanReading
import PlanRegistry
import SampleProvince
import Store

/// What the focal officers and leaders of the province do with plans. Every call of an action that the sample makes for
/// plans stands here and in `ProgressSample`.
struct PlanDesk {
  var database: Database

  private static let most: Int64 = 16 << 20

  /// A plan that was written here, with its annex when it has one.
  func load(
    _ plan: DraftedPlan, named name: String? = nil, _ world: inout SampleWorld
  ) async throws -> ID<PlanVersion> {
    let annexes = PlanWriter.annex(of: plan).map { [(plan.annexName, $0)] } ?? []
    return try await load(name ?? plan.fileName, PlanWriter.bytes(of: plan), annexes: annexes, &world)
  }

  func load(
    _ name: String, _ bytes: [UInt8], annexes: [(name: String, bytes: [UInt8])] = [],
    _ world: inout SampleWorld
  ) async throws -> ID<PlanVersion> {
    var arrivals: [FileDoor.Arrival] = []
    for annex in annexes {
      arrivals.append(
        FileDoor.Arrival(
          try await world.files.receive(bytes: annex.bytes, limit: Self.most), named: annex.name,
          rule: .annex(byteCount: Self.most)))
    }
    let request = try await ImportPlan.reading(
      FileDoor.Arrival(
        try await world.files.receive(bytes: bytes, limit: Self.most), named: name,
        rule: .plan(byteCount: Self.most)),
      annexes: arrivals, through: world.files, in: database)
    return try await request.run(in: database, by: world.context(of: world.staff.officers.first)).versionID
  }

  /// All of it, or two thirds of what nobody need look at when the review is to go on. Nil when nothing came on the board: a document
  /// from outside may hold no task.
  func accept(
    _ version: ID<PlanVersion>, isPart: Bool, _ world: inout SampleWorld
  ) async throws -> ID<Acceptance>? {
    let proposed = try await database.read { reader in
      try reader.rows(
        "SELECT id FROM task WHERE version_id = \(version) AND standing = 'proposed' ORDER BY position, id"
      ).map { try $0.get("id", as: ID<RegisteredTask>.self) }
    }
    guard !proposed.isEmpty else { return nil }
    // Plans of one year may bear one title here.
    if try await database.read({ try PlanVersion.find(version, in: $0).resembles }) != nil {
      try await AnswerResemblance(versionID: version, isNewVersion: false)
        .run(in: database, by: world.context(of: world.staff.officers.first))
    }
    let sound = try await database.read { reader in
      try reader.rows(
        """
        SELECT id FROM task WHERE version_id = \(version) AND standing = 'proposed' AND is_sound = 1
        ORDER BY position, id
        """
      ).map { try $0.get("id", as: ID<RegisteredTask>.self) }
    }
    let part = Array((sound.isEmpty ? proposed : sound).prefix(max(1, proposed.count * 2 / 3)))
    return try await AcceptTasks(versionID: version, choice: isPart ? .these(part) : .all)
      .run(in: database, by: world.context(of: world.staff.leaders.first)).acceptanceID
  }

  /// What the committee asks for beside the document, every week: a task that is written by hand.
  func addWeekly(_ world: inout SampleWorld) async throws -> ID<Acceptance>? {
    let year = world.today.year
    let version = try await database.read { reader in
      try reader.row(
        """
        SELECT id FROM plan_version WHERE state = 'accepted' AND period_to >= \(year)
        ORDER BY id DESC LIMIT 1
        """)?.get("id", as: ID<PlanVersion>.self)
    }
    guard let version else { return nil }
    let content = TaskContent(
      text: "Gửi Văn phòng UBND tỉnh danh mục tin, bài về tỉnh đã đăng trong tuần",
      timing: Timing(raw: "16 giờ thứ Năm hằng tuần", kind: .other),
      names: [.lead: ["Sở Ngoại vụ", "Sở Văn hóa, Thể thao và Du lịch"]])
    let task = try await AddTask(versionID: version, content)
      .run(in: database, by: world.context(of: world.staff.officers.first))
    return try await AcceptTasks(versionID: version, choice: .these([task]))
      .run(in: database, by: world.context(of: world.staff.leaders.first)).acceptanceID
  }

  /// The name with a slip of the pen becomes another name of the unit that it means; a second one is turned down.
  func decideName(_ world: inout SampleWorld) async throws {
    let open = try await database.read { try AgencyProposal.open($0) }
    let context = world.context(of: world.staff.administrators.first)
    if let slip = open.first(where: { $0.name == PlanDrafting.misspelt }), let meant = slip.nearestID {
      try await DecideName(DecideProposal(slip.id, .alias(of: meant))).run(in: database, by: context)
    }
    if open.count > 2, let other = open.last(where: { $0.name != PlanDrafting.misspelt }) {
      let context = world.context(of: world.staff.administrators.first)
      try await DecideName(DecideProposal(other.id, .rejected)).run(in: database, by: context)
    }
  }

  /// Half of what nobody holds goes to the office of the committee; the rest still waits for somebody.
  func assign(_ world: inout SampleWorld) async throws {
    let waiting = try await database.read { reader in
      try reader.rows(
        """
        SELECT d.id FROM duty d JOIN task t ON t.id = d.task_id
        WHERE d.agency_id IS NULL AND d.state = 'not-started' AND t.standing = 'accepted' ORDER BY d.id
        """
      ).map { try $0.get("id", as: ID<Duty>.self) }
    }
    guard let office = world.agencies.first(where: { $0.name == "Văn phòng UBND tỉnh" }),
      !waiting.isEmpty
    else { return }
    try await AssignDuties(
      dutyIDs: Array(waiting.prefix((waiting.count + 1) / 2)), agencyID: office.id
    ).run(in: database, by: world.context(of: world.staff.leaders.first))
  }

  func discard(_ version: ID<PlanVersion>, _ world: inout SampleWorld) async throws {
    try await DiscardDraft(versionID: version)
      .run(in: database, by: world.context(of: world.staff.officers.first))
  }

  /// The first task on the board is said in full.
  func correct(_ world: inout SampleWorld) async throws {
    let found = try await database.read { reader in
      let row = try reader.row("SELECT id FROM task WHERE standing = 'accepted' ORDER BY id LIMIT 1")
      return try row.map { row in
        let task = try RegisteredTask.find(row.get("id"), in: reader)
        return (task, try Responsibility.ofTask(task.id, in: reader))
      }
    }
    guard let (task, named) = found else { return }
    let content = TaskContent(
      text: task.text + " theo quy định", timing: task.timing,
      names: Dictionary(grouping: named, by: \.role).mapValues { $0.map(\.name) })
    try await CorrectTask(
      taskID: task.id, edition: task.edition, content, reason: "Ghi đủ như văn bản đã ký"
    ).run(in: database, by: world.context(of: world.staff.officers.first))
  }

  /// One task turns out to be another's double.
  func withdraw(_ world: inout SampleWorld) async throws {
    let task = try await database.read { reader in
      try reader.row("SELECT id FROM task WHERE standing = 'accepted' ORDER BY id DESC LIMIT 1")?
        .get("id", as: ID<RegisteredTask>.self)
    }
    guard let task else { return }
    try await WithdrawTask(taskID: task, reason: "Trùng với nhiệm vụ khác của kế hoạch")
      .run(in: database, by: world.context(of: world.staff.leaders.first))
  }
}
