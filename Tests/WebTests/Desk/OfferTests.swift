import Accounts
import Core
import Foundation
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Web

/// A button stands on a page exactly where its action would not refuse.
@Suite(.database(TestSite.migrations)) struct OfferTests {
  /// The task page and the review page as each role sees them, beside what the actions say.
  @Test func everyRoleSeesTheButtonsThatItsActionsAllow() async throws {
    try await TestSite.serve { site in
      var officer = try await site.browser()
      let review = try await ReviewFlowTests.upload(&officer)
      let ids = try await Self.tasks(site.database)
      let accepted = try await officer.post("\(review)/tasks/\(ids[0])", ["do": "accept"])
      #expect(accepted.status == 303)
      let version = ID<PlanVersion>(rawValue: try #require(Int64(review.split(separator: "/").last ?? "")))
      var shown = 0
      for role in Role.allCases {
        var browser = role == .officer ? officer : try await site.browser(role)
        let page = try await browser.get("/tasks/\(ids[0])")
        #expect(page.status == (role.permissions.contains(.viewPlans) ? 200 : 403))
        let actor = try await Self.actor(role, site.database)
        let withdraw = WithdrawTask(taskID: ID(rawValue: ids[0]), reason: "")
        let offer = try await site.database.read { try withdraw.offer($0, actor) }
        #expect(page.body.contains("/tasks/\(ids[0])/withdraw") == offer.isOpen, "\(role)")
        shown += offer.isOpen ? 1 : 0
        let reviewing = try await browser.get(review)
        guard reviewing.status == 200 else { continue }
        let accept = try await site.database.read {
          try AcceptTasks(versionID: version, choice: .all).offer($0, actor)
        }
        let drop = try await site.database.read {
          try DropTask(taskID: ID(rawValue: ids[1])).offer($0, actor)
        }
        #expect(reviewing.body.contains("value=\"all\"") == accept.isOpen, "\(role)")
        #expect(reviewing.body.contains("value=\"drop\"") == drop.isOpen, "\(role)")
      }
      #expect(shown == Role.allCases.count { $0.permissions.contains(.acceptPlan) } && shown > 0)
    }
  }

  /// An older version that cannot be accepted any more says why, where the button would be.
  @Test func whatStandsAgainstAnActIsSaidInPlaceOfItsButton() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let older = try await ReviewFlowTests.upload(&browser)
      let changed = ReviewFlowTests.plan.replacingOccurrences(of: "phim ngắn", with: "phim dài")
      let reply = try await browser.upload("/drafts/new", name: "ban-hai.txt", Array(changed.utf8))
      let newer = try #require(reply.field("Location"))
      #expect(try await browser.post(newer + "/accept", ["choice": "all"]).status == 303)
      let page = try await browser.get(older)
      #expect(page.body.contains("Bản mới hơn của kế hoạch này đã vào sổ"))
      #expect(!page.body.contains("value=\"all\"") && page.body.contains("/discard"))
      #expect(try await browser.post(older + "/accept", ["choice": "all"]).status == 422)
    }
  }

  /// A right is asked of the action. Where a page asks the role itself, it is for the way to another page, or for what
  /// is only seen.
  @Test func pagesAskActionsAndNotRoles() throws {
    let allowed = [
      "Desk/Administration/AdministrationArea.swift", "Desk/Files/FilePage.swift",
      "Desk/Plans/PlanListPage.swift", "Desk/Plans/PlanPage+Sources.swift", "Desk/Search/SearchPage.swift",
      "Server/SignedIn.swift",
    ]
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Web")
    let walk = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    let asking = try walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .filter { try String(contentsOf: $0, encoding: .utf8).contains("person.may(") }
      .map { String($0.path.dropFirst(root.path.count + 1)) }
    #expect(Set(asking) == Set(allowed))
  }

  private static func tasks(_ database: Database) async throws -> [Int64] {
    try await database.read {
      try $0.rows("SELECT id FROM task ORDER BY position").map { try $0.get("id", as: Int64.self) }
    }
  }

  private static func actor(_ role: Role, _ database: Database) async throws -> ActionContext {
    let found = try await database.read {
      try Person.withEmail("\(role.rawValue)@coquan.example", in: $0)
    }
    let person = try #require(found)
    return ActionContext(actor: person.id.rawValue, actorName: person.name, now: .now)
  }
}
