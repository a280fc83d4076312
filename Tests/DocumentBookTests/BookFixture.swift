import Accounts
import Agencies
import Attachments
import Core
import DocumentBook
import Foundation
import OfficeFiles
import OfficialForm
import PlanReading
import PlanRegistry
import Registers
import Store
import TestKit

@testable import haidang

/// A made-up office with a plan, three agencies that have work in it, and a template.
struct BookFixture: Sendable {
  static let today = Day("2026-11-20") ?? Timestamp.now.day
  static let context = ActionContext.program(now: Timestamp(today, minute: 540))

  let database: Database
  let office: Office
  let agencies: [Agency]
  let plan: ID<Plan>

  static func make(_ database: Database, lateTasks: Int = 1) async throws -> BookFixture {
    let agencies = ["Sở Ngoại vụ", "Sở Du lịch", "Công an tỉnh"].map { Agency(name: $0, place: "Sông Hải") }
    for agency in agencies { try await CreateAgency(agency).run(in: database, by: context) }
    var office = Office()
    office.name = "Ủy ban nhân dân tỉnh Sông Hải"
    (office.issuer, office.symbol, office.place) = ("Ủy ban nhân dân\ntỉnh Sông Hải", "UBND", "Sông Hải")
    (office.archive, office.authority) = ("VT, NV", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
    let added = try await AddEntry(office).run(in: database, by: context)
    return BookFixture(
      database: database, office: added, agencies: agencies,
      plan: try await plan(in: database, lateTasks: lateTasks))
  }

  /// Tasks whose time is over, and one whose time is to come.
  private static func plan(in database: Database, lateTasks: Int) async throws -> ID<Plan> {
    func task(_ ref: String, _ text: String, _ lead: String, _ timing: Timing) -> PlanTask {
      PlanTask(
        ref: ref, text: text, leads: [lead], coordinators: [], monitors: [], timing: timing,
        place: SourcePlace(line: 1), origin: .annex, pillar: nil, confidence: 1)
    }
    let door = try door(database)
    let passed = try await door.admit(
      try await door.receive(bytes: Array("kế hoạch".utf8), limit: 1 << 20), named: "kehoach.txt",
      rule: .plan(byteCount: 1 << 20))
    let document = PlanDocument(
      document: DocumentHeader(
        type: "Kế hoạch", number: "15/KH-UBND", place: "Sông Hải", date: Day(year: 2025, month: 1, day: 9),
        title: "Thông tin đối ngoại năm 2025", issuer: "UBND tỉnh Sông Hải", province: "Sông Hải",
        signer: .init(name: nil, position: nil, authority: nil),
        period: .init(from: 2025, to: 2027, orientation: nil)),
      citations: [], legalBases: [],
      tasks: (1...lateTasks).map {
        task("\($0)", "Mở lớp tập huấn", "Sở Ngoại vụ", .init(raw: "2025", kind: .year, from: 2025, to: 2025))
      } + [
        task(
          "\(lateTasks + 1)", "Làm phim | giới thiệu", "Sở Du lịch",
          .init(raw: "2027", kind: .year, from: 2027, to: 2027))
      ], reporting: [], recipients: [], diagnostics: [])
    let imported = try await ImportPlan(
      ReadPlan(
        file: PlanFile(name: passed.name, stored: passed.file), lines: [SourceLine("dòng")],
        document: document)
    ).run(in: database, by: context)
    _ = try await AcceptTasks(versionID: imported.versionID, choice: .all).run(in: database, by: context)
    return imported.planID
  }

  static func door(_ database: Database) throws -> FileDoor {
    let folder = FileManager.default.temporaryDirectory.appending(path: "haidang-book-tests-\(getpid())").path
    return FileDoor(
      home: FolderHome(folder: folder + "/files"), incoming: try IncomingFolder(folder + "/incoming"),
      database: database)
  }

  func template(_ make: (inout DocumentTemplate) -> Void) async throws -> DocumentTemplate {
    var template = DocumentTemplate()
    (template.name, template.kind, template.office) = ("Mẫu", .letter, office.id)
    (template.subject, template.body) = ("đôn đốc", "Nội dung.")
    make(&template)
    return try await AddEntry(template).run(in: database, by: Self.context)
  }

  /// A letter that is not in the book yet.
  func letter(number: Int? = nil, on day: Day? = nil) -> OutgoingDocument {
    var letter = OutgoingDocument()
    (letter.subject, letter.kind, letter.office) = ("đôn đốc nhiệm vụ", .letter, office.id)
    (letter.number, letter.issuedOn) = (number, day)
    return letter
  }

  func add(_ document: OutgoingDocument) async throws -> OutgoingDocument {
    try await AddEntry(document).run(in: database, by: Self.context)
  }

  func draft(_ order: DocumentOrder) async throws -> OutgoingDocument {
    try await database.readBoard(on: Self.today) { try order.draft($0) }
  }
}
