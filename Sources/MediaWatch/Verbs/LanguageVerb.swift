import ArgumentParser
import Core
import Markup
import VietnameseText

/// `haidang watch language`: what language each line is in.
struct LanguageVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Tells what language each text is in.",
    discussion: """
      Reads a text a line; a line that is a JSON object with "text" is taken as such, its other keys are passed on. \
      Prints {"language":…,"confidence":…} a line; see docs/listening/language.md.
      """)

  @OptionGroup var lines: LineRun

  func run() async throws {
    try await lines.map(blank: Self.identified(InputLine(number: 0, bytes: []))) { Self.identified($0) }
  }

  static func identified(_ line: InputLine) -> [UInt8] {
    if line.bytes.first == 0x7B, let object = try? line.object(), let text = object.root["text"]?.utf8 {
      return object.passing(except: ["text", "language", "confidence"]) {
        $0.add(text.withUnsafeBufferPointer { LanguageIdentifier.identify($0) })
      }
    }
    var writer = JSONObjectWriter()
    writer.add(LanguageIdentifier.identify(line.bytes))
    return writer.finished()
  }
}

extension JSONObjectWriter {
  fileprivate mutating func add(_ language: IdentifiedLanguage) {
    field("language", language.tag.description)
    field("confidence", (language.confidence * 1000).rounded() / 1000)
  }
}
