import Accounts
import Attachments
import Core
import Foundation
import OfficeFiles
import Store
import TestKit

@testable import PlanReading
@testable import PlanRegistry

/// A small made-up plan of a made-up province, and what tests do with it.
enum SamplePlan {
  static let now = Timestamp(milliseconds: 1_795_227_600_000)  // 2026-11-21 09:00 in Vietnam
  static let officer = ActionContext(actor: nil, actorName: "Cán bộ thử", now: now)

  static func document(
    number: String? = "15/KH-UBND", tasks: [PlanTask] = tasks, reporting: [ReportingDuty] = []
  ) -> PlanDocument {
    PlanDocument(
      document: DocumentHeader(
        type: "Kế hoạch", number: number, place: "Sông Hải", date: Day(year: 2025, month: 1, day: 15),
        title: title(number), issuer: "UBND tỉnh Sông Hải",
        province: "Sông Hải",
        signer: .init(name: nil, position: "Phó Chủ tịch", authority: "KT. CHỦ TỊCH"),
        period: .init(from: 2025, to: 2027, orientation: 2030)),
      citations: [
        Citation(
          kind: "Nghị quyết", number: "9-NQ/TU", date: nil, issuer: "Tỉnh ủy Sông Hải", place: place(2)),
        Citation(kind: "Nghị định", number: "72/2015/NĐ-CP", date: nil, issuer: "Chính phủ", place: place(3)),
      ],
      legalBases: ["72/2015/NĐ-CP"], tasks: tasks,
      reporting: reporting, recipients: ["Bộ Văn hóa"],
      diagnostics: [
        Diagnostic(
          code: "task-without-lead", message: Localised(vi: "Không có chủ trì", en: "No lead"),
          place: place(7))
      ])
  }

  /// Plans with numbers of their own are plans of their own.
  static func title(_ number: String?) -> String {
    let topic = number.map { $0 == "15/KH-UBND" ? "" : " về việc số \($0)" } ?? ""
    return "Thông tin đối ngoại tỉnh Sông Hải giai đoạn 2025 - 2027\(topic)"
  }

  static let markdown = """
    # KẾ HOẠCH thông tin đối ngoại năm 2026

    | TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian thực hiện |
    |---|---|---|---|---|
    | 1 | Xây dựng chuyên trang tiếng Anh | Sở Văn hóa | Báo Sông Hải | Quý II/2026 |
    | 2 | Mở lớp tập huấn | Sở Ngoại vụ | Công an tỉnh | Năm 2026 |
    """

  static func place(_ line: Int) -> SourcePlace { SourcePlace(line: line) }

  static let tasks = [
    task(
      "1.1", "Xây dựng chuyên trang tiếng Anh", line: 4, leads: ["Sở Văn hóa"],
      .init(raw: "Hằng năm", kind: .annual)),
    task(
      "1.2", "Mở lớp tập huấn ở Đồng Nai", line: 5, leads: ["Sở Ngoại vụ", "Công an tỉnh"],
      .init(raw: "2025", kind: .year, from: 2025, to: 2025)),
    task(
      "1.3", "Cập nhật thông tin trên cổng", line: 6, leads: ["các sở, ban, ngành"],
      .init(raw: "Đến năm 2027", kind: .until, to: 2027)),
    task("2.1", "Nắm tình hình dư luận", line: 7, leads: [], nil),
  ]

  static func task(
    _ ref: String, _ text: String, line: Int, leads: [String], _ timing: Timing?
  ) -> PlanTask {
    PlanTask(
      ref: ref, text: text, leads: leads, coordinators: ["Báo Sông Hải"], monitors: [], timing: timing,
      place: place(line), origin: .annex, pillar: "Nhóm \(ref.prefix(1))", confidence: 1)
  }

  /// What comes of a file that passed the door, ready to be imported.
  static func request(
    in database: Database, number: String? = "15/KH-UBND", bytes: String = "bản một",
    tasks: [PlanTask] = tasks, reporting: [ReportingDuty] = []
  ) async throws -> ImportPlan {
    let door = try door(database)
    let passed = try await door.admit(
      try await door.receive(bytes: Array(bytes.utf8), limit: 1 << 20), named: "kehoach.txt",
      rule: .plan(byteCount: 1 << 20))
    return ImportPlan(
      ReadPlan(
        file: PlanFile(name: passed.name, stored: passed.file),
        lines: (1...9).map { SourceLine("dòng \($0)") },
        document: document(number: number, tasks: tasks, reporting: reporting)))
  }

  /// Files in a folder of this run; they are named by their content, so tests share it.
  static func door(_ database: Database) throws -> FileDoor {
    let folder = FileManager.default.temporaryDirectory.appending(path: "haidang-plan-tests-\(getpid())").path
    return FileDoor(
      home: FolderHome(folder: folder + "/files"), incoming: try IncomingFolder(folder + "/incoming"),
      database: database)
  }

  /// The plan imported and all of it on the board.
  static func accepted(in database: Database) async throws -> (ImportPlan.Outcome, AcceptTasks.Outcome) {
    let imported = try await request(in: database).run(in: database, by: officer)
    let accepted = try await AcceptTasks(versionID: imported.versionID, choice: .all)
      .run(in: database, by: officer)
    return (imported, accepted)
  }
}
