import ArgumentParser
import Core
import DocumentCheck
import Foundation
import Markup
import OfficeFiles

/// `haidang document check FILE`: each breach of the official form, and what contradicts itself.
struct DocumentCheckVerb: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a document against the official form (Nghị định 30/2020/NĐ-CP).",
    discussion:
      "Exits with 0 when nothing is found, with 1 when something is. The form of a DOCX is checked, of other files what they say."
  )

  @OptionGroup var document: DocumentArgument

  @Option(help: "text or json ({\"findings\":[{\"code\",\"place\",\"message_vi\",\"message_en\"}]}).")
  var format: Format = .text

  func run() async throws {
    let findings = try await document.checked()
    switch format {
    case .text:
      for finding in findings {
        let place = finding.place.map { "\($0.line)" } ?? "-"
        print("\(place)\t\(finding.code)\t\(finding.message.vi)")
      }
    case .json:
      var json = JSONObjectWriter(indented: true)
      json.field("findings", findings) { json, finding in
        json.field("code", finding.code)
        json.field("place", object: finding.place) { json, place in
          json.field("line", place.line)
          if let page = place.page { json.field("page", page) }
        }
        json.field("message_vi", finding.message.vi)
        json.field("message_en", finding.message.en)
      }
      FileHandle.standardOutput.write(Data(json.finished() + [0x0A]))
    }
    if !findings.isEmpty { throw ExitCode(1) }
  }
}
