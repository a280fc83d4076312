import Foundation
import Markup
import MediaStages
import TestKit
import Testing

/// The body on small pages, each with one thing that stands around or inside articles.
@Suite struct ArticleBodyTests {
  private static let first =
    "The bridge was opened on Monday after two years of work, and buses use it since."
  private static let second = "Farmers on the far bank, who used to wait for the ferry, save an hour a day."

  private static func body(_ page: String) -> String { ArticleBody.text(of: PageTree(Array(page.utf8))) }

  /// The two paragraphs with something before, between or behind them; the body is the paragraphs alone.
  @Test(arguments: [
    ("<nav><a href=/a>News</a> <a href=/b>Sport</a></nav>", "", ""),
    ("<div class='breadcrumb'><a href=/>Home</a> › <a href=/n>News</a></div>", "", ""),
    ("<h1>A bridge is open</h1><span class=date>21/11/2026</span>", "", ""),
    ("", "<p><a href=/x>Read also: a ferry line ends its service after ninety years</a></p>", ""),
    (
      "",
      "<figure><img src=i.jpg><figcaption>The bridge at dawn, seen from the old ferry.</figcaption></figure>",
      ""
    ),
    ("", "<div class='related-posts'><p>Ferry line ends, says its owner, after ninety years.</p></div>", ""),
    (
      "",
      "<div style='display: none'><p>Text for readers without the newer player, please ignore it.</p></div>",
      ""
    ),
    (
      "", "<aside><p>Get our letter each morning, with the news of the valley in five minutes.</p></aside>",
      ""
    ),
    ("", "", "<h3>Xem thêm</h3><ul><li><a href=/1>Một tin khác</a></li><li><a href=/2>Tin nữa</a></li></ul>"),
    ("", "", "<div id=comments><p>I crossed it yesterday, and it is a fine bridge indeed, thanks.</p></div>"),
    ("", "", "<p>Subscribe to our newsletter</p>"),
    ("", "", "<footer><p>All rights reserved. Reproduction needs a written permission.</p></footer>"),
  ]) func leavesOutWhatStandsAround(before: String, between: String, behind: String) {
    let page =
      "<html><body><div class=top>\(before)</div><div class=text><p>\(Self.first)</p>\(between)"
      + "<p>\(Self.second)</p>\(behind)</div></body></html>"
    #expect(Self.body(page) == Self.first + "\n" + Self.second)
  }

  @Test func keepsHeadingsItemsCellsAndQuotations() {
    let page = """
      <article><h1>T</h1><p>\(Self.first)</p><h2>Costs</h2><ul><li>Steel and cement</li><li>Work</li></ul>
      <table><tr><td>Steel</td><td>12</td></tr></table><blockquote class="twitter-tweet"><p>\(Self.second)</p>
      </blockquote><p>\(Self.first) Again.</p></article>
      """
    #expect(
      Self.body(page)
        == [
          Self.first, "Costs", "Steel and cement", "Work", "Steel", "12", Self.second, Self.first + " Again.",
        ]
        .joined(separator: "\n"))
  }

  @Test func takesTheLeadBeforeTheBody() {
    let page = """
      <h1>T</h1><p class=sapo>\(Self.second)</p><div class=share><a href=/s>Share</a></div>
      <div itemprop=articleBody><p>\(Self.first)</p><p>\(Self.first) So it is said.</p></div>
      """
    #expect(Self.body(page).hasPrefix(Self.second + "\n" + Self.first))
  }

  @Test func dropsCopiesOfLongBlocks() {
    let page = "<article><p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.first)</p></article>"
    #expect(Self.body(page) == Self.first + "\n" + Self.second)
  }

  @Test func readsWhatScriptsStateWhenThePageIsEmpty() {
    let stated = String(repeating: Self.first + " ", count: 5)
    let page = """
      <html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","articleBody":"\(stated)"}]}
      </script></head><body><div id=root></div></body></html>
      """
    #expect(Self.body(page) == stated.trimmingCharacters(in: .whitespaces))
  }

  @Test(arguments: ["", "<", "<p>", "\u{FEFF}", "<html></html>", "<article></article>", "<a href=/>x</a>"])
  func holdsNothingOnPagesOfNothing(page: String) {
    #expect(Self.body(page).isEmpty)
  }

  /// Linear in the bytes whatever the nesting.
  @Test(
    arguments: [
      { String(repeating: "<div class='article-body'>", count: 10_000 * $0) + "x" },
      {
        String(repeating: "<article><main>", count: 300)
          + String(repeating: "<article>a, b.</article>", count: 5_000 * $0)
      },
      { "<div class='" + String(repeating: "content-", count: 40_000 * $0) + "'>x</div>" },
      { "<p>" + String(repeating: "a<br>", count: 20_000 * $0) },
      { String(repeating: "<p>ກ</p><a href=x>…</a>", count: 5_000 * $0) },
      { String(repeating: "<li>", count: 20_000 * $0) + String(repeating: "newsletter ", count: 20) },
    ] as [@Sendable (Int) -> String])
  func staysLinear(page: @Sendable (Int) -> String) {
    let (half, whole) = (page(1), page(2))
    #expect(Self.body(whole).utf8.count <= whole.utf8.count)
    #expect(Doubling.ratio(half: { _ = Self.body(half) }, whole: { _ = Self.body(whole) }) <= Doubling.bound)
  }
}
