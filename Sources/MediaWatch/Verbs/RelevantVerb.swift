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

  /// Bytes of the largest rules file.
  private static let rulesBytes = 64 << 20

  func run() async throws {
    guard let file = FileHandle(forReadingAtPath: rules) else {
      throw ValidationError("\(rules) cannot be read")
    }
    let data = try file.read(upToCount: Self.rulesBytes + 1) ?? Data()
    guard data.count <= Self.rulesBytes else { throw ValidationError("\(rules) is too large") }
    let matcher = try Self.matcher([UInt8](data), named: rules)
    try await lines.map { try Self.watched($0, matcher) }
  }

  static func matcher(_ bytes: [UInt8], named name: String) throws -> RelevanceMatcher {
    do { return RelevanceMatcher(try WatchRules(bytes)) } catch {
      throw ValidationError("\(name): \(error)")
    }
  }

  static func watched(_ line: InputLine, _ matcher: RelevanceMatcher) throws(BadLine) -> [UInt8] {
    let object = try line.object()
    let id = try object.id()
    let title = object.optionalText("title")
    guard let text = object.optionalText("text") ?? (title == nil ? nil : "") else {
      throw BadLine.missing("text")
    }
    let matches = matcher.matches(title: title, text: text)
    return object.passing(except: ["id", "title", "text", "watches"]) { writer in
      writer.field("id", raw: id)
      writer.field("watches", matches) { inner, match in
        inner.field("name", match.name)
        inner.field("where", match.place.rawValue)
        inner.field("mentions", match.mentions)
        inner.field("at", match.at)
        inner.field("found", match.found)
      }
    }
  }
}
