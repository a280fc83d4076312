import Accounts
import Attachments
import Core
import Foundation
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Web

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
      #expect(try await browser.get("/files/\(id)/pictures/1").status == 404)
      #expect(try await browser.get("/files/999").status == 404)
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

  /// 24 MB go through the server piece by piece: held four times over, they would make it grow by a hundred.
  @Test func aLargeFileIsNotHeldInMemory() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      let before = try Self.residentMegabytes()
      var zip = Array("%PDF-1.4\n".utf8)
      zip += [UInt8](repeating: 0x20, count: 24 << 20)
      let reply = try await browser.upload("/drafts/new", name: "large.pdf", zip)
      #expect(reply.status == 422)
      // The test itself holds the file and the request it makes of it: two copies.
      let grown = try Self.residentMegabytes() - before
      #expect(grown < 24 * 3 + 40, "\(grown) MB")
    }
  }

  private static func residentMegabytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
