import ArgumentParser
import Markup
import MediaStages
import VietnameseText

/// `haidang watch duplicates`: which articles of a stream are copies, and of which earlier one.
struct DuplicatesVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates", abstract: "Names the copies in a stream of articles, and the first of each.",
    discussion: """
      Reads {id, text, published?} a line and writes {id, original} for every copy; the first of them is kept \
      and written nowhere. Copies are looked for among the articles of the last hours by published time, or \
      among the last million without one; see docs/listening/duplicates.md.
      """)

  @OptionGroup var lines: LineRun

  @Option(help: "Hours back in which copies are looked for.")
  var hours = 72

  func validate() throws {
    guard (1...8_760).contains(hours) else { throw ValidationError("--hours takes a number from 1 to 8760.") }
  }

  private struct Item: Sendable {
    let object: LineObject
    let id: JSONScalar
    let fingerprint: Fingerprint
    let published: Int64?
  }

  func run() async throws {
    var index = DuplicateIndex(window: Int64(hours) * 3_600_000)
    try await lines.fold(
      prepare: { line in
        let object = try line.object()
        let id = try object.id()
        guard let text = object.root["text"]?.utf8 else { throw BadLine.missing("text") }
        return Item(
          object: object, id: id, fingerprint: text.withUnsafeBufferPointer { Fingerprint($0) },
          published: object.published)
      },
      apply: { item, output in
        guard let original = index.insert(item.fingerprint, id: item.id, at: item.published) else { return }
        try output.line(
          item.object.passing(except: ["id", "original", "text", "published"]) { writer in
            writer.field("id", item.id)
            writer.field("original", original.id)
          })
      })
  }
}
