import Accounts
import HTTPTypes
import Markup
import Store
import TestKit
import Testing

@testable import Web

@Suite(.database(TestSite.migrations)) struct AccessTests {
  /// The whole list of what answers strangers; to add to it is a decision.
  @Test func fewAddressesAreOpen() {
    #expect(
      OpenRoute.samples.map(\.address.text) == [
        "/healthz", "/healthz/writes", "/sign-in", "/assets/desk.css", "/preferences", "/api/v1/openapi.json",
      ])
  }

  @Test func theWorkspaceAsksForSignIn() async throws {
    try await TestSite.serve { site in
      for page in TestSite.deskPages {
        let path = page.pattern.sample.text
        var browser = TestBrowser(port: site.port)
        if page.methods.contains(.get) {
          let reply = try await browser.get(path)
          #expect(reply.status == 303)
          #expect(reply.field("Location")?.hasPrefix("/sign-in") == true)
        }
        if page.methods.contains(.post) {
          _ = try await browser.get("/sign-in")
          let reply = try await browser.post(path, ["do": "drop"])
          #expect(reply.status == 401, "\(path)")
          #expect(reply.body.contains("name=\"password\""))
        }
      }
    }
  }

  @Test func formsNeedTheirToken() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/account")
      let wrong = try await browser.post("/account/end-session", [:], token: "abcdefghijklmnopqrstuvwxyz")
      #expect(wrong.status == 403)
      let right = try await browser.post("/account/end-session", [:])
      #expect(right.status == 303)
    }
  }

  @Test(arguments: [
    ["Origin": "https://evil.example"], ["Origin": "null"], ["Sec-Fetch-Site": "cross-site"],
    ["Sec-Fetch-Site": "same-site"],
  ])
  func otherSitesCannotPost(_ fields: [String: String]) async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/account")
      let reply = try await browser.post("/sign-out", [:], fields: fields)
      #expect(reply.status == 403)
      #expect(try await browser.get("/account").status == 200)
    }
  }

  /// A form with files reads its own body, and checks its token as any other: before a byte of the file is taken.
  @Test func aFileWithoutTheTokenOfItsFormIsNotTaken() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      let plan = Array(ReviewFlowTests.plan.utf8)
      for (token, isLast) in [("", false), ("another", false), (nil, true)] as [(String?, Bool)] {
        let reply = try await browser.upload(
          "/drafts/new", name: "a.txt", plan, token: token, isTokenLast: isLast)
        #expect(reply.status == 403, "\(token ?? "last")")
      }
      #expect(try await browser.upload("/drafts/new", field: "other", name: "a.txt", plan).status == 400)
      var viewer = try await site.browser(.viewer)
      _ = try await viewer.get("/plans")
      #expect(try await viewer.upload("/drafts/new", name: "a.txt", plan).status == 403)
      let kept = try await site.database.read {
        try $0.integer("SELECT (SELECT count(*) FROM file_passage) + (SELECT count(*) FROM plan) AS n")
      }
      #expect(kept == 0)
      #expect(try await browser.upload("/drafts/new", name: "a.txt", plan).status == 303)
    }
  }

  /// A file that was sent when the session had ended is not kept; after the sign-in its sender is where its form is.
  @Test func afterAnEndedSessionAnUploadLeadsToItsPage() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/agreements")
      browser.cookies["haidang_session"] = nil
      let ended = try await browser.upload("/agreements/7/attach", name: "a.txt", Array("a".utf8))
      #expect(ended.status == 401)
      #expect(ended.body.contains("name=\"then\" value=\"/agreements/7\""))
      let whole = try await browser.upload("/agencies/import", name: "a.csv", Array("ten".utf8))
      #expect(whole.body.contains("name=\"then\" value=\"/agencies/import\""))
    }
  }

  /// Whoever may read plans reads drafts, too, and only some may change them (docs/rights.md).
  @Test func draftsAreReadByWhoeverReadsPlans() async throws {
    try await TestSite.serve { site in
      var officer = try await site.browser()
      _ = try await officer.get("/drafts/new")
      let plan = Array(ReviewFlowTests.plan.utf8)
      let sent = try await officer.upload("/drafts/new", name: "a.txt", plan)
      let draft = try #require(sent.field("Location"))
      for role in Role.allCases where role != .officer {
        var browser = try await site.browser(role)
        #expect(try await browser.get(draft).status == 200, "\(role)")
        #expect(try await browser.get(draft + "/source").status != 403, "\(role)")
        let discard = try await browser.post(draft + "/discard", [:])
        #expect(discard.status == 403, "\(role)")
        let accept = try await browser.post(draft + "/accept", ["choice": "all"])
        #expect((accept.status == 403) == (role != .leader), "\(role)")
        // What was refused stands in the person's own history, once.
        _ = try await browser.post(draft + "/discard", [:])
        let told = try await site.database.read {
          try $0.integer(
            """
            SELECT count(*) AS n FROM audit_entry JOIN person ON person.id = audit_entry.actor
            WHERE person.role = \(role) AND action = 'plan.discard' AND subject = 'person'
              AND network_address = '127.0.0.1'
            """)
        }
        #expect(told == 1, "\(role)")
      }
      var stranger = TestBrowser(port: site.port)
      #expect(try await stranger.get(draft).field("Location")?.hasPrefix("/sign-in") == true)
    }
  }

  @Test func rolesBoundWhatMayBeDone() async throws {
    try await TestSite.serve { site in
      var viewer = try await site.browser(.viewer)
      #expect(try await viewer.get("/plans").status == 200)
      #expect(try await viewer.get("/drafts/new").status == 403)
      let reply = try await viewer.post("/drafts/7/accept", ["choice": "all"])
      #expect(reply.status == 403)
    }
  }
}
