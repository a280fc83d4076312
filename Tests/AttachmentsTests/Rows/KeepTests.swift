import Core
import Store
import TestKit
import Testing

@testable import Attachments

@Suite(.database(SampleFiles.migrations)) struct KeepTests {
  static let plan = FileSubject("plan", 7)

  @Test func whatIsKeptIsListedInOrder() async throws {
    let folder = try TestFolder()
    let home = FolderHome(folder: folder.path + "/files")
    let database = try TestDatabase.current.database
    let first = try await SampleFiles.arrived(in: folder, home)
    let second = try await SampleFiles.arrived(noise(10), in: folder, home)
    let ids = try await database.write { transaction in
      try [(first, "../../Kế hoạch.pdf"), (second, "b.pdf"), (first, "cũng tệp ấy.pdf")].map {
        try transaction.keep($0.0, as: $0.1, with: Self.plan, SampleFiles.context)
      }
    }
    let list = try await database.read { try AttachedFile.list($0, of: Self.plan) }
    #expect(list.map(\.id) == ids)
    #expect(list.map(\.name) == ["Kế hoạch.pdf", "b.pdf", "cũng tệp ấy.pdf"])
    #expect(list.map(\.file.key) == [first.key, second.key, first.key])
    #expect(list.first?.addedAt == SampleFiles.now && list.first?.addedBy == nil)
    #expect(try await database.read { try AttachedFile.find(ids[1], in: $0) } == list[1])
    #expect(try await database.read { try AttachedFile.list($0, of: FileSubject("plan", 8)) }.isEmpty)
    // A second sender of the same file may still be on the way, so the passages stay for their day.
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM file_passage") } == 2)
  }

  /// The act and its files happen together or not at all.
  @Test func anActThatFailsKeepsNothing() async throws {
    struct Stop: Error {}
    let folder = try TestFolder()
    let home = FolderHome(folder: folder.path + "/files")
    let database = try TestDatabase.current.database
    let file = try await SampleFiles.arrived(in: folder, home)
    await #expect(throws: Stop.self) {
      try await database.write { transaction in
        try transaction.keep(file, as: "a.pdf", with: Self.plan, SampleFiles.context)
        throw Stop()
      }
    }
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM stored_file") } == 0)
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM file_passage") } == 1)
  }

  @Test func whatNeverCameInIsNotKept() async throws {
    let database = try TestDatabase.current.database
    let file = StoredFile(
      key: try TestFile(path: "", bytes: [1]).key, byteCount: 1, type: .pdf, enteredAt: SampleFiles.now)
    let refusal = await #expect(throws: Refusal.self) {
      try await database.write { try $0.keep(file, as: "a", with: Self.plan, SampleFiles.context) }
    }
    #expect(refusal?.code == "file-gone")
  }

  @Test func whatCameInTooLongAgoIsNotKept() async throws {
    let folder = try TestFolder()
    let home = FolderHome(folder: folder.path + "/files")
    let file = try await SampleFiles.arrived(in: folder, home)
    let later = ActionContext.program(now: SampleFiles.now.adding(seconds: FilePassage.keepSeconds + 1))
    let database = try TestDatabase.current.database
    let refusal = await #expect(throws: Refusal.self) {
      try await database.write { try $0.keep(file, as: "a", with: Self.plan, later) }
    }
    #expect(refusal?.code == "file-gone")
  }

  @Test func listsAreReadByIndex() async throws {
    let database = try TestDatabase.current.database
    #expect(try await QueryPlan.fullScans(database, AttachedFile.listing(of: Self.plan)).isEmpty)
    let collecting = CollectFiles.unreferenced(before: SampleFiles.now, most: 10)
    #expect(try await QueryPlan.fullScans(database, collecting).isEmpty)
    #expect(
      try await QueryPlan.fullScans(database, CollectFiles.leftOnTheWay(SampleFiles.now, most: 10)).isEmpty)
  }

  @Test(arguments: [
    ("a.pdf", "a.pdf"), ("/etc/passwd", "passwd"), ("C:\\Users\\an\\Kế hoạch.docx", "Kế hoạch.docx"),
    ("..", "tệp"),
    ("", "tệp"), ("a\u{0}b\u{1B}c.txt", "abc.txt"), ("\u{202E}fdp.exe", "fdp.exe"),
    ("  hai   dòng\n .txt", "hai dòng .txt"),
    (".htaccess", "htaccess"), ("e\u{302}\u{301}.txt", "ế.txt"),
  ])
  func namesAreLabels(given: String, kept: String) {
    #expect(FileName.cleaned(given) == kept)
  }

  @Test func longNamesLoseTheirMiddle() {
    let middle = String(repeating: "ế", count: 500)
    let cleaned = FileName.cleaned("Kế hoạch \(middle) bản ký.docx")
    #expect(cleaned.count == FileName.most)
    #expect(cleaned.hasPrefix("Kế hoạch ế") && cleaned.hasSuffix("ế bản ký.docx") && cleaned.contains("ế…ế"))
  }
}
