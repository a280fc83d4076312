import ArgumentParser
import Core
import Markup
import MediaStages
import VietnameseText

/// `haidang watch stories`: which articles of a stream tell the same story.
struct StoriesVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "Puts the articles of a stream into stories.",
    discussion: """
      Reads {id, title, text?, published?} a line, in the order of the stream, and writes {id, story} a line in the \
      same order; stories are numbers from 1. Where stories of other languages share places, organisations, numbers \
      and days with it, "linked" lists them. An article is written when --open others have followed it, or at the \
      end of the input: until then its story may change; see docs/listening/stories.md.
      """)

  @OptionGroup var lines: LineRun

  @Option(help: "Articles that stay open to change, and so the delay of the output in lines.")
  var open = 1_000

  func validate() throws {
    guard (1...100_000).contains(open) else {
      throw ValidationError("--open takes a number from 1 to 100000.")
    }
  }

  private struct Item: Sendable {
    let terms: StoryTerms
    let evidence: StoryEvidence
    let published: Int64?
    let id: JSONScalar
    let object: LineObject
  }

  func run() async throws {
    var rules = StoryRules()
    rules.openArticles = open
    var stream = StoryStream(rules: rules)
    var waiting = ArticleQueue()
    var links = StoryLinks()
    var blanks = BlankLines()
    try await lines.fold(
      blank: { nil },
      prepare: { line in
        let object = try line.object()
        let title = try object.text("title")
        let text = object.optionalText("text") ?? ""
        let language =
          object.optionalText("language").flatMap(LanguageTag.init) ?? Self.language(of: title, text)
        let scanned = ScannedText(title: title, text: text, textBytes: StoryEvidence.leadBytes)
        return Item(
          terms: StoryTerms(scanned), evidence: StoryEvidence(scanned, language: language),
          published: object.published, id: try object.id(), object: object)
      },
      apply: { (item: Item?, output) in
        if let item {
          let settled = stream.place(item.terms, at: item.published).settled
          blanks.take()
          waiting.append(id: item.id, evidence: item.evidence, passed: item.object)
          if let settled { try write(settled, &output) }
        } else {
          blanks.takeBlank()
        }
        try writeBlanks(&output)
      },
      finish: { output in
        for settled in stream.finish() {
          try write(settled, &output)
          try writeBlanks(&output)
        }
      })

    func write(_ settled: StoryStream.Settled, _ output: inout LineOutput) throws {
      try output.line(waiting.next(story: settled.story, links: &links))
      blanks.wrote()
    }
    func writeBlanks(_ output: inout LineOutput) throws {
      for _ in 0..<blanks.due() { try output.line("{\"id\":null,\"story\":null}".utf8) }
    }
  }

  /// Of the title and the start of the text.
  private static func language(of title: String, _ text: String) -> LanguageTag {
    LanguageIdentifier.identify(title + " " + String(decoding: text.utf8.prefix(500), as: UTF8.self)).tag
  }
}

/// Lines that wait for their story, the oldest first, without their texts.
private struct ArticleQueue {
  private var lines: [Int: (bytes: [UInt8], evidence: StoryEvidence)] = [:]
  private var first = 0
  private var next = 0

  /// Keeps the line as it will be written, with the place of the story left out.
  mutating func append(id: JSONScalar, evidence: StoryEvidence, passed object: LineObject) {
    let line = object.passing(except: ["id", "story", "linked", "title", "text", "published"]) { writer in
      writer.field("id", id)
    }
    lines[next] = (line, evidence)
    next += 1
  }

  mutating func next(story: Int, links: inout StoryLinks) -> [UInt8] {
    guard let (bytes, evidence) = lines.removeValue(forKey: first) else { return [0x7B, 0x7D] }
    first += 1
    var line = bytes.dropLast() + ",\"story\":\(story)".utf8
    let linked = links.take(evidence, story: story)
    if !linked.isEmpty { line += ",\"linked\":[\(linked.map(String.init).joined(separator: ","))]".utf8 }
    return line + [0x7D]
  }
}
