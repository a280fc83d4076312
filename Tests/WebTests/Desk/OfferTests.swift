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
        #expect(reviewing.body.contains("value=\"drop:") == drop.isOpen, "\(role)")
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

  /// A reader who may not take tables away, load plans or undo is offered none of it; a leader may accept, not undo.
  @Test func waysThatWouldBeRefusedAreNotShown() async throws {
    try await TestSite.serve { site in
      var officer = try await site.browser()
      let review = try await ReviewFlowTests.upload(&officer)
      var leader = try await site.browser(.leader)
      _ = try await leader.get(review)
      let ids = try await Self.tasks(site.database)
      let accepted = try await leader.post(review + "/accept", ["choice": "these", "task": "\(ids[0])"])
      let next = try #require(accepted.field("Location"))
      #expect(accepted.status == 303)
      #expect(try await !leader.get(next).body.contains("/undo"))
      #expect(try await officer.get(next).body.contains("/undo"))
      var viewer = try await site.browser(.viewer)
      for path in ["/tasks", "/tasks/board", "/tasks/not-started", "/plans", "/agencies", "/agencies/posts"] {
        let page = try await viewer.get(path)
        #expect(page.status == 200)
        #expect(!page.body.contains("format=csv") && !page.body.contains("/drafts/new"), "\(path)")
        #expect(try await officer.get(path).body.contains("format=csv"), "\(path)")
      }
    }
  }

  /// What is refused in one of the forms of a task stands at its fields, with what was typed.
  @Test func aRefusalOfATaskStandsAtItsField() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let review = try await ReviewFlowTests.upload(&browser)
      #expect(try await browser.post(review + "/accept", ["choice": "all"]).status == 303)
      let (task, time) = try await site.database.read { reader in
        let row = try #require(try reader.row("SELECT task_id, id FROM occurrence ORDER BY id LIMIT 1"))
        return (try row.get("task_id", as: Int64.self), try row.get("id", as: Int64.self))
      }
      let path = "/tasks/\(task)/change"
      let none = try await browser.post(
        path, ["time": "\(time)", "event": "suspend", "reason": "Chờ <kinh phí>"])
      #expect(none.status == 422)
      #expect(
        none.body.contains("href=\"#duty-change\"") && none.body.contains("value=\"Chờ &lt;kinh phí&gt;\""))
      let duty = try await site.database.read {
        try $0.integer("SELECT id FROM duty WHERE occurrence_id = \(time) LIMIT 1")
      }
      let silent = try await browser.post(path, ["time": "\(time)", "event": "suspend", "duty": "\(duty)"])
      #expect(silent.status == 422)
      #expect(silent.body.contains("href=\"#reason-change\"") && silent.body.contains("id=\"reason-change\""))
      #expect(silent.body.contains("id=\"reason-change-error\""))
      let long = [
        "time": "\(time)", "event": "suspend", "duty": "\(duty)",
        "reason": String(repeating: "x", count: 2001),
      ]
      #expect(try await browser.post(path, long).status == 422)
    }
  }

  /// What an action says no to is said in its words, whatever the kind of its no.
  @Test func theWordsOfARefusalReachTheReader() async throws {
    try await TestSite.serve { site in
      var officer = try await site.browser()
      let review = try await ReviewFlowTests.upload(&officer)
      #expect(try await officer.post(review + "/accept", ["choice": "all"]).status == 303)
      let row = try #require(
        try await site.database.read { try $0.row("SELECT task_id, id FROM duty ORDER BY id LIMIT 1") })
      let (task, duty) = (try row.get("task_id", as: Int64.self), try row.get("id", as: Int64.self))
      var other = try await site.browser(.agencyOfficer)
      _ = try await other.get("/tasks/\(task)")
      let reply = try await other.post("/tasks/\(task)/change", ["event": "start", "duty": "\(duty)"])
      #expect(reply.status == 403 && reply.body.contains("Bạn chỉ cập nhật được phần việc của đơn vị mình"))
      let gone = try await officer.get("/plans/7")
      #expect(gone.status == 404 && gone.body.contains("Không có kế hoạch này trong sổ"))
    }
  }

  /// A right is asked of the action. Where a page asks the role itself, it is for the way to another page, or for what
  /// is only seen.
  @Test func pagesAskActionsAndNotRoles() throws {
    let allowed = [
      "Desk/Files/FilePage.swift", "Desk/Search/SearchPage.swift",
      "Desk/Registers/BinPage.swift", "Desk/Registers/RegistersPage.swift", "Desk/Session/TokensPage.swift",
      "API/ApiAnswer.swift", "Server/SignedIn.swift",
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
