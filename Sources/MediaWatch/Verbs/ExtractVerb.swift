import ArgumentParser
import Core
import Foundation
import Markup
import MediaStages
import VietnameseText

/// `haidang watch extract`: the article of a page, one line of JSON a page.
struct ExtractVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Reads the article out of saved pages.",
    discussion: "Prints a line of JSON a page, in the order given; see docs/listening/articles.md.")

  @Argument(help: "HTML pages, also packed with gzip; \"-\" reads standard input.")
  var files: [String] = []

  @Option(help: "The address that the page came from.")
  var url: String?

  @Option(help: "A directory of pages, ID.html or ID.html.gz, read in the order of their names.")
  var batch: String?

  @OptionGroup var work: LineRun

  func validate() throws {
    guard batch != nil || !files.isEmpty else {
      throw ValidationError("Name a page, or a directory with --batch.")
    }
    guard url == nil || (files.count == 1 && batch == nil) else {
      throw ValidationError("--url goes with one page.")
    }
  }

  func run() async throws {
    let pages = try SavedPage.named(files, batch: batch)
    let address = url
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    try await FileRun.each(pages, jobs: work.jobs) { page in
      let article = ArticleReader.read(try page.read(), address: address, now: now)
      return FileReading(
        outcome: Self.line(article, id: page.id),
        notice: page.notice(title: article.title, text: article.text))
    } apply: { line, output in
      try output.line(line)
    }
  }

  static func line(_ article: Article, id: String) -> [UInt8] {
    var line = JSONObjectWriter()
    line.field("id", id)
    line.field("title", article.title)
    line.field("text", article.text)
    line.field("published", article.published?.time.rfc3339)
    line.field("publishedFrom", article.published?.source.rawValue)
    line.field("language", article.language?.description)
    line.field("url", article.canonical)
    line.field("image", article.image)
    line.field("site", article.site)
    return line.finished()
  }
}
