import ArgumentParser
import Core
import Foundation
import OfficeFiles
import PlanReading

/// `haidang plan extract FILE`: prints what a plan document says, as JSON or as a table.
struct PlanExtractVerb: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case table
  }

  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Prints the tasks, owners, deadlines and reports of a plan document.",
    discussion: "Exit codes are listed in docs/exit-codes.md; the format in docs/plan-format.md.")

  @Argument(help: "The document: .docx, .pdf, .htm, .html, .md, .txt (.doc with LibreOffice).")
  var file: String

  @Option(help: "json, or table for reading on a screen.")
  var format: Format = .json

  @Option(
    help:
      "Print one stage of the reading instead: \(PlanStage.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var dump: PlanStage?

  func run() async throws {
    let text: DocumentText
    do {
      text = try await DocumentReader.read(file: file)
    } catch let error as UnreadableDocument {
      FileHandle.standardError.write(Data("\(file): \(error.message.vi) | \(error.message.en)\n".utf8))
      throw ExitCode(error.exitCode)
    }
    if let dump {
      FileHandle.standardOutput.write(Data(PlanReader.dump(dump, of: text).utf8))
      return
    }
    let plan = PlanReader.read(text)
    switch format {
    case .json:
      let source = URL(fileURLWithPath: file).lastPathComponent
      FileHandle.standardOutput.write(Data(PlanJSON.encode(plan, source: source)))
    case .table:
      FileHandle.standardOutput.write(Data(PlanTableText.print(plan).utf8))
    }
  }
}

extension PlanStage: ExpressibleByArgument {}
