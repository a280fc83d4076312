import Accounts
import Core
import Foundation
import PlanRegistry
import Store
import TestKit
import Testing

@testable import Web

/// A plan from its file to the board, as a browser without JavaScript does it.
@Suite(.database(TestSite.migrations)) struct ReviewFlowTests {
  static let plan = """
    ỦY BAN NHÂN DÂN
    TỈNH AN HẢI
    Số: 12/KH-UBND
    An Hải, ngày 05 tháng 3 năm 2026

    KẾ HOẠCH
    Thông tin đối ngoại tỉnh An Hải năm 2026

    II. NHIỆM VỤ
    1. Xây dựng chuyên trang tiếng Anh trên Cổng thông tin điện tử tỉnh.
    - Đơn vị chủ trì: Sở Thông tin và Truyền thông.
    - Đơn vị phối hợp: Sở Ngoại vụ; Văn phòng UBND tỉnh.
    - Thời gian thực hiện: Năm 2026.
    2. Tổ chức hội nghị tập huấn nghiệp vụ thông tin đối ngoại.
    - Đơn vị chủ trì: Sở Ngoại vụ.
    - Thời gian thực hiện: Hằng năm.
    3. Sản xuất phim ngắn giới thiệu tiềm năng của tỉnh.
    - Đơn vị chủ trì: Đài Phát thanh và Truyền hình tỉnh.
    - Thời gian thực hiện: Năm 2026.
    """

  /// The review page of the uploaded plan.
  static func upload(_ browser: inout TestBrowser) async throws -> String {
    _ = try await browser.get("/drafts/new")
    let reply = try await browser.upload("/drafts/new", name: "ke-hoach.txt", Array(plan.utf8))
    #expect(reply.status == 303)
    return try #require(reply.field("Location"))
  }

  /// What was read in vain can be taken in all the same, for tasks by hand.
  @Test func aPlanWithoutTasksIsTakenInWhenAsked() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      let text = "KẾ HOẠCH\nTuyên truyền năm 2026\n\nTrăng lên trên biển.\n"
      let refused = try await browser.upload("/drafts/new", [.init("file", file: "a.txt", text)])
      #expect(refused.status == 422 && refused.body.contains("name=\"empty\""))
      let taken = try await browser.upload(
        "/drafts/new", [.init("empty", "on"), .init("file", file: "a.txt", text)])
      let review = try #require(taken.field("Location"))
      #expect(taken.status == 303 && review.hasPrefix("/drafts/"))
      let page = try await browser.get(review)
      #expect(page.status == 200 && page.body.contains("Trăng lên trên biển."))
      let added = try await browser.post(
        review + "/tasks", ["text": "Mở lớp tập huấn", "lead": "Sở Ngoại vụ"])
      #expect(added.status == 303 && added.field("Location")?.contains("done=task-added") == true)
    }
  }

  /// A refused form stands at the address that it was sent to; asked for, that one leads to its page.
  @Test func theAddressOfAFormLeadsToItsPage() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let review = try await Self.upload(&browser)
      for (address, page) in [
        (review + "/tasks/7", review), ("/tasks/7/change", "/tasks/7"), ("/tasks/shares/7/undo", "/tasks"),
        ("/plans/versions/7/correct", "/plans"),
      ] {
        let reply = try await browser.get(address)
        #expect(reply.status == 303 && reply.field("Location") == page, "\(address)")
      }
    }
  }

  @Test func aFileBecomesTasksOnTheBoard() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let review = try await Self.upload(&browser)
      let page = try await browser.get(review)
      #expect(page.status == 200)
      for words in ["chuyên trang tiếng Anh", "Sở Ngoại vụ", "id=\"L10\"", "Đưa vào sổ cả"] {
        #expect(page.body.contains(words), "\(words)")
      }
      let accepted = try await browser.post(review + "/accept", ["choice": "all"])
      let next = try #require(accepted.field("Location"))
      #expect(accepted.status == 303)
      let onBoard = try await site.database.read {
        try $0.integer("SELECT count(*) AS n FROM task WHERE standing = 'accepted'")
      }
      #expect(onBoard >= 3)
      // It can be taken back from the board, the draft and the plan, for as long as it is said.
      let plan = try #require(next.components(separatedBy: "plan=").last)
      let bar = #/name="acceptance" value="(\d+)"/#
      let acceptance = try #require(try await browser.get(next).body.firstMatch(of: bar)?.output.1)
      for path in [review, "/plans/\(plan)", "/tasks/board"] {
        #expect(try await browser.get(path).body.firstMatch(of: bar)?.output.1 == acceptance, "\(path)")
      }
      let undone = try await browser.post(review + "/undo", ["acceptance": String(acceptance)])
      #expect(undone.status == 303)
      let left = try await site.database.read {
        try $0.integer("SELECT count(*) AS n FROM task WHERE standing = 'accepted'")
      }
      #expect(left == 0)
    }
  }

  @Test func aTaskIsCorrectedSplitDroppedAndMerged() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let review = try await Self.upload(&browser)
      let ids = try await site.database.read {
        try $0.rows("SELECT id FROM task ORDER BY position").map { try $0.get("id", as: Int64.self) }
      }
      let first = "\(review)/tasks/\(ids[0])"
      let wrong = try await browser.post(
        first, ["do": "edit", "text": "Việc mới", "kind": "year", "from": "x"])
      #expect(wrong.status == 422 && wrong.body.contains("Việc mới") && wrong.body.contains("#from"))
      let edit = [
        "do": "edit", "edition": "1", "text": "Việc mới", "lead": "Sở Nội vụ\nSở Tài chính",
        "kind": "year", "from": "2026",
      ]
      #expect(try await browser.post(first, edit).status == 303)
      // Who saw the task before it was edited does not take the edit away.
      let late = try await browser.post(first, ["do": "split", "edition": "1", "parts": "Một\nHai"])
      #expect(late.status == 422 && late.body.contains("Một\nHai"))
      let split = ["do": "split", "edition": "2", "parts": "Một\nHai"]
      #expect(try await browser.post(first, split).status == 303)
      #expect(try await browser.post("\(review)/tasks/\(ids[1])", ["do": "drop"]).status == 303)
      #expect(try await browser.post("\(review)/tasks/\(ids[1])", ["do": "restore"]).status == 303)
      #expect(try await browser.post(first, ["do": "merge:\(ids[1])"]).status == 303)
      #expect(try await browser.post(first, ["do": "explode"]).status == 400)
      let page = try await browser.get("\(review)?task=\(ids[0])&edit=1")
      #expect(page.body.contains("Sở Tài chính") && page.body.contains("Hai"))
      #expect(try await browser.post(first, ["do": "accept"]).status == 303)
      // Whoever still edits it keeps what they typed.
      let gone = try await browser.post(first, edit.merging(["text": "Câu chữ của tôi"]) { $1 })
      #expect(gone.status == 422 && gone.body.contains("Những gì bạn đã nhập"))
      #expect(gone.body.contains("Câu chữ của tôi"))
      #expect(
        try await browser.post("\(review)/accept", [:]).field("Location")?.contains("none-chosen") == true)
    }
  }

  /// Of two who edit a task, the second sees what the first wrote, beside what they typed.
  @Test func twoWhoEditATaskSeeEachOther() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let review = try await Self.upload(&browser)
      let id = try await site.database.read {
        try $0.integer("SELECT id FROM task ORDER BY position LIMIT 1")
      }
      let form = try await browser.get("\(review)?task=\(id)&edit=1").body
      #expect(form.contains("name=\"edition\" value=\"1\""))
      let path = "\(review)/tasks/\(id)"
      let theirs = ["do": "edit", "edition": "1", "text": "Việc của họ", "lead": "Sở Nội vụ"]
      #expect(try await browser.post(path, theirs).status == 303)
      let mine = ["do": "edit", "edition": "1", "text": "Việc của tôi", "lead": "Sở Nội vụ"]
      let refused = try await browser.post(path, mine)
      #expect(refused.status == 422 && refused.body.contains("Việc của tôi</textarea>"))
      #expect(refused.body.contains("Người khác vừa ghi: Việc của họ"))
      #expect(!refused.body.contains("Người khác vừa ghi: Sở Nội vụ"))
      #expect(refused.body.contains("name=\"edition\" value=\"2\""))
      let again = mine.merging(["edition": "2"]) { $1 }
      #expect(try await browser.post(path, again).status == 303)
    }
  }

  @Test func theFileComesBackByteForByteAndCannotRun() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let review = try await Self.upload(&browser)
      let file = try await browser.get(review + "/source")
      #expect(file.body == Self.plan)
      #expect(file.field("Content-Disposition")?.hasPrefix("attachment") == true)
      #expect(file.field("Content-Security-Policy")?.contains("sandbox") == true)
      let again = try await browser.upload("/drafts/new", name: "ban-sao.txt", Array(Self.plan.utf8))
      #expect(again.field("Location")?.hasPrefix(review) == true)
      #expect(try await browser.post(review + "/discard", [:]).status == 303)
    }
  }

  @Test(arguments: [
    ("a.txt", ""), ("a.docx", "not a zip"), ("a.txt", "Tin trong ngày: trời nắng."),
    ("a.exe", "MZ\u{1}\u{2}"),
  ])
  func otherFilesAreRefusedWithReasons(name: String, content: String) async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get("/drafts/new")
      let reply = try await browser.upload("/drafts/new", name: name, Array(content.utf8))
      #expect(reply.status == 422)
      #expect(reply.body.contains("error-summary"))
    }
  }
}
