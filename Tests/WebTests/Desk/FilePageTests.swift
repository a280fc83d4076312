import Accounts
import Attachments
import Core
import Foundation
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Web
@testable import haidang

/// The file of a plan: streamed in, looked at, taken away, as a browser does it.
@Suite(.database(TestSite.migrations)) struct FilePageTests {
  /// Uploads the plan and gives the identity of its file.
  private static func upload(
    _ site: TestSite, _ browser: inout TestBrowser, name: String = "kế hoạch <1>.txt", _ text: String
  ) async throws -> Int64 {
    _ = try await browser.get("/drafts/new")
    let sent = try await browser.upload("/drafts/new", name: name, Array(text.utf8))
    #expect(sent.status == 303)
    return try await site.database.read { try $0.integer("SELECT max(id) AS newest FROM attachment") }
  }

  @Test func theFileIsShownAndTakenAway() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let id = try await Self.upload(site, &browser, ReviewFlowTests.plan)
      let page = try await browser.get("/files/\(id)")
      #expect(page.status == 200)
      #expect(page.body.contains("kế hoạch &lt;1&gt;.txt"))
      #expect(page.body.contains("Thông tin đối ngoại tỉnh An Hải năm 2026"))
      let whole = try await browser.get("/files/\(id)/download")
      #expect(whole.status == 200 && whole.body == ReviewFlowTests.plan)
      #expect(whole.field("Content-Disposition")?.hasPrefix("attachment") == true)
      #expect(whole.field("Content-Security-Policy")?.contains("sandbox") == true)
      #expect(whole.field("X-Content-Type-Options") == "nosniff")
      let tag = try #require(whole.field("ETag"))
      let again = try await browser.get("/files/\(id)/download", fields: ["If-None-Match": tag])
      #expect(again.status == 304 && again.body.isEmpty)
      let part = try await browser.get("/files/\(id)/download", fields: ["Range": "bytes=0-9"])
      #expect(part.status == 206 && part.body.utf8.count == 10)
      #expect(part.field("Content-Length") == "10")
      let beyond = try await browser.get("/files/\(id)/download", fields: ["Range": "bytes=99999999-"])
      #expect(beyond.status == 416 && beyond.body.isEmpty)
      #expect(beyond.field("Content-Range") == "bytes */\(ReviewFlowTests.plan.utf8.count)")
      #expect(try await browser.get("/files/\(id)/pictures/1").status == 404)
      #expect(try await browser.get("/files/999").status == 404)
    }
  }

  /// What is wrong with what was sent is said at the form, and which file it is about.
  @Test func aFormWithTooMuchSaysWhat() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      let plan = TestBrowser.Part("file", file: "a.txt", ReviewFlowTests.plan)
      let annex = TestBrowser.Part("annex", file: "Danh mục.txt", "Sở Y tế")
      let both = try await browser.upload("/drafts/new", [plan, TestBrowser.Part("pasted", "I. NHIỆM VỤ")])
      #expect(both.status == 422 && both.body.contains("Chỉ dùng một trong hai"))
      #expect(both.body.contains("I. NHIỆM VỤ</textarea>"))
      let six = try await browser.upload("/drafts/new", [plan] + Array(repeating: annex, count: 6))
      #expect(six.status == 422 && six.body.contains("nhiều nhất 6 tệp"))
      let long = TestBrowser.Part("pasted", String(repeating: "- a\n", count: 300_000))
      let tooLong = try await browser.upload("/drafts/new", [long])
      #expect(tooLong.status == 422 && tooLong.body.contains("Văn bản quá dài"))
      let broken = TestBrowser.Part("annex", file: "bảng.pdf", "%PDF-1.7 none")
      let refused = try await browser.upload("/drafts/new", [plan, broken])
      #expect(refused.status == 422 && refused.body.contains("“bảng.pdf”: "))
    }
  }

  @Test func aStampedFileIsTurnedAwayAndNothingOfItStays() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      let stamped = "MẬT\n" + ReviewFlowTests.plan
      let reply = try await browser.upload("/drafts/new", name: "a.txt", Array(stamped.utf8))
      #expect(reply.status == 422)
      #expect(reply.body.contains("MẬT"))
      let noted = try await site.database.read {
        try $0.integer("SELECT count(*) AS n FROM audit_entry WHERE action = 'file.stamp-refused'")
      }
      #expect(noted == 1)
      let kept = try await site.database.read {
        try $0.integer("SELECT (SELECT count(*) FROM attachment) + (SELECT count(*) FROM plan) AS n")
      }
      #expect(kept == 0)
    }
  }

  @Test func aProgramIsNoPlanWhateverItsName() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      let program = [0x7F, 0x45, 0x4C, 0x46] + [UInt8](repeating: 1, count: 2000)
      let reply = try await browser.upload("/drafts/new", name: "ke-hoach.docx", program)
      #expect(reply.status == 422)
      #expect(reply.body.contains("error-summary"))
    }
  }

  /// A file is seen by whoever may see what it belongs to.
  @Test func aFileOfAnUnknownOwnerIsNotThere() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let id = try await Self.upload(site, &browser, ReviewFlowTests.plan)
      try await site.database.write { try $0.run("UPDATE attachment SET subject = 'secret-thing'") }
      #expect(try await browser.get("/files/\(id)").status == 404)
      #expect(try await browser.get("/files/\(id)/download").status == 404)
    }
  }

  /// Half of a large file has come, and its first half lies on the disk, not in memory.
  @Test func aLargeFileGoesToTheDiskAsItComes() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      let (half, whole) = (12 << 20, 24 << 20)
      let start = browser.uploadBody("file", name: "large.pdf", [])
      let head = browser.head("/drafts/new", length: whole)
      let bytes = Array(head.utf8) + start + [UInt8](repeating: 0x20, count: half)
      async let answer = RawConnection.exchange(bytes, port: site.port, seconds: 4)
      var largest = 0
      for _ in 0..<60 where largest < half - (1 << 20) {
        try await Task.sleep(for: .milliseconds(50))
        largest = try Self.largestIncoming()
      }
      #expect(largest >= half - (1 << 20), "\(largest) bytes on the disk")
      _ = try await answer
    }
  }

  private static func largestIncoming() throws -> Int {
    let folder = try TestSite.site().files.door.incoming.path
    return try FileManager.default.contentsOfDirectory(atPath: folder).map { name in
      (try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.size] as? Int) ?? 0
    }.max() ?? 0
  }

  /// Who may not see a plan is told of none of its files.
  @Test func aFileIsSeenByWhoMaySeeWhatItBelongsTo() async throws {
    let kind = ThingKind("people-only", Words.people, needs: .managePeople) { _ in PeopleRoute.list() }
    try await TestSite.serve(areas: Areas.all + [Area(fileOwners: [kind])]) { site in
      var officer = try await site.browser()
      let id = try await Self.upload(site, &officer, ReviewFlowTests.plan)
      try await site.database.write { try $0.run("UPDATE attachment SET subject = 'people-only'") }
      var administrator = try await site.browser(.administrator)
      #expect(try await administrator.get("/files/\(id)/download").status == 200)
      #expect(try await officer.get("/files/\(id)/download").status == 404)
      #expect(try await officer.get("/files/\(id)").status == 404)
    }
  }
}
