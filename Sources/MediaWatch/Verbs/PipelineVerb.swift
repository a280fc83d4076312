import ArgumentParser
import Foundation
import Markup
import MediaStages
import VietnameseText

/// `haidang watch pipeline`: from pages or entries of feeds to clippings in stories, with topic, tone and names.
struct PipelineVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline", abstract: "Takes pages or entries through all stages.",
    discussion: """
      Reads saved pages (FILE…, --batch), or lines {id, title, text | summary | html, url?, published?} from \
      standard input, and writes a line each in the same order: {id, title, text, url, published, language, original, \
      story, topic, tone, watches}. A line is written when its story is settled; see docs/listening/pipeline.md.
      """)

  @Argument(help: "The rules file of `watch relevant`.")
  var rules: String

  @Argument(help: "HTML pages, also packed with gzip.")
  var files: [String] = []

  @Option(help: "A directory of pages, ID.html or ID.html.gz, read in the order of their names.")
  var batch: String?

  @Option(help: "A model of `watch topics train`.")
  var topics: String?

  @Option(help: "A model of `watch tone train`.")
  var tone: String?

  @Option(help: "Articles whose story stays open to change, and so the delay of the output in lines.")
  var open = 1_000

  @OptionGroup var lines: LineRun

  func validate() throws {
    guard (1...100_000).contains(open) else {
      throw ValidationError("--open takes a number from 1 to 100000.")
    }
  }

  func run() async throws {
    let reader = ClippingReader(
      names: try RulesFile.read(rules), topics: try topics.map(TopicModel.read(file:)),
      tones: try tone.map(ToneModel.read(file:)))
    var storyRules = StoryRules()
    storyRules.openArticles = open
    var stream = ClippingStream(rules: storyRules)
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    guard files.isEmpty, batch == nil else { return try await pages(reader, &stream, now) }
    var blanks = BlankLines()
    try await lines.fold(
      blank: { nil },
      prepare: { line in
        let prepared = try ClippingLine(line).prepared(by: reader, now: now)
        if prepared.clipping.title.isEmpty, prepared.clipping.text.isEmpty {
          StandardError.say(
            ofLine: line.number, "không có tiêu đề, không có văn bản", "there is neither title nor text")
        }
        return prepared
      },
      apply: { (prepared: PreparedClipping?, output) in
        prepared == nil ? blanks.takeBlank() : blanks.take()
        try write(prepared.map { stream.place($0) } ?? [], &output)
      },
      finish: { output in try write(stream.finish(), &output) })

    func write(_ clippings: [Clipping], _ output: inout LineOutput) throws {
      for clipping in clippings {
        try output.line(ClippingLine.written(clipping))
        blanks.wrote()
        try writeBlanks(&output)
      }
      try writeBlanks(&output)
    }
    func writeBlanks(_ output: inout LineOutput) throws {
      for _ in 0..<blanks.due() { try output.line(ClippingLine.written(nil)) }
    }
  }

  private func pages(_ reader: ClippingReader, _ stream: inout ClippingStream, _ now: Int64) async throws {
    let pages = try SavedPage.named(files, batch: batch)
    try await FileRun.each(pages, jobs: lines.jobs) { page in
      let read = reader.read(try page.read(), as: Clipping(id: .string(page.id)), now: now)
      return FileReading(
        outcome: read, notice: page.notice(title: read.clipping.title, text: read.clipping.text))
    } apply: { prepared, output in
      for clipping in stream.place(prepared) { try output.line(ClippingLine.written(clipping)) }
    } finish: { output in
      for clipping in stream.finish() { try output.line(ClippingLine.written(clipping)) }
    }
  }
}
