import ArgumentParser
import Core
import Foundation
import OfficeFiles
import OfficialForm
import PlanForm
import PlanReading
import PlanRegistry
import Store

/// `haidang plan export ID`: a plan of the register as an official document.
struct PlanExportVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a plan of the register in the official form: DOCX, PDF, or its table as XLSX.")

  @OptionGroup var data: DataSettings

  @Argument(help: "The plan's id, as `haidang plan list` prints it.")
  var id: Int64

  @Option(help: "docx, pdf (through LibreOffice, where it is installed) or xlsx (the table of tasks).")
  var format = Format.docx

  @Option(help: "The file that is written; by default one named by the plan, in this folder.")
  var out: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case docx, pdf, xlsx
  }

  func run() async throws {
    let database = try await Wiring.database(data)
    defer { database.close() }
    let wanted = ID<Plan>(rawValue: id)
    do {
      let plan = try await database.read { try PlanDocument.ofPlan(wanted, in: $0) }
      let path = out ?? PlanForm.fileName(of: plan).replacing(".docx", with: ".\(format)")
      try Data(try await bytes(PlanForm.document(of: plan))).write(to: URL(filePath: path), options: .atomic)
      print(path)
    } catch let error as UnreadableDocument {
      FileHandle.standardError.write(Data("\(error.message.vi) | \(error.message.en)\n".utf8))
      throw ExitCode(error.exitCode)
    } catch {
      let lines = try Refused(catching: error).refusals.map { "\($0.message.vi) | \($0.message.en)\n" }
      FileHandle.standardError.write(Data(lines.joined().utf8))
      throw ExitCode(1)
    }
  }

  private func bytes(_ document: OfficialDocument) async throws -> [UInt8] {
    switch format {
    case .docx: return try WordFile.bytes(of: document)
    case .xlsx: return try SheetForm.bytes(of: document)
    case .pdf:
      let printed = try await PDFPrinter.print(word: WordFile.bytes(of: document))
      for font in printed.replaced {
        let words =
          "Không có phông \(font.wanted), dùng \(font.used) | No font \(font.wanted), \(font.used) in its place\n"
        FileHandle.standardError.write(Data(words.utf8))
      }
      return printed.bytes
    }
  }
}
