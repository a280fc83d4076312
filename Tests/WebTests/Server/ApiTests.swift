import Accounts
import Agencies
import Core
import DocumentBook
import OfficialForm
import Foundation
import PlanRegistry
import Programmes
import Registers
import Store
import TestKit
import Testing

@testable import Web
@testable import haidang

/// What programs read, and what they are refused, on both engines.
@Suite(.database(TestSite.migrations)) struct ApiTests {
  private static func agreements(_ count: Int, _ database: Database) async throws {
    let agency = Agency(name: "Sở Du lịch", place: "An Hải")
    try await CreateAgency(agency).run(in: database, by: .program())
    for number in 0..<count {
      var draft = Agreement()
      draft.title = "Thỏa thuận \(number)"
      draft.kind = .cooperation
      draft.parties = [agency.id]
      draft.partners = "Đối tác \"\(number)\""
      try await AddEntry(draft).run(in: database, by: .program())
    }
  }

  /// A token made in the browser, as people make it.
  private static func token(
    _ browser: inout TestBrowser, scope: String = "view-registers", days: String = "30"
  ) async throws -> [String: String] {
    _ = try await browser.get("/account/tokens")
    let made = try await browser.post(
      "/account/tokens", ["name": "Bảng theo dõi", "scope": scope, "days": days])
    #expect(made.status == 200)
    let secret = try #require(
      made.body.split(separator: "<code>").last?.split(separator: "</code>").first.map(String.init))
    #expect(secret.hasPrefix("hd_"))
    #expect(try await browser.get("/account/tokens").body.contains(secret) == false)
    return ["Authorization": "Bearer \(secret)"]
  }

  private static func object(_ reply: TestBrowser.Reply) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(reply.body.utf8)) as? [String: Any])
  }

  @Test func listsGoOnPartByPart() async throws {
    try await TestSite.serve { site in
      try await Self.agreements(5, site.database)
      var browser = try await site.browser()
      let token = try await Self.token(&browser)
      var program = TestBrowser(port: site.port)
      var next: String? = "/api/v1/agreements?limit=2"
      var titles: [String] = []
      while let address = next {
        let reply = try await program.get(address, fields: token)
        #expect(reply.status == 200 && reply.field("Content-Type") == "application/json")
        let object = try Self.object(reply)
        let items = try #require(object["items"] as? [[String: Any]])
        #expect(items.count <= 2)
        titles += items.compactMap { $0["title"] as? String }
        next = object["next"] as? String
      }
      #expect(titles.count == 5 && Set(titles).count == 5)
      let list = try Self.object(try await program.get("/api/v1/agreements", fields: token))
      let first = try #require((list["items"] as? [[String: Any]])?.first)
      let id = try #require(first["id"] as? String)
      let one = try Self.object(try await program.get("/api/v1/agreements/\(id)", fields: token))
      #expect(one["partners"] as? String == first["partners"] as? String)
      #expect((one["parties"] as? [[String: Any]])?.first?["name"] as? String == "Sở Du lịch")
      #expect(one["ends_on"] is NSNull && one["state"] as? String == "in-force")
    }
  }

  /// A list of documents has no bound with their bodies; one has its own.
  @Test func longTextsAreReadOneByOne() async throws {
    try await TestSite.serve { site in
      var office = Office()
      (office.name, office.issuer, office.symbol, office.place) = (
        "UBND tỉnh An Hải", "UBND", "UBND", "An Hải"
      )
      let issuer = try await AddEntry(office).run(in: site.database, by: .program())
      var draft = OutgoingDocument()
      (draft.subject, draft.kind, draft.office, draft.body) = ("Báo cáo", .report, issuer.id, "Một đoạn.")
      let added = try await AddEntry(draft).run(in: site.database, by: .program())
      var browser = try await site.browser()
      let token = try await Self.token(&browser, scope: "view-documents")
      var program = TestBrowser(port: site.port)
      let list = try Self.object(try await program.get("/api/v1/outgoing", fields: token))
      let first = try #require((list["items"] as? [[String: Any]])?.first)
      #expect(first["subject"] as? String == "Báo cáo" && first["body"] is NSNull)
      #expect((first["office_id"] as? [String: Any])?["name"] as? String == "UBND tỉnh An Hải")
      let one = try Self.object(try await program.get("/api/v1/outgoing/\(added.id)", fields: token))
      #expect(one["body"] as? String == "Một đoạn." && one["stage"] as? String == "draft")
    }
  }

  /// The lists of the workspace, by the columns of their pages.
  @Test func whatPagesListProgramsRead() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      let sent = try await browser.upload("/drafts/new", name: "a.txt", Array(ReviewFlowTests.plan.utf8))
      let draft = try #require(sent.field("Location"))
      #expect(try await browser.post("\(draft)/accept", ["choice": "all"]).status == 303)
      let token = try await Self.token(&browser, scope: "view-plans")
      let plans = try Self.object(try await browser.get("/api/v1/plans", fields: token))
      let plan = try #require((plans["items"] as? [[String: Any]])?.first)
      #expect(plan["accepted_count"] as? Int ?? 0 > 0 && (plan["title"] as? String)?.isEmpty == false)
      let tasks = try Self.object(try await browser.get("/api/v1/tasks?limit=1", fields: token))
      let task = try #require((tasks["items"] as? [[String: Any]])?.first)
      #expect(task["plan_id"] as? String == plan["id"] as? String)
      #expect(ShownState(rawValue: task["state"] as? String ?? "") != nil)
      #expect(tasks["next"] is String)
      #expect(try await browser.get("/api/v1/tasks?after=after.WzFd", fields: token).status == 404)
      for (path, listed) in [("plans", plan), ("tasks", task)] {
        let one = try await browser.get("/api/v1/\(path)/\(listed["id"] ?? "")", fields: token)
        #expect(try Self.object(one) as NSDictionary == listed as NSDictionary, "\(path)")
        #expect(try await browser.get("/api/v1/\(path)/7", fields: token).status == 404)
      }
      try await CreateAgency(Agency(name: "Sở Du lịch", place: "An Hải")).run(
        in: site.database, by: .program())
      let directory = try await Self.token(&browser, scope: "view-agencies")
      let agencies = try Self.object(try await browser.get("/api/v1/agencies?limit=1", fields: directory))
      let agency = try #require((agencies["items"] as? [[String: Any]])?.first)
      let same = try await browser.get("/api/v1/agencies/\(agency["id"] ?? "")", fields: directory)
      #expect(try Self.object(same) as NSDictionary == agency as NSDictionary)
      #expect(try await browser.get("/api/v1/agencies", fields: token).status == 403)
    }
  }

  @Test func whoeverBringsNoTokenLearnsNothing() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let good = try await Self.token(&browser)
      var program = TestBrowser(port: site.port)
      let secret = String(repeating: "A", count: 43)
      for field in [
        "", "Bearer", "Bearer hd_\(secret)", "Basic \(good["Authorization"] ?? "")", "Bearer \(secret)",
      ] {
        for path in ["/api/v1/agreements", "/api/v1/agreements/7", "/api/v1/nothing"] {
          let reply = try await program.get(path, fields: field.isEmpty ? [:] : ["Authorization": field])
          #expect(reply.status == 401 && reply.field("WWW-Authenticate") == "Bearer", "\(field) \(path)")
          #expect(reply.field("Content-Type") == "application/problem+json")
        }
      }
      // A session of the workspace opens nothing here, and a token nothing there.
      #expect(try await browser.get("/api/v1/agreements").status == 401)
      #expect(try await program.get("/tasks", fields: good).status == 303)
      #expect(try await program.get("/api/v1/openapi.json").status == 200)
    }
  }

  @Test func aTokenReadsNoMoreThanItsScopeAndItsPerson() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let token = try await Self.token(&browser)
      let other = try await Self.token(&browser, scope: "view-audit")
      var program = TestBrowser(port: site.port)
      #expect(try await program.get("/api/v1/agreements", fields: token).status == 200)
      #expect(try await program.get("/api/v1/agreements", fields: other).status == 403)
      try await site.uses.settle()
      let used = try await site.database.read {
        try $0.integer("SELECT count(*) AS n FROM access_token WHERE used_on IS NOT NULL")
      }
      #expect(used == 2)
      // The secret is not kept.
      let kept = try await site.database.read { try $0.rows("SELECT token_hash FROM access_token") }
      #expect(
        try kept.allSatisfy {
          try !(token["Authorization"] ?? "").contains($0.get("token_hash", as: String.self))
        })
      try await site.database.write { try $0.run("UPDATE person SET disabled_at = 1") }
      #expect(try await program.get("/api/v1/agreements", fields: token).status == 401)
      try await site.database.write { transaction in
        try transaction.run("UPDATE person SET disabled_at = NULL")
        try transaction.run("UPDATE access_token SET expires_at = 1")
      }
      #expect(try await program.get("/api/v1/agreements", fields: token).status == 401)
    }
  }

  @Test func aTokenIsEndedByItsOwnerOnly() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let token = try await Self.token(&browser)
      let id = try await site.database.read { try $0.integer("SELECT max(id) AS newest FROM access_token") }
      var viewer = try await site.browser(.viewer)
      _ = try await viewer.get("/account/tokens")
      #expect(try await viewer.post("/account/tokens/\(id)/end", [:]).status == 403)
      #expect(try await browser.post("/account/tokens/\(id)/end", [:]).status == 303)
      var program = TestBrowser(port: site.port)
      #expect(try await program.get("/api/v1/agreements", fields: token).status == 401)
      #expect(
        try await viewer.post("/account/tokens", ["name": "x", "scope": "manage-people", "days": "30"]).status
          == 422)
      #expect(
        try await viewer.post("/account/tokens", ["name": "x", "scope": "view-plans", "days": "4000"]).status
          == 422)
    }
  }

  @Test(arguments: [
    "limit=0", "limit=201", "limit=x", "limit=1&limit=2", "page=2",
  ])
  func aQueryThatIsNotUnderstoodIsSaid(query: String) async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let token = try await Self.token(&browser)
      let reply = try await browser.get("/api/v1/agreements?\(query)", fields: token)
      #expect(reply.status == 400 && reply.field("Content-Type") == "application/problem+json")
    }
  }

  @Test(arguments: ["x", "before.W10", "after.0", "after.", "after.W10", "after.WzFd"])
  func aPlaceThatIsNoneIsNotThere(after: String)
    async throws
  {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let token = try await Self.token(&browser)
      #expect(try await browser.get("/api/v1/agreements?after=\(after)", fields: token).status == 404)
    }
  }

  @Test func otherMethodsAndAddressesAreSaidAsProblems() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let token = try await Self.token(&browser)
      let posted = try await browser.post("/api/v1/agreements", [:], fields: token)
      #expect(posted.status == 405 && posted.field("Allow") == "GET, HEAD")
      for path in ["/api/v2/agreements", "/api/v1/agreements/7", "/api/v1/agreements/x", "/api/v1/a/b/c"] {
        let reply = try await browser.get(path, fields: token)
        #expect(reply.status == 404 && reply.field("Content-Type") == "application/problem+json", "\(path)")
      }
    }
  }
}
