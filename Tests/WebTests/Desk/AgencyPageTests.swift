import Accounts
import Agencies
import Core
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Web

/// The work of an agency that exists no longer, handed over in the browser.
@Suite(.database(TestSite.migrations)) struct AgencyPageTests {
  @Test func openWorkGoesToTheSuccessorThatIsChosen() async throws {
    try await TestSite.serve { site in
      let (former, heirs) = (
        Agency(name: "Sở Ngoại vụ", place: "An Hải"),
        ["Sở Một", "Sở Hai"].map { Agency(name: $0, place: "An Hải") }
      )
      for agency in [former] + heirs { try await CreateAgency(agency).run(in: site.database, by: .program()) }
      var browser = try await site.browser()
      let review = try await ReviewFlowTests.upload(&browser)
      #expect(try await browser.post(review + "/accept", ["choice": "all"]).status == 303)
      try await EndAgency.split(
        former.id, into: heirs.map { .init($0.id) }, on: Timestamp.now.day, source: "1/NQ-HĐND"
      ).run(in: site.database, by: .program())
      let path = "/agencies/\(former.id)"
      let page = try await browser.get(path).body
      #expect(page.contains("action=\"\(path)/reassign\"") && page.contains("Sở Hai</option>"))
      let none = try await browser.post(path + "/reassign", ["successor": ""])
      #expect(none.status == 422 && none.body.contains("id=\"successor-error\""))
      let other = try await browser.post(path + "/reassign", ["successor": "\(former.id)"])
      #expect(other.status == 422 && other.body.contains("href=\"#successor\""))
      let moved = try await browser.post(path + "/reassign", ["successor": "\(heirs[1].id)"])
      #expect(moved.field("Location") == path + "?done=work-moved")
      let open = try await site.database.read {
        (try OpenWork.count($0, of: former.id), try OpenWork.count($0, of: heirs[1].id))
      }
      #expect(open.0 == 0 && open.1 > 0)
    }
  }
}
