import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import Web
@testable import haidang

/// A register as people use it, over the network, on both engines.
@Suite(.database(TestSite.migrations)) struct RegisterPagesTests {
  private static let form: [(String, String)] = [
    ("title", "Chương trình phối hợp về du lịch"), ("number", "11/CTPH"), ("kind", "coordination"),
    ("parties", "Sở Du lịch"), ("parties", "so ngoai vu an hai"), ("parties", ""),
    ("starts_on", "2026-01-01"),
    ("ends_on", "31/12/2030"),
  ]

  private static func serve(
    _ body: @escaping @Sendable (TestSite, inout TestBrowser) async throws -> Void
  ) async throws {
    try await TestSite.serve { site in
      for name in ["Sở Du lịch", "Sở Ngoại vụ"] {
        try await CreateAgency(Agency(name: name, place: "An Hải")).run(in: site.database, by: .program())
      }
      var browser = try await site.browser()
      _ = try await browser.get("/agreements/new")
      try await body(site, &browser)
    }
  }

  /// Adds the agreement of `form`, and gives its address.
  private static func added(_ browser: inout TestBrowser) async throws -> String {
    let made = try await browser.post("/agreements/new", form)
    #expect(made.status == 303)
    let next = try #require(made.field("Location"))
    return String(next.prefix { $0 != "?" })
  }

  /// Where a province is said, its own is meant, or nobody.
  @Test func aNameOfManyProvincesMeansTheOneWithWork() async throws {
    try await Self.serve { site, _ in
      let units = ["Núi Cao", "Đồng Bằng", "Cửa Sông"].map { Agency(name: "Sở Tài chính", place: $0) }
      for unit in units { try await CreateAgency(unit).run(in: site.database, by: .program()) }
      try await site.database.write { transaction in
        try transaction.run("INSERT INTO board_tally VALUES ('any', \(units[1].id), 0, '', 2, 1)")
      }
      let (any, near) = try await site.database.read { reader in
        #expect(throws: Refusal.self) { try AgencyPicker.unit("Sở Tài chính", near: "An Hải", reader) }
        return (
          try AgencyPicker.unit("sở tài chính", near: "", reader).id,
          try AgencyPicker.unit("Sở Tài chính", near: "Núi Cao", reader).id
        )
      }
      #expect(any == units[1].id && near == units[0].id)
    }
  }

  @Test func anEntryIsAddedFoundAndTakenAway() async throws {
    try await Self.serve { site, browser in
      let empty = try await browser.get("/agreements").body
      #expect(empty.contains("Chưa có mục nào"))
      let path = try await Self.added(&browser)
      let page = try await browser.get(path + "?done=added").body
      #expect(page.contains("Đã thêm vào sổ") && page.contains("Sở Ngoại vụ") && page.contains("31/12/2030"))
      #expect(page.contains("Còn hiệu lực"))
      let list = try await browser.get("/agreements").body
      #expect(list.contains("href=\"\(path)\"") && list.contains("Sở Du lịch; Sở Ngoại vụ"))
      #expect(try await browser.get("/agreements?state=ended").body.contains(path) == false)
      #expect(try await browser.get("/agreements?q=ngoai+vu").body.contains(path))
      #expect(try await browser.get("/search?q=du+lich").body.contains(path))
      let csv = try await browser.get("/agreements?format=csv").body
      #expect(
        csv.contains("11/CTPH") && csv.contains("Sở Du lịch; Sở Ngoại vụ") && csv.contains("2030-12-31"))
      let xlsx = try await browser.get("/agreements?format=xlsx")
      #expect(xlsx.status == 200 && xlsx.body.hasPrefix("PK"))
      let log = try await browser.get("/administration/audit").body
      #expect(log.contains("Thỏa thuận: Chương trình phối hợp về du lịch"))
    }
  }

  @Test func whatIsWrongIsSaidWithEverythingTypedKept() async throws {
    try await Self.serve { _, browser in
      let sent = Self.form.map { $0.0 == "kind" || $0.1 == "Sở Du lịch" ? ($0.0, "Sở Không Có") : $0 }
      let reply = try await browser.post("/agreements/new", sent + [("signed_on", "hôm nay")])
      #expect(reply.status == 422)
      for field in ["kind", "parties", "signed_on"] {
        #expect(reply.body.contains("id=\"\(field)-error\""), "\(field)")
      }
      #expect(reply.body.contains("Chương trình phối hợp về du lịch") && reply.body.contains("hôm nay"))
      #expect(reply.body.contains("Sở Không Có"))
    }
  }

  @Test func twoEditorsSeeEachOther() async throws {
    try await Self.serve { site, browser in
      let path = try await Self.added(&browser)
      let edit = try await browser.get(path + "/edit").body
      #expect(edit.contains("name=\"edition\" value=\"1\"") && edit.contains("Sở Ngoại vụ, An Hải"))
      let theirs = Self.form.filter { $0.0 != "title" } + [("title", "Tên của họ"), ("edition", "1")]
      let saved = try await browser.post(path + "/edit", theirs)
      #expect(saved.field("Location") == path + "?done=changed&to=2")
      let mine = Self.form + [("edition", "1"), ("terms", "Của tôi")]
      let refused = try await browser.post(path + "/edit", mine)
      #expect(refused.status == 422)
      #expect(
        refused.body.contains("Người khác vừa sửa") && refused.body.contains("Người khác vừa ghi: Tên của họ")
      )
      #expect(refused.body.contains("Của tôi") && refused.body.contains("name=\"edition\" value=\"2\""))
      #expect(!refused.body.contains("Người khác vừa ghi: 11/CTPH"))
      let again = try await browser.post(path + "/edit", Self.form + [("edition", "2")])
      #expect(again.status == 303)
    }
  }

  @Test func aChangeAndADropAreUndone() async throws {
    try await Self.serve { _, browser in
      let path = try await Self.added(&browser)
      let changed = Self.form.filter { $0.0 != "ends_on" } + [("edition", "1")]
      let next = try #require(try await browser.post(path + "/edit", changed).field("Location"))
      let page = try await browser.get(next).body
      #expect(page.contains("action=\"\(path)/undo\"") && page.contains("data-undo"))
      #expect(try await browser.post(path + "/undo", ["edition": "2"]).status == 303)
      #expect(try await browser.get(path).body.contains("31/12/2030"))
      #expect(try await browser.post(path + "/undo", ["edition": "3"]).status == 422)
      let dropped = try #require(try await browser.post(path + "/drop", [String: String]()).field("Location"))
      let list = try await browser.get(dropped).body
      #expect(list.contains("Đã bỏ vào thùng rác") && list.contains("/restore\""))
      #expect(try await browser.get(path).status == 404)
      let bin = try await browser.get("/bin").body
      #expect(bin.contains("Chương trình phối hợp về du lịch"))
      let id = try #require(dropped.split(separator: "to=").last)
      let back = try await browser.post("/bin/\(id)/restore", [String: String]())
      #expect(back.field("Location") == path + "?done=restored")
      #expect(try await browser.get(path).body.contains("Sở Ngoại vụ"))
      #expect(try await browser.post("/bin/\(id)/restore", [String: String]()).status == 404)
      // What came back is not offered once more by an old address.
      let stale = try await browser.get(dropped).body
      #expect(!stale.contains("/restore\"") && !stale.contains("Đã bỏ vào thùng rác"))
    }
  }

  @Test func whoChangedNothingTakesNothingBack() async throws {
    try await Self.serve { _, browser in
      let path = try await Self.added(&browser)
      let theirs = Self.form.filter { $0.0 != "title" } + [("title", "Tên của họ"), ("edition", "1")]
      #expect(try await browser.post(path + "/edit", theirs).status == 303)
      let same = theirs.filter { $0.0 != "edition" } + [("edition", "2")]
      let next = try #require(try await browser.post(path + "/edit", same).field("Location"))
      let page = try await browser.get(next).body
      #expect(page.contains("Không có gì thay đổi") && !page.contains("/undo\""))
      // Nor by the address of an edition that another followed.
      #expect(!(try await browser.get(path + "?done=changed&to=1").body.contains("/undo\"")))
      #expect(try await browser.get(path + "?done=changed&to=2").body.contains("/undo\""))
    }
  }

  /// An agency that is no party any more still has its name in the history.
  @Test func theHistoryNamesWhoWasAParty() async throws {
    try await Self.serve { site, browser in
      try await CreateAgency(Agency(name: "Sở Y tế", place: "An Hải")).run(in: site.database, by: .program())
      let path = try await Self.added(&browser)
      let more = Self.form + [("parties", "Sở Y tế"), ("edition", "1")]
      #expect(try await browser.post(path + "/edit", more).status == 303)
      #expect(try await browser.post(path + "/undo", ["edition": "2"]).status == 303)
      #expect(try await browser.get(path).body.contains("Sở Du lịch; Sở Ngoại vụ; Sở Y tế"))
    }
  }

  @Test func whatWasTypedIsShownWhenItsEntryIsGone() async throws {
    try await Self.serve { _, browser in
      let path = try await Self.added(&browser)
      #expect(try await browser.post(path + "/drop", [String: String]()).status == 303)
      let late = try await browser.post(
        path + "/edit", Self.form + [("edition", "1"), ("terms", "Mất công")])
      #expect(late.status == 404 && late.body.contains("Mất công") && late.body.contains("Nội dung chính"))
      #expect(late.body.contains("thùng rác"))
    }
  }

  @Test func filesHoldWhatTheListShows() async throws {
    try await Self.serve { _, browser in
      let path = try await Self.added(&browser)
      let other =
        Self.form.filter { !["title", "number", "ends_on"].contains($0.0) }
        + [("title", "Hợp tác về y tế"), ("number", "12/CTPH"), ("ends_on", "2026-02-01")]
      #expect(try await browser.post("/agreements/new", other).status == 303)
      let list = try await browser.get("/agreements?q=du+lich").body
      let link = try #require(list.firstMatch(of: /href="(\/agreements\?q=[^"]*format=csv[^"]*)"/)?.1)
      let file = try await browser.get(String(link).replacing("&amp;", with: "&")).body
      #expect(file.contains("11/CTPH") && file.contains("12/CTPH"))
      #expect(list.contains("href=\"\(path)\""))
      let one = try await browser.get("/agreements?q=11/CTPH&format=csv").body
      #expect(one.contains("11/CTPH") && !one.contains("12/CTPH"))
      let ended = try await browser.get("/agreements?q=du+lich&state=ended&format=csv").body
      #expect(!ended.contains("11/CTPH") && ended.contains("12/CTPH"))
      // What was chosen is found by its words.
      #expect(
        try await browser.get(
          "/agreements?q=%22ch%C6%B0%C6%A1ng+tr%C3%ACnh+ph%E1%BB%91i+h%E1%BB%A3p%22&format=csv"
        ).body.contains("12/CTPH"))
    }
  }

  @Test func yearsAndDaysMakeSense() async throws {
    try await Self.serve { _, browser in
      let odd =
        Self.form.filter { $0.0 != "starts_on" } + [("starts_on", "0001-01-01"), ("signed_on", "2031-01-01")]
      let reply = try await browser.post("/agreements/new", odd)
      #expect(reply.status == 422)
      for field in ["starts_on", "ends_on"] {
        #expect(reply.body.contains("id=\"\(field)-error\""), "\(field)")
      }
    }
  }

  @Test func documentsComeAndGo() async throws {
    try await Self.serve { site, browser in
      let path = try await Self.added(&browser)
      let sent = try await browser.upload(
        path + "/attach", name: "bien ban.txt", Array("Biên bản phối hợp".utf8))
      #expect(sent.field("Location") == path + "?done=files-added")
      let page = try await browser.get(path).body
      #expect(page.contains("bien ban.txt"))
      let id = try await site.database.read { try $0.integer("SELECT max(id) AS newest FROM attachment") }
      #expect(try await browser.get("/files/\(id)/download").body == "Biên bản phối hợp")
      let program = try await browser.upload(path + "/attach", name: "a.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 1])
      #expect(program.status == 422 && program.body.contains("file-error") == false)
      #expect(program.body.contains("error-summary"))
      let detached = try await browser.post(path + "/detach", ["file": "\(id)"])
      #expect(detached.status == 303)
      #expect(try await browser.get("/files/\(id)").status == 404)
      let told = try await browser.get(try #require(detached.field("Location"))).body
      let back = try #require(told.firstMatch(of: /action="(\/bin\/[0-9]+\/restore)"/)?.1)
      let restored = try await browser.post(String(back), [String: String]())
      #expect(restored.field("Location") == "/files/\(id)?done=restored")
      #expect(try await browser.get("/files/\(id)/download").body == "Biên bản phối hợp")
      #expect(try await browser.get(path).body.contains("bien ban.txt"))
    }
  }

  @Test func whoMayOnlySeeGetsNoForms() async throws {
    try await Self.serve { site, browser in
      let path = try await Self.added(&browser)
      var viewer = try await site.browser(.viewer)
      let page = try await viewer.get(path)
      #expect(page.status == 200 && !page.body.contains("/edit\"") && !page.body.contains("/drop\""))
      #expect(try await viewer.get("/agreements/new").status == 403)
      #expect(try await viewer.get("/agreements").body.contains("/agreements/new") == false)
      #expect(try await viewer.post(path + "/drop", [String: String]()).status == 403)
    }
  }
}
