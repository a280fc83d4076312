import Core
import Foundation
import Markup
import OfficeFiles
import Testing

@testable import Web

@Suite struct KitTests {
  let frame = PageFrame.mock

  @Test func aFieldTiesHelpAndErrorToItsControl() {
    let problems = [FormProblem(field: "name", "Thiếu tên")]
    let markup = Field("name", "Tên", help: "Như trong quyết định", problems: problems).textInput("<b>")
      .markup
    #expect(markup.contains("<label for=\"name\">Tên</label>"))
    #expect(markup.contains("aria-describedby=\"name-help name-error\" aria-invalid=\"true\""))
    #expect(markup.contains("value=\"&lt;b&gt;\""))
  }

  @Test func theSummaryLinksToTheField() {
    let markup = errorSummary(frame, [FormProblem(field: "name", "Thiếu tên")]).markup
    #expect(markup.contains("<a href=\"#name\">Thiếu tên</a>"))
    #expect(errorSummary(frame, []).isEmpty)
  }

  private static let columns: [Column<Int>] = [
    Column(Localised(vi: "Việc", en: "Task"), .name) { number, language in
      .text(language == .vietnamese ? "Việc \(number)" : "Task \(number)")
    },
    Column(Localised(vi: "Hạn", en: "Due"), .figure, width: 9) { number, _ in .integer(number) },
    .shown(Localised(vi: "Thao tác", en: "Action")) { _, _ in text("nút") },
    .inFiles(Localised(vi: "Ghi chú", en: "Note")) { _, _ in .empty },
  ]

  @Test func aTableNamesItsCellsForPhones() {
    let title = Localised(vi: "Các việc", en: "Tasks")
    let markup = dataTable(frame, title, Self.columns, [1], rowID: { "t\($0)" }).markup
    #expect(
      markup.contains(
        "<tr id=\"t1\"><th scope=\"row\">Việc 1</th><td class=\"figure\" data-label=\"Hạn\">1</td>"))
    #expect(markup.contains("<caption class=\"unseen\">Các việc</caption>"))
    #expect(markup.contains("nút") && !markup.contains("Ghi chú"))
  }

  /// A file holds the columns that the page shows, in the reader's language, without what is only for eyes.
  @Test func aFileHoldsTheSameColumns() {
    let sheet = Sheet(Localised(vi: "Các việc", en: "Tasks"), Self.columns, [1, 2], .english)
    #expect(sheet.name == "Tasks" && sheet.columns.map(\.title) == ["Task", "Due", "Note"])
    #expect(sheet.columns.map(\.width) == [18, 9, 18])
    #expect(sheet.rows == [["Task 1", 1, .empty], ["Task 2", 2, .empty]])
  }

  @Test(arguments: [(1, 1, ""), (3, 1, "123"), (20, 10, "1…89101112…20")])
  func pagesAreFewLinks(pages: Int, current: Int, expected: String) {
    let page = Page(items: [0], total: pages * 10, number: current, size: 10)
    let markup = pagination(frame, page, Address(segments: ["tasks"])).markup
    let list = markup.split(separator: "<ol>").dropFirst().first?.split(separator: "</ol>").first ?? ""
    var text = ""
    var isTag = false
    for character in list {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        text.append(character)
      }
    }
    #expect(text == expected)
  }

  @Test(arguments: [
    (-2, "Quá hạn 2 ngày", "late"), (0, "Hạn hôm nay", "soon"), (3, "Còn 3 ngày", "soon"),
    (30, "Còn 30 ngày", "neutral"),
  ])
  func deadlinesSpeak(days: Int, words: String, tone: String) {
    let due = frame.today.adding(days: days)
    let markup = deadlineBadge(frame, due).markup
    #expect(markup.contains(words) && markup.contains("badge \(tone)"))
    #expect(markup.contains(due.printed(.vietnamese)))
  }

  @Test func datesArePrintedAsPeopleWriteThem() throws {
    let day = try #require(Day(year: 2026, month: 1, day: 5))
    #expect(day.printed(.vietnamese) == "05/01/2026")
    #expect(day.printed(.english) == "5 Jan 2026")
    #expect(Timestamp(milliseconds: 0).printed(.vietnamese) == "01/01/1970 07:00")
  }

  @Test func filtersKeepTheRestOfTheAddress() {
    let filter = Filter("state", "Trạng thái", [Choice("late", "Trễ")], chosen: "late")
    let markup = filterBar(frame, Address(segments: ["tasks"]), [filter], kept: ["view": "board"]).markup
    #expect(markup.contains("<input type=\"hidden\" name=\"view\" value=\"board\">"))
    #expect(markup.contains("<option value=\"late\" selected>Trễ</option>"))
    #expect(markup.contains("<a href=\"/tasks?view=board\">Xóa lọc</a>"))
  }

  /// What a page needs besides itself, once for all pages, as it is sent.
  @Test func assetsAreSmall() {
    #expect(Asset.all.map(\.packed.count).reduce(0, +) <= 12_000)
  }

  @Test(
    arguments: [
      (nil, false), ("", false), ("gzip", true), ("gzip, deflate, br", true), ("br;q=1.0, GZIP;q=0.8", true),
      ("gzip;q=0", false), ("identity", false), ("*", true), ("*;q=0", false), ("gzip;q=0, *", false),
      ("gzip;q=none", false),
    ] as [(String?, Bool)])
  func browsersSayWhetherTheyTakeGzip(field: String?, isTaken: Bool) {
    #expect(Gzip.isTaken(by: field) == isTaken)
  }

  @Test func everyPageHasOneHeadingAndALanguage() {
    let page = deskPage(frame, title: "Việc", section: .tasks) { p { "x" } }.markup
    #expect(page.components(separatedBy: "<h1").count == 2)
    #expect(page.hasPrefix("<html lang=\"vi\""))
    #expect(page.contains("href=\"#content\"") && page.contains("id=\"content\""))
  }
}
