import Agencies
import AgencyNames
import ArgumentParser
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
    discussion: "Exit codes are listed in docs/exit-codes.md; the format in docs/plan-json.md.")

  @OptionGroup var document: DocumentArgument

  @Option(help: "json, or table for reading on a screen.")
  var format: Format = .json

  @Option(
    help:
      "Print one stage of the reading instead: \(PlanStage.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var dump: PlanStage?

  @Option(
    name: .long, parsing: .singleValue, help: "A file that came beside it: .xlsx, .docx, .pdf …; may repeat.")
  var annex: [String] = []

  func run() async throws {
    let text = try await document.read(annexes: annex)
    if let dump {
      FileHandle.standardOutput.write(Data(PlanReader.dump(dump, of: text).utf8))
      return
    }
    var plan = PlanReader.read(text)
    plan.diagnostics += try PlanReader.unknownNames(in: plan, ShippedDirectory.resolver())
    switch format {
    case .json:
      FileHandle.standardOutput.write(Data(PlanJSON.encode(plan, source: document.name)))
    case .table:
      FileHandle.standardOutput.write(Data(PlanTableText.print(plan).utf8))
    }
  }
}

extension PlanStage: ExpressibleByArgument {}
