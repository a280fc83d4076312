import Accounts
import Agencies
import Core
import OfficeFiles
import Store
import TestKit
import Testing

@testable import Web

/// A list of agencies comes in by the browser: shown first, then taken in.
@Suite(.database(TestSite.migrations)) struct AgencyImportPageTests {
  private typealias Part = TestBrowser.Part
  private static let path = "/agencies/import"

  private static func count(_ site: TestSite) async throws -> Int64 {
    try await site.database.read { try $0.integer("SELECT count(*) AS n FROM agency") }
  }

  /// The value of the hidden field that says what was shown.
  private static func mark(of page: String) -> String {
    page.firstMatch(of: #/name="seen" value="([0-9a-f]+)"/#).map { String($0.1) } ?? ""
  }

  @Test func aFileIsShownThenTakenIn() async throws {
    try await TestSite.serve { site in
      try await CreateAgency(Agency(name: "Sở Một", place: "An Hải")).run(in: site.database, by: .program())
      var browser = try await site.browser()
      #expect(try await browser.get("/agencies").body.contains("href=\"\(Self.path)\""))
      #expect(try await browser.get(Self.path).body.contains("An Hải</option>"))
      let text = "Tên,Viết tắt,Từ ngày\nSở Một,SM,\nUBND xã “Hai”,XH,2025-07-01\nUBND xã Ba,,\n"
      let shown = try await browser.upload(
        Self.path, [Part("place", "An Hải"), Part("file", file: "xa.csv", text), Part("act", "preview")])
      #expect(shown.status == 200)
      #expect(shown.body.contains("2 đơn vị mới; 1 đơn vị đã có, được thêm tên"))
      #expect(shown.body.contains("Nhập 3 đơn vị") && shown.body.contains("UBND xã “Hai”"))
      #expect(try await Self.count(site) == 1)
      let done = try await browser.upload(
        Self.path,
        [
          Part("place", "An Hải"), Part("table", text.replacing("\n", with: "\r\n")),
          Part("seen", Self.mark(of: shown.body)), Part("act", "import"),
        ])
      #expect(done.status == 303)
      let next = try #require(done.field("Location"))
      #expect(try await browser.get(next).body.contains("Đã nhập 2 đơn vị mới, thêm tên cho 1 đơn vị."))
      #expect(try await Self.count(site) == 3)
      let undo = try #require(
        try await browser.get(next).body.firstMatch(of: #/action="(/agencies/import/[0-9]+/undo)"/#)?.1)
      #expect(try await browser.get(Self.path).body.contains(undo))
      #expect(try await browser.post(String(undo), []).field("Location")?.contains("done=undone") == true)
      #expect(try await Self.count(site) == 1)
      var viewer = try await site.browser(.viewer)
      _ = try await viewer.get("/agencies")
      #expect(try await viewer.post(String(undo), []).status == 403)
      #expect(try await !browser.get(next).body.contains("Đã nhập"))
      #expect(try await browser.post(String(undo), []).status == 404)
      let again = try await browser.upload(
        Self.path, [Part("place", "An Hải"), Part("table", text), Part("act", "preview")])
      #expect(again.status == 200 && again.body.contains("name=\"seen\""))
    }
  }

  /// With the columns of the list of agencies, as it hands them out.
  @Test func aSpreadsheetIsRead() async throws {
    let sheet = Sheet(
      name: "Danh sách",
      columns: AgencyListPage.columns.filter { $0.value != nil }.map { Sheet.Column($0.heading.vi) },
      rows: [
        ["Sở Một, hai", "Sở", "An Hải", CellValue(Day(year: 2025, month: 7, day: 1))],
        ["Sở Ba", "", "An Hải"],
      ])
    let bytes = try XLSXWriter.write([sheet])
    try await TestSite.serve { site in
      var browser = try await site.browser()
      _ = try await browser.get(Self.path)
      let unknown = try await browser.upload(Self.path, name: "ds.xlsx", bytes)
      #expect(unknown.status == 422 && unknown.body.contains("không có tỉnh"))
      try await CreateAgency(Agency(name: "Sở Hai", place: "An Hải")).run(in: site.database, by: .program())
      let shown = try await browser.upload(Self.path, name: "ds.xlsx", bytes)
      #expect(shown.status == 200 && shown.body.contains("Nhập 2 đơn vị"))
      #expect(shown.body.contains("Sở Một, hai") && shown.body.contains("01/07/2025"))
      // A list of names alone, under the titles of all columns.
      let names = Sheet(
        name: "Xã", columns: ["Tên", "Loại", "Ghi chú"].map { Sheet.Column($0) },
        rows: (1...40).map { [.text("UBND xã Số \($0)")] })
      let sheets = try XLSXWriter.write([names, sheet])
      let listed = try await browser.upload(Self.path, name: "xa.xlsx", sheets)
      #expect(listed.status == 422 && listed.body.contains("Hãy chọn tỉnh"))
      #expect(listed.body.contains("UBND xã Số 1") && listed.body.contains("UBND xã Số 40"))
      // One long text in every cell is packed to little: what it unpacks to is bounded.
      let long = String(repeating: "Sở Một Hai Ba ", count: 200)
      let packed = try XLSXWriter.write([
        Sheet(name: "", columns: [Sheet.Column("Tên")], rows: (1...4000).map { _ in [.text(long)] })
      ])
      #expect(packed.count < 1 << 20)
      let bomb = try await browser.upload(Self.path, name: "lon.xlsx", packed)
      #expect(bomb.status == 422 && bomb.body.contains("bung ra quá lớn") && bomb.body.utf8.count < 100_000)
    }
  }

  @Test func nothingButWhatWasShownIsTakenIn() async throws {
    try await TestSite.serve { site in
      try await CreateAgency(Agency(name: "Sở Một", place: "An Hải")).run(in: site.database, by: .program())
      var browser = try await site.browser()
      _ = try await browser.get(Self.path)
      let shown = try await browser.upload(
        Self.path, [Part("place", "An Hải"), Part("table", "ten\nUBND xã Hai\n"), Part("act", "preview")])
      let mark = Self.mark(of: shown.body)
      for parts in [
        [Part("place", "An Hải"), Part("table", "ten\nUBND xã Ba\n"), Part("seen", mark)],
        [Part("place", "*"), Part("table", "ten\nUBND xã Hai\n"), Part("seen", mark)],
        [Part("place", "An Hải"), Part("table", "ten\nUBND xã Hai\n")],
        [Part("place", "An Hải"), Part("file", file: "a.csv", "ten\nUBND xã Ba\n"), Part("seen", mark)],
      ] {
        let reply = try await browser.upload(Self.path, parts + [Part("act", "import")])
        #expect(reply.status == 200 && reply.body.contains("name=\"seen\""))
      }
      #expect(try await Self.count(site) == 1)
    }
  }

  @Test func whatIsWrongIsSaidWithItsLineAndTheTableStays() async throws {
    try await TestSite.serve { site in
      try await CreateAgency(Agency(name: "Sở Một", place: "An Hải")).run(in: site.database, by: .program())
      var browser = try await site.browser()
      _ = try await browser.get(Self.path)
      let wrong = try await browser.upload(
        Self.path,
        [
          Part("place", "An Hải"), Part("act", "preview"),
          Part(
            "table",
            "Tên;Loại;Trực thuộc;Tỉnh\nUBND xã Hai;;;\n\nSở Ba;abc;;\nPhòng Bốn;;Sở Không;\nSở Năm;;;tỉnh An Hải\n"
          ),
        ])
      #expect(wrong.status == 422 && wrong.body.contains("3 dòng sai"))
      #expect(wrong.body.contains("Dòng 4: ") && wrong.body.contains("Dòng 5: "))
      #expect(wrong.body.contains("Dòng 6: Danh bạ không có tỉnh “tỉnh An Hải”"))
      #expect(wrong.body.contains("Sở Ba;abc;;") && !wrong.body.contains("name=\"seen\""))
      for (parts, words) in [
        ([Part("act", "preview")], "Chưa có danh sách"), ([Part("table", "ten\n\n")], "Chưa có danh sách"),
        ([Part("table", "ten\nSở Hai\n")], "Hãy chọn tỉnh"),
        ([Part("place", "Nơi Khác"), Part("table", "ten\nSở Hai\n")], "Hãy chọn tỉnh"),
        ([Part("place", "An Hải"), Part("table", "loai\nSở\n")], "Dòng đầu phải là tên cột"),
        (
          [
            Part("place", "An Hải"),
            Part("file", file: "a.xlsx", "PK\u{3}\u{4}" + String(repeating: "\0", count: 99)),
          ],
          "Tệp bị hỏng"
        ),
      ] {
        let reply = try await browser.upload(Self.path, parts)
        #expect(reply.status == 422 && reply.body.contains(words), "\(words)")
      }
      let own = try await browser.upload(Self.path, [Part("table", "ten,tinh\nSở Hai,An Hải\n")])
      #expect(own.status == 200 && own.body.contains("Nhập 1 đơn vị"))
      let country = try await browser.upload(Self.path, [Part("place", "*"), Part("table", "ten\nBộ Hai\n")])
      #expect(country.status == 200)
      #expect(try await Self.count(site) == 1)
    }
  }

  @Test func theSampleIsATableAndOthersMayNot() async throws {
    try await TestSite.serve { site in
      var browser = try await site.browser()
      let sample = try await browser.get(Self.path + "/sample")
      #expect(sample.field("Content-Disposition")?.contains("co-quan-mau.csv") == true)
      _ = try await browser.get(Self.path)
      let shown = try await browser.upload(
        Self.path, [Part("place", "*"), Part("file", file: "mau.csv", sample.body)])
      #expect(shown.status == 200 && shown.body.contains("Nhập 3 đơn vị"))
      var viewer = try await site.browser(.viewer)
      #expect(try await viewer.get(Self.path).status == 403)
      #expect(try await viewer.get(Self.path + "/sample").status == 403)
      #expect(try await !viewer.get("/agencies").body.contains(Self.path))
      #expect(try await viewer.upload(Self.path, [Part("table", "ten\nA\n")]).status == 403)
      #expect(
        try await browser.upload(Self.path, name: "a.csv", Array("ten\nA\n".utf8), token: "x").status == 403)
    }
  }
}
