import Accounts
import Core
import Foundation
import Markup
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Web

/// What a person of one agency sees first, and what can be done without leaving a list.
@Suite(.database(TestSite.migrations)) struct OwnWorkTests {
  private static func fields(_ pairs: [(String, String)]) -> FormFields {
    FormFields(pairs.map { .init(name: $0.0, value: $0.1) })
  }

  @Test func ownWorkComesFirstAndAllIsAWordAway() {
    let own = AgencyID(rawValue: 51)
    #expect(TaskQuery(Self.fields([]), own: own).filter.agencyID == own)
    #expect(TaskQuery(Self.fields([("agency", "")]), own: own).filter.agencyID == own)
    let all = TaskQuery(Self.fields([("agency", "all")]), own: own)
    #expect(all.filter.agencyID == nil && all.address(on: TaskRoute.table()).text == "/tasks?agency=all")
    let nobody = TaskQuery(Self.fields([("agency", "none")]), own: own)
    #expect(nobody.filter.agencyID == KeptEntry.nobody)
    #expect(nobody.address(on: TaskRoute.table()).text == "/tasks?agency=none")
    #expect(TaskQuery(Self.fields([])).address(on: TaskRoute.table()).text == "/tasks")
    #expect(!TaskQuery(Self.fields([]), own: own).isNarrowed && all.isNarrowed == false)
  }

  @Test(arguments: [7, 30]) func dueWithinSomeDays(days: Int) {
    let query = TaskQuery(Self.fields([("due", String(days))]))
    let today: Day = "2026-11-16"
    let asked = query.asked(on: today)
    #expect(asked.dueFrom == today && asked.dueTo == today.adding(days: days))
    #expect(asked.states == [.notStarted, .inProgress])
    #expect(query.address(on: TaskRoute.table()).text == "/tasks?due=\(days)" && query.isNarrowed)
    #expect(TaskQuery(Self.fields([("due", "8")])).within == nil)
  }

  @Test func aHeadingSortsAndTurnsRound() throws {
    let first = try #require(TaskQuery(Self.fields([])).sort(by: .due))
    #expect(first.isDescending == nil && first.address.text == "/tasks?sort=due")
    let turned = try #require(TaskQuery(Self.fields([("sort", "due")])).sort(by: .due))
    #expect(turned.isDescending == false && turned.address.text == "/tasks?sort=due&dir=desc")
    #expect(TaskQuery(Self.fields([])).sort(by: .leads) == nil)
  }

  /// A card of the board starts and completes its work, and one stays on the board.
  @Test func aCardChangesItsState() async throws {
    try await TestSite.serve { site in
      var officer = try await site.browser()
      let review = try await ReviewFlowTests.upload(&officer)
      #expect(try await officer.post(review + "/accept", ["choice": "all"]).status == 303)
      let board = try await officer.get("/tasks/board").body
      let form = #/action="(\/tasks\/\d+\/change)".*?name="duty" value="(\d+)".*?name="time" value="(\d+)"/#
        .dotMatchesNewlines()
      let card = try #require(board.firstMatch(of: form)?.output)
      let sent = try await officer.post(
        String(card.1),
        ["duty": String(card.2), "time": String(card.3), "event": "start", "back": "/tasks/board?q=x"])
      let back = try #require(sent.field("Location"))
      #expect(sent.status == 303 && back.hasPrefix("/tasks/board?q=x&done=progress-changed&to="))
      // The board offers the way back, which leads to the same list and says so once.
      let undo = "/tasks/shares/\(card.2)/undo"
      #expect(try await officer.get(back).body.contains("action=\"\(undo)\""))
      let undone = try await officer.post(undo, ["back": back])
      #expect(undone.field("Location") == "/tasks/board?q=x&done=undone")
      #expect(try await officer.post(undo, ["back": back]).status == 422)
      _ = try await officer.post(
        String(card.1),
        ["duty": String(card.2), "time": String(card.3), "event": "start", "back": "/tasks/board?q=x"])
      let state = try await site.database.read {
        try $0.row("SELECT state FROM duty WHERE id = \(Int64(card.2) ?? 0)")?.get("state", as: String.self)
      }
      #expect(state == "in-progress")
      // Nobody is led elsewhere by what a form says.
      let away = try await officer.post(
        String(card.1),
        ["duty": String(card.2), "time": String(card.3), "event": "complete", "back": "//elsewhere.example"])
      #expect(away.field("Location")?.hasPrefix("/tasks/") == true)
      var viewer = try await site.browser(.viewer)
      #expect(try await !viewer.get("/tasks/board").body.contains("/change\""))
    }
  }

  @Test func aViewIsKeptAndForgotten() async throws {
    try await TestSite.serve { site in
      var officer = try await site.browser()
      #expect(try await !officer.get("/tasks").body.contains("/tasks/views\""))
      #expect(try await officer.get("/tasks?due=7").body.contains("action=\"/tasks/views\""))
      let saved = try await officer.post("/tasks/views", ["name": "Tuần này", "address": "/tasks?due=7"])
      #expect(saved.status == 303 && saved.field("Location") == "/tasks?due=7")
      let page = try await officer.get("/tasks").body
      #expect(page.contains("href=\"/tasks?due=7\"") && page.contains("Tuần này"))
      let forget = try #require(page.firstMatch(of: #/action="(\/tasks\/views\/\d+\/forget)"/#)?.output.1)
      #expect(try await officer.post(String(forget), ["back": "/tasks"]).status == 303)
      #expect(try await !officer.get("/tasks").body.contains("Tuần này"))
    }
  }
}
