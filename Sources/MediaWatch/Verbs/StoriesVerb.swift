import ArgumentParser
import Markup
import MediaStages

/// `haidang watch stories`: which articles of a stream tell the same story.
struct StoriesVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "Puts the articles of a stream into stories.",
    discussion: """
      Reads {id, title, text?, published?} a line, in the order of the stream, and writes {id, story} a line in the \
      same order; stories are numbers from 1. An article is written when --open others have followed it, or at the \
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
    let published: Int64?
    let id: [UInt8]
    let object: LineObject
  }

  func run() async throws {
    var rules = StoryRules()
    rules.openArticles = open
    var stream = StoryStream(rules: rules)
    var waiting = ArticleQueue()
    try await lines.fold(
      prepare: { line in
        let object = try line.object()
        let terms = StoryTerms(title: try object.text("title"), text: object.optionalText("text") ?? "")
        return Item(terms: terms, published: object.published, id: try object.id(), object: object)
      },
      apply: { item, output in
        let settled = stream.place(item.terms, at: item.published).settled
        waiting.append(id: item.id, passed: item.object)
        if let settled { try output.line(waiting.next(story: settled.story)) }
      },
      finish: { output in
        for settled in stream.finish() { try output.line(waiting.next(story: settled.story)) }
      })
  }
}

/// Lines that wait for their story, the oldest first, without their texts.
private struct ArticleQueue {
  private var lines: [Int: [UInt8]] = [:]
  private var first = 0
  private var next = 0

  /// Keeps the line as it will be written, with the place of the story left out.
  mutating func append(id: [UInt8], passed object: LineObject) {
    lines[next] = object.passing(except: ["id", "story", "title", "text", "published"]) { writer in
      writer.field("id", raw: id)
    }
    next += 1
  }

  mutating func next(story: Int) -> [UInt8] {
    var line = lines.removeValue(forKey: first) ?? [0x7B, 0x7D]
    first += 1
    line.removeLast()
    return line + ",\"story\":\(story)}".utf8
  }
}
