import ArgumentParser
import Foundation
import Markup
import MediaStages

/// `haidang watch relevant`: which of an office's watches each text speaks of.
struct RelevantVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relevant", abstract: "Says which of the names in a rules file each text speaks of.",
    discussion:
      "Reads {id, title?, text}, prints {id, watches: [{name, where, …}]}; see docs/listening/relevance.md.")

  @Argument(help: "The rules file.")
  var rules: String

  @OptionGroup var lines: LineRun

  func run() async throws {
    let matcher = try RulesFile.read(rules)
    try await lines.map(blank: Self.blank) { try Self.watched($0, matcher) }
  }

  /// What is written for an empty line.
  private static var blank: [UInt8] {
    var writer = JSONObjectWriter()
    writer.field("id", nil as JSONScalar?)
    writer.field("watches", raw: "[]".utf8)
    return writer.finished()
  }

  static func watched(_ line: InputLine, _ matcher: RelevanceMatcher) throws(BadLine) -> [UInt8] {
    let object = try line.object()
    let id = try object.id()
    let title = object.root["title"]?.utf8
    guard let text = object.root["text"]?.utf8 ?? (title == nil ? nil : []) else {
      throw BadLine.missing("text")
    }
    let matches = (title ?? []).withUnsafeBufferPointer { title in
      text.withUnsafeBufferPointer { matcher.matches(title: title, text: $0) }
    }
    return object.passing(except: ["id", "title", "text", "watches"]) { writer in
      writer.field("id", id)
      writer.field("watches", matches) { inner, match in match.write(to: &inner) }
    }
  }
}
