import Accounts
import Agencies
import Core
import Foundation
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Web

/// Lists cost what they show: fifty a page, gone through by key, never larger than a page may be.
@Suite(.database(TestSite.migrations)) struct ListPageTests {
  static let mostBytes = 150_000
  private static let count = 130

  /// The pages from an address on, by their links to the next.
  private func pages(_ browser: inout TestBrowser, _ path: String) async throws -> [String] {
    var (pages, address): ([String], String?) = ([], path)
    while let next = address {
      let reply = try await browser.get(next)
      #expect(reply.status == 200 && reply.body.utf8.count <= Self.mostBytes, "\(next)")
      pages.append(reply.body)
      let links = reply.body.components(separatedBy: "rel=\"next\" href=\"")
      address = links.dropFirst().first?.components(separatedBy: "\"").first?.replacing("&amp;", with: "&")
      #expect(pages.count < 20)
    }
    return pages
  }

  private func fill(_ database: Database) async throws {
    let context = ActionContext(actor: nil, actorName: "test")
    try await database.write { transaction in
      for number in 0..<Self.count {
        let name = "Trung tâm số \(1000 + number) phụ trách tuyên truyền và quảng bá hình ảnh"
        try CreateAgency(Agency(name: name, place: "An Hải")).run(transaction, context)
        try AgencyProposal.propose(
          transaction, context, name: "Tên lạ \(1000 + number)", place: "An Hải", seenIn: "1/KH-UBND")
      }
    }
  }

  @Test func everyAgencyAndEveryNameIsOnOnePage() async throws {
    try await TestSite.serve { site in
      try await fill(site.database)
      var browser = try await site.browser()
      for (path, word) in [("/agencies", "số \u{1}"), ("/agencies/proposals", "lạ \u{1}")] {
        let pages = try await pages(&browser, path)
        #expect(pages.count == 3)
        for number in 1000..<1000 + Self.count {
          let marked = word.replacing("\u{1}", with: String(number))
          let holding = pages.count { page in
            // Suggestions are no rows.
            page.components(separatedBy: "<datalist")[0].contains(marked)
          }
          #expect(holding == 1, "\(marked)")
        }
        #expect(pages[2].contains("rel=\"prev\""))
      }
      let narrowed = try await browser.get("/agencies?q=so+1005&kind=public-unit&place=An+H%E1%BA%A3i")
      #expect(narrowed.status == 200)
      #expect(try await browser.get("/agencies?life=ended").body.contains("Không"))
    }
  }

  /// A name is decided on by the typed name of a unit, and the reader stays on the page.
  @Test func aNameIsDecidedByTypingTheUnit() async throws {
    try await TestSite.serve { site in
      try await fill(site.database)
      var browser = try await site.browser()
      let second = try #require(try await pages(&browser, "/agencies/proposals").dropFirst().first)
      let action = try #require(
        second.components(separatedBy: "action=\"/agencies/proposals/").dropFirst().first?
          .components(separatedBy: "\"").first)
      #expect(action.contains("?at="))
      let path = "/agencies/proposals/" + action
      let id = action.prefix { $0 != "?" }
      let unclear = try await browser.post(path, ["answer": "alias", "agency": "Trung tâm số"])
      #expect(unclear.status == 422 && unclear.body.contains("id=\"agency-\(id)-error\""))
      #expect(unclear.body.contains("value=\"Trung tâm số\""))
      #expect(try await browser.post(path, ["answer": "alias"]).status == 422)
      let typed = "trung tam so 1007 phu trach tuyen truyen va quang ba hinh anh"
      let decided = try await browser.post(path, ["answer": "alias", "agency": typed])
      #expect(decided.status == 303 && decided.field("Location")?.contains("at=") == true)
      let alias = try await site.database.read {
        try $0.integer("SELECT count(*) AS n FROM agency_alias WHERE folded_name LIKE 'ten la%'")
      }
      #expect(alias == 1)
    }
  }

  @Test(arguments: ["csv", "xlsx"]) func filesHoldTheWholeList(format: String) async throws {
    try await TestSite.serve { site in
      try await fill(site.database)
      var browser = try await site.browser()
      for path in ["/agencies", "/agencies/proposals", "/agencies/posts", "/plans"] {
        let file = try await browser.get("\(path)?format=\(format)")
        #expect(file.status == 200 && file.field("Content-Disposition")?.contains(".\(format)") == true)
        #expect(file.field("Content-Length") != nil)
        guard format == "csv", path.hasPrefix("/agencies"), path != "/agencies/posts" else { continue }
        #expect(file.body.split(separator: "\r\n").count == Self.count + 1, "\(path)")
      }
    }
  }

  /// A plan of several parts: each is bounded, a change leads back to the part, a label leads to its part.
  @Test func aLongPlanIsReviewedPartByPart() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      let sent = try await browser.upload(
        "/drafts/new", name: "dai.md", Array(Self.longPlan(tasks: 180).utf8))
      let review = try #require(sent.field("Location"))
      let pages = try await pages(&browser, review)
      #expect(pages.count == 4)
      let parts = pages.map { $0.components(separatedBy: "class=\"read-list\"")[1] }
      for number in 1...180 {
        #expect(parts.count { $0.contains("chuyên trang số \(number) ") } == 1, "\(number)")
      }
      #expect(pages[0].contains("id=\"L1\"") && !pages[1].contains("id=\"L1\""))
      let drop = try #require(
        pages[1].components(separatedBy: "value=\"drop:1\" formaction=\"").dropFirst().first?
          .components(separatedBy: "\"").first?.replacing("&amp;", with: "&"))
      let back = try await browser.post(drop, ["do": "drop"])
      let place = try #require(back.field("Location"))
      #expect(back.status == 303 && place.contains("at=") && place.contains("task="))
      let again = try await browser.get(place)
      #expect(again.body.contains("read marked dropped") && again.body.contains("chuyên trang số 51 "))
      let line = try await browser.get(review + "?line=150")
      #expect(line.body.contains("id=\"L150\""))
    }
  }

  /// One period at a time shows who does what; the others lead to theirs, and an act leads back.
  @Test func aTaskShowsTheSharesOfOnePeriod() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let review = try await ReviewFlowTests.upload(&browser)
      #expect(try await browser.post(review + "/accept", ["choice": "all"]).status == 303)
      try await site.database.write { transaction in
        let row = try #require(
          try transaction.row("SELECT * FROM occurrence WHERE kind = 'year' ORDER BY id LIMIT 1"))
        let (task, time) = (try row.get("task_id", as: Int64.self), try row.get("id", as: Int64.self))
        for number in 0..<150 {
          try transaction.run(
            """
            INSERT INTO duty (id, occurrence_id, task_id, is_request, state, changed_at)
            VALUES (\(900_000 + number), \(time), \(task), 0, 'not-started', 5)
            """)
        }
        try transaction.run(
          """
          INSERT INTO occurrence (id, task_id, kind, label, starts_on, due_on, state, not_started_count,
            in_progress_count, done_count, suspended_count)
          VALUES (7, \(task), 'year', '2035', '2035-01-01', '2035-12-31', 'not-started', 0, 0, 0, 0)
          """)
      }
      let (task, time) = try await site.database.read { reader in
        let row = try #require(try reader.row("SELECT task_id, occurrence_id FROM duty WHERE id = 900000"))
        return (try row.get("task_id", as: Int64.self), try row.get("occurrence_id", as: Int64.self))
      }
      let later = try await browser.get("/tasks/\(task)?time=7")
      #expect(later.status == 200 && later.body.contains("href=\"/tasks/\(task)?time=\(time)#time-\(time)\""))
      #expect(!later.body.contains("value=\"900000\""))
      let pages = try await pages(&browser, "/tasks/\(task)?time=\(time)")
      #expect(pages.count == 2)
      #expect(pages[0].contains("value=\"900000\"") && pages[1].contains("value=\"900149\""))
      let changed = try await browser.post(
        "/tasks/\(task)/change", ["time": "\(time)", "event": "start", "duty": "900003"])
      #expect(changed.field("Location")?.contains("time=\(time)") == true)
    }
  }

  static func longPlan(tasks: Int) -> String {
    """
    **ỦY BAN NHÂN DÂN**
    **TỈNH AN HẢI**

    Số: 999/KH-UBND

    *An Hải, ngày 12 tháng 10 năm 2026*

    # KẾ HOẠCH

    **Thông tin đối ngoại tỉnh An Hải giai đoạn 2026 - 2030**

    ## PHỤ LỤC: DANH MỤC NHIỆM VỤ

    | TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian thực hiện |
    |---|---|---|---|---|

    """
      + (1...tasks).map {
        "| \($0) | Xây dựng chuyên trang số \($0) giới thiệu tỉnh | Sở Ngoại vụ | Báo An Hải | Năm 2027 |\n"
      }.joined()
  }
}
