import Accounts
import Agencies
import AgencyNames
import Core
import Store
import TestKit
import Testing

@testable import Web

/// What a name means is decided, and decided anew.
@Suite(.database(TestSite.migrations)) struct ProposalsPageTests {
  @Test(arguments: ["new", "reject"]) func aDecisionIsTakenBack(answer: String) async throws {
    try await TestSite.serve { site in
      let proposal = try await site.database.write { transaction in
        try AgencyProposal.propose(
          transaction, .program(), name: "Trung tâm Lạ", place: "An Hải", seenIn: "12/KH-UBND")
      }
      var browser = try await site.browser()
      #expect(try await browser.get("/agencies/proposals?state=decided").body.contains("Chưa có tên nào"))
      let reply = try await browser.post("/agencies/proposals/\(proposal.id)", ["answer": answer])
      #expect(reply.status == 303)
      let after = try await browser.get(try #require(reply.field("Location"))).body
      let undo = "action=\"/agencies/proposals/\(proposal.id)/reopen\""
      #expect(after.contains(undo) && !after.contains("<h2>Trung tâm Lạ"))
      let decided = try await browser.get("/agencies/proposals?state=decided").body
      #expect(decided.contains("Trung tâm Lạ") && decided.contains(undo) && decided.contains("Xét lại"))
      var viewer = try await site.browser(.viewer)
      #expect(try await !viewer.get("/agencies/proposals?state=decided").body.contains(undo))
      #expect(try await viewer.post("/agencies/proposals/\(proposal.id)/reopen", [:]).status == 403)
      #expect(try await browser.post("/agencies/proposals/\(proposal.id)/reopen", [:]).status == 303)
      #expect(try await browser.get("/agencies/proposals").body.contains("Trung tâm Lạ"))
      let units = try await site.database.read { try $0.integer("SELECT count(*) AS n FROM agency") }
      #expect(units == 0)
    }
  }

  @Test func aUnitIsConfirmedByThoseWhoKeepTheDirectory() async throws {
    try await TestSite.serve { site in
      let unit = Agency(
        name: "Sở Ngoại vụ", place: "An Hải", confidence: .presumed, legalSource: "Nghị định 1/2025/NĐ-CP")
      try await CreateAgency(unit).run(in: site.database, by: .program())
      let (page, form) = ("/agencies/\(unit.id)", "action=\"/agencies/\(unit.id)/confirm\"")
      var viewer = try await site.browser(.viewer)
      let seen = try await viewer.get(page).body
      #expect(seen.contains("Chưa rõ có hay không") && seen.contains("Nghị định 1/2025/NĐ-CP"))
      #expect(!seen.contains(form))
      #expect(try await viewer.post(page + "/confirm", [:]).status == 403)
      var browser = try await site.browser()
      #expect(try await browser.get("/agencies").body.contains("Chưa rõ có hay không"))
      #expect(try await browser.get(page).body.contains(form))
      #expect(try await browser.post(page + "/confirm", [:]).status == 303)
      let after = try await browser.get(page).body
      #expect(after.contains("Đã xác nhận") && !after.contains(form))
    }
  }
}
