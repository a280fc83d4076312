import Core
import OfficeFiles
import Store
import TestKit
import Testing

@testable import Attachments

@Suite(.database(SampleFiles.migrations)) struct FileDoorTests {
  struct Scene: Sendable {
    let database: Database
    let folder: TestFolder
    let incoming: IncomingFolder
    let door: FileDoor

    init(home: (any FileHome)? = nil, scan: VirusScan? = nil) throws {
      database = try TestDatabase.current.database
      folder = try TestFolder()
      incoming = try IncomingFolder(folder.path + "/incoming")
      door = FileDoor(
        home: home ?? FolderHome(folder: folder.path + "/files"), incoming: incoming, scan: scan,
        database: database)
    }

    func receive(_ bytes: [UInt8]) async throws -> ReceivedFile {
      let reception = try await Reception(in: incoming, limit: 1 << 30)
      try await reception.append(bytes[...])
      return try await reception.finish()
    }

    func admit(_ bytes: [UInt8], _ name: String, _ rule: FileRule = .plan(byteCount: 1 << 20)) async throws
      -> FileDoor.Passed
    {
      try await door.admit(try await receive(bytes), named: name, rule: rule)
    }

    /// The code of the refusal; nil when it passed.
    func refusal(_ bytes: [UInt8], _ name: String, _ rule: FileRule = .plan(byteCount: 1 << 20)) async throws
      -> String?
    {
      do {
        _ = try await admit(bytes, name, rule)
        return nil
      } catch let refusal as Refusal {
        #expect(refusal.field == "file")
        return refusal.code
      }
    }

    func isEmpty() async throws -> Bool {
      let rows = try await database.read { try $0.integer("SELECT count(*) AS n FROM file_passage") }
      return rows == 0 && folder.everything().isEmpty
    }
  }

  static let plan = Array(SecrecyStampTests.plain("").utf8)

  @Test func aPlanPassesAndIsKept() async throws {
    let scene = try Scene()
    let passed = try await scene.admit(Self.plan, "C:\\An\\Kế hoạch.txt")
    #expect(passed.name == "Kế hoạch.txt" && passed.file.type == .plainText)
    let id = try await scene.database.write {
      try $0.keep(passed.file, as: passed.name, with: FileSubject("plan", 3), .program())
    }
    let attached = try await scene.database.read { try AttachedFile.find(id, in: $0) }
    var bytes: [UInt8] = []
    for try await chunk in try await scene.door.home.read(attached.file) { bytes += chunk }
    #expect(bytes == Self.plan)
    #expect(!scene.folder.everything().contains { $0.hasPrefix("incoming/") })
  }

  /// No kind that is taken, and no damaged file either.
  @Test(arguments: ["bang.xlsx", "ke-hoach.docx"]) func whatIsBehindAPasswordIsToldSo(name: String)
    async throws
  {
    let scene = try Scene()
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let locked = head + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    await #expect(throws: UnreadableDocument.passwordProtected) {
      try await scene.admit(locked, name, .table(byteCount: 1 << 20))
    }
    #expect(try await scene.isEmpty())
  }

  @Test func whatIsRefusedLeavesNothing() async throws {
    let scene = try Scene()
    let small = FileRule.plan(byteCount: 100)
    #expect(try await scene.refusal(Self.plan, "a.txt", small) == "file-too-large")
    #expect(try await scene.refusal(Drawn.png(10, 10), "a.txt") == "file-type")
    #expect(try await scene.refusal(noise(1000), "a.pdf") == "file-damaged")
    #expect(try await scene.refusal([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1], "a.docx") == "file-damaged")
    #expect(try await scene.refusal(Array(SecrecyStampTests.plain("MẬT").utf8), "a.txt") == "secrecy-stamp")
    let box = WordBytes(
      body: SecrecyStampTests.letterhead + WordBytes.box("TỐI MẬT") + SecrecyStampTests.rest)
    #expect(try await scene.refusal(box.make(), "a.docx") == "secrecy-stamp")
    await #expect(throws: UnreadableDocument.self) {
      try await scene.admit(Array("%PDF-1.7\nnothing".utf8), "a.pdf")
    }
    #expect(try await scene.isEmpty())
  }

  @Test func picturesPassWhereTheyAreTaken() async throws {
    let scene = try Scene()
    let passed = try await scene.admit(Drawn.png(10, 10), "anh.png", .images(byteCount: 1 << 20))
    #expect(passed.file.type == .png)
    #expect(try await scene.refusal(Self.plan, "a.txt", .images(byteCount: 1 << 20)) == "file-type")
  }

  /// A home that fails: nothing is kept, and the error says so.
  @Test func aHomeThatCannotBeReachedIsAnError() async throws {
    let location = ObjectStoreLocation(
      isSecure: false, host: "127.0.0.1:\(try FreePort.find())", bucket: "tep", accessKey: "khoa",
      secretKey: "kín")
    let scene = try Scene(home: ObjectStoreHome(location))
    await #expect(throws: FileHomeError.self) { try await scene.admit(Self.plan, "a.txt") }
    #expect(try await scene.database.read { try $0.integer("SELECT count(*) AS n FROM stored_file") } == 0)
    #expect(scene.folder.everything().isEmpty)
  }

  @Test func aScannerThatIsGoneClosesTheDoor() async throws {
    let scan = VirusScan(.network(host: "127.0.0.1", port: try FreePort.find()))
    let scene = try Scene(scan: scan)
    #expect(try await scene.refusal(Self.plan, "a.txt") == "scan-unavailable")
    #expect(try await scene.isEmpty())
  }

  @Test(.enabled(if: TestProgram.isWanted(ScannerServer.name), "clamav-daemon is not installed"))
  func whatTheScannerKnowsIsRefused() async throws {
    let server = try await ScannerServer()
    let scene = try Scene(scan: VirusScan(server.address))
    #expect(try await scene.refusal(Self.plan, "a.txt") == nil)
    let harmful = Self.plan + Array(ScannerServer.harmful.utf8)
    #expect(try await scene.refusal(harmful, "a.txt") == "file-infected")
  }

  @Test(.enabled(if: TestProgram.isWanted(StoreServer.name), "rclone is not installed"))
  func aStoreOfSeveralHostsIsAHomeAsGood() async throws {
    let server = try await StoreServer()
    let scene = try Scene(home: ObjectStoreHome(server.location))
    let passed = try await scene.admit(Self.plan, "a.txt")
    _ = try await scene.database.write {
      try $0.keep(passed.file, as: passed.name, with: FileSubject("plan", 3), .program())
    }
    let dropped = try await scene.admit(Drawn.png(10, 10), "anh.png", .images(byteCount: 1 << 20))
    let later = Timestamp.now.adding(seconds: SampleFiles.day + 60)
    #expect(try await CollectFiles().run(scene.database, scene.door.home, now: later).removed == 1)
    #expect(try await scene.door.home.find(dropped.file.key) == nil)
    #expect(try await scene.door.home.find(passed.file.key) != nil)
  }

  /// A drawn PDF with the stamp under its number; the letters of Helvetica have no marks, as in a poor copy.
  @Test func aStampDrawnOnAPageIsSeen() async throws {
    let scene = try Scene()
    let head = [
      "UY BAN NHAN DAN TINH AN HAI", "So: 12/KH-UBND", "TUYET MAT", "KE HOACH", "Ve tuyen truyen nam 2026",
    ]
    #expect(try await scene.refusal(Drawn.pdf([head, ["Trang hai"]]), "a.pdf") == "secrecy-stamp")
    #expect(
      try await scene.refusal(Drawn.pdf([head.filter { $0 != "TUYET MAT" }, ["Trang hai"]]), "a.pdf") == nil)
  }

  /// A stamp that is printed at the foot of every page is left out of the text, but seen.
  @Test func aStampAtTheFootOfEveryPageIsSeen() async throws {
    let scene = try Scene()
    let pages = (1...3).map { number in
      (0..<37).map { "Trang \(number) dong \($0) cua ke hoach tuyen truyen" } + ["TOI MAT"]
    }
    #expect(try await scene.refusal(Drawn.pdf(pages), "a.pdf") == "secrecy-stamp")
  }

  @Test func sheetsAndSlidesAreLookedAt() async throws {
    let scene = try Scene()
    let rule = FileRule.office(byteCount: 1 << 20)
    let list = [["SỞ NGOẠI VỤ", "CỘNG HÒA XÃ HỘI"], ["Danh mục"], ["1", "Báo cáo", "2026", "MẬT"]]
    #expect(try await scene.refusal(OfficeBytes.sheet(list), "a.xlsx", rule) == nil)
    for (row, footer, box) in [
      (["MẬT"], "", ""), (["Biểu"], "&L&\"Times,Bold\"&14TỐI MẬT&R&P", ""), (["Biểu"], "", "TUYỆT MẬT"),
    ] {
      let sheet = OfficeBytes.sheet([row] + list, footer: footer, box: box)
      #expect(try await scene.refusal(sheet, "a.xlsx", rule) == "secrecy-stamp")
    }
    #expect(
      try await scene.refusal(OfficeBytes.slides(["Bảo vệ bí mật nhà nước"]), "a.pptx", rule) == nil)
    #expect(
      try await scene.refusal(OfficeBytes.slides(["Bài", "TỐI MẬT"]), "a.pptx", rule) == "secrecy-stamp")
    #expect(
      try await scene.refusal(OfficeBytes.slides(["Bài"], master: "MẬT"), "a.pptx", rule)
        == "secrecy-stamp")
  }

  /// A picture of a page, as a scanner or a telephone makes it.
  @Test func aStampInAPictureIsSeen() async throws {
    let scene = try Scene()
    let rule = FileRule.images(byteCount: 8 << 20)
    func picture(_ lines: [String]) async throws -> [UInt8] {
      let page = try scene.folder.file(Drawn.pdf([lines]), named: "page-\(lines.count).pdf")
      let program = BoundedProgram(name: "pdftoppm")
      let drawn = try await program.run(["-png", "-r", "200", "-singlefile", page.path], seconds: 60)
      return drawn.output
    }
    let head = [
      "UY BAN NHAN DAN TINH AN HAI", "So: 12/KH-UBND", "", "TUYET MAT", "", "KE HOACH",
      "Ve tuyen truyen nam 2026",
    ]
    #expect(try await scene.refusal(try await picture(head), "a.png", rule) == "secrecy-stamp")
    #expect(
      try await scene.refusal(try await picture(head.filter { $0 != "TUYET MAT" }), "a.png", rule) == nil)
    await #expect(throws: UnreadableDocument.self) {
      try await scene.admit(Array(Drawn.png(99, 99).prefix(40)), "a.png", rule)
    }
  }
}
