import Accounts
import Foundation
import Store
import Testing

/// `haidang plan import` killed at a random moment leaves the whole plan or nothing of it.
@Suite(.enabled(if: KilledImport.program != nil, "the program haidang has not been built"))
struct KilledImportTests {
  @Test func leavesTheWholePlanOrNone() async throws {
    let killed = try KilledImport()
    defer { killed.remove() }
    try killed.run(file: 0, killAfter: nil)
    let started = ContinuousClock.now
    try killed.run(file: 1, killAfter: nil)
    let usual = (ContinuousClock.now - started) / .milliseconds(1)
    for round in 2..<27 {
      try killed.run(file: round, killAfter: Double.random(in: 0.2...1) * usual)
    }
    let database = try await Database.open(.sqlite(path: killed.database))
    defer { database.close() }
    let versions = try await database.read { reader in
      try reader.rows(
        """
        SELECT (SELECT count(*) FROM task t WHERE t.version_id = v.id) AS tasks,
          (SELECT count(*) FROM task t JOIN responsibility r ON r.task_id = t.id WHERE t.version_id = v.id) AS names,
          (SELECT count(*) FROM plan_line l WHERE l.version_id = v.id) AS lines
        FROM plan_version v
        """
      ).map { [try $0.get("tasks", as: Int.self), try $0.get("names"), try $0.get("lines")] }
    }
    #expect(versions.count >= 2)
    #expect(Set(versions).count == 1)
    #expect(versions.first?.allSatisfy { $0 > 0 } == true)
    let loose = try await database.read { reader in
      try reader.integer(
        """
        SELECT (SELECT count(*) FROM plan) - (SELECT count(DISTINCT plan_id) FROM plan_version) AS loose
        """)
    }
    #expect(loose == 0)
  }
}

/// A folder with a database, plan documents, and the program that imports them.
struct KilledImport {
  /// Beside the tests, where the build puts it.
  static let program: URL? = {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let found = folder.appending(path: "haidang")
    return FileManager.default.isExecutableFile(atPath: found.path) ? found : nil
  }()

  let folder = FileManager.default.temporaryDirectory.appending(path: "haidang-kill-\(UUID().uuidString)")

  var database: String { folder.appending(path: "haidang.sqlite").path }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func run(file number: Int, killAfter milliseconds: Double?) throws {
    let document = folder.appending(path: "plan-\(number).md")
    try Data(try Self.text(number).utf8).write(to: document)
    let process = Process()
    process.executableURL = Self.program
    process.arguments = ["plan", "import", "--data", folder.path, document.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    if let milliseconds {
      usleep(UInt32(milliseconds * 1000))
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    if milliseconds == nil { #expect(process.terminationStatus == 0) }
  }

  /// The sample plan with a last line of its own, so that each is a new version of the plan.
  private static func text(_ number: Int) throws -> String {
    let sample = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Examples/ke-hoach-an-hai-2026-2030.md")
    return try String(contentsOf: sample, encoding: .utf8) + "\n\n\(number)\n"
  }
}
