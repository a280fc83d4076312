import Accounts
import Core
import Foundation
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Web

/// The lists of tasks as a browser sees them.
@Suite(.database(TestSite.migrations)) struct TaskListTests {
  /// A plan of many tasks that nobody is named for, on the board.
  private static func many(_ count: Int) -> String {
    let head = ReviewFlowTests.plan.components(separatedBy: "\n").prefix { !$0.hasPrefix("1.") }
    return head.joined(separator: "\n") + "\n"
      + (1...count).map {
        "\($0). Tổ chức hoạt động quảng bá thứ \($0) của tỉnh.\n- Thời gian thực hiện: Hằng năm."
      }
      .joined(separator: "\n")
  }

  private static func fill(_ browser: inout TestBrowser, _ count: Int) async throws {
    _ = try await browser.get("/drafts/new")
    let reply = try await browser.upload("/drafts/new", name: "ke-hoach.txt", Array(many(count).utf8))
    let review = try #require(reply.field("Location"))
    _ = try await browser.get(review)
    #expect(try await browser.post(review + "/accept", ["choice": "all"]).status == 303)
  }

  private static func links(_ body: String, _ pattern: Regex<(Substring, Substring)>) -> [String] {
    body.matches(of: pattern).map { String($0.output.1).replacingOccurrences(of: "&amp;", with: "&") }
  }

  private static var titles: Regex<(Substring, Substring)> { #/<a href="(\/tasks\/\d+)"/# }
  private static var next: Regex<(Substring, Substring)> { #/<a rel="next" href="([^"]+)"/# }

  /// By "next" through all pages: each task once; the files hold the same.
  @Test func pagesLeadThroughAllTasks() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      try await Self.fill(&browser, 120)
      var (found, pages, place): ([String], Int, String?) = ([], 0, "/tasks")
      while let address = place, pages < 9 {
        let page = try await browser.get(address)
        found += Self.links(page.body, Self.titles)
        place = Self.links(page.body, Self.next).first
        pages += 1
      }
      #expect(pages == 3 && found.count == 120 && Set(found).count == 120)
      let file = try await browser.get("/tasks?format=csv")
      #expect(file.body.components(separatedBy: "\r\n").count == 122)
      let waiting = try await browser.get("/tasks/not-started?format=csv")
      #expect(waiting.body.components(separatedBy: "\r\n").count == 122)
    }
  }

  /// The board is bounded and says where the rest is; who has not started begins with how much.
  @Test func longListsBeginWithAPart() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      try await Self.fill(&browser, 70)
      let board = try await browser.get("/tasks/board")
      #expect(Self.links(board.body, Self.titles).count == Board.cardsPerColumn)
      let rest = try #require(Self.links(board.body, #/<p><a href="(\/tasks\?[^"]+)">\+60/#).first)
      #expect(Self.links(try await browser.get(rest).body, Self.titles).count == 50)
      let waiting = try await browser.get("/tasks/not-started")
      #expect(waiting.body.contains(">70<") && Self.links(waiting.body, Self.titles).isEmpty)
      let counted = try #require(
        Self.links(waiting.body, #/<a href="(\/tasks\?agency=none[^"]+)">70</#).first)
      let shares = try await browser.get(counted)
      #expect(Self.links(shares.body, Self.titles).count == 50)
      let last = try #require(Self.links(shares.body, Self.next).first)
      #expect(Self.links(try await browser.get(last).body, Self.titles).count == 20)
    }
  }
}
