import ArgumentParser
import Core
import Foundation
import OfficialForm
import PlanForm
import PlanReading
import PlanRegistry
import Store

/// `haidang plan export ID`: a plan of the register as an official document.
struct PlanExportVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a plan of the register in the official form (DOCX).")

  @OptionGroup var data: DataSettings

  @Argument(help: "The plan's id, as `haidang plan list` prints it.")
  var id: Int64

  @Option(help: "The file that is written; by default one named by the plan, in this folder.")
  var out: String?

  func run() async throws {
    let database = try await Wiring.database(data)
    defer { database.close() }
    let wanted = ID<Plan>(rawValue: id)
    do {
      let plan = try await database.read { try PlanDocument.ofPlan(wanted, in: $0) }
      let path = out ?? PlanForm.fileName(of: plan)
      try Data(WordFile.bytes(of: PlanForm.document(of: plan))).write(
        to: URL(filePath: path), options: .atomic)
      print(path)
    } catch {
      let lines = try Refused(catching: error).refusals.map { "\($0.message.vi) | \($0.message.en)\n" }
      FileHandle.standardError.write(Data(lines.joined().utf8))
      throw ExitCode(1)
    }
  }
}
