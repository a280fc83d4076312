import Accounts
import ArgumentParser
import Attachments
import Core
import Foundation
import OfficeFiles
import PlanReading
import PlanRegistry
import Store

/// `haidang plan import FILE…`: puts plans into the register for review, each whole or not at all.
struct PlanImportVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Reads plan documents and puts them into the register, for review.",
    discussion: "A known number makes a new version; a file that is there already changes nothing.")

  @OptionGroup var data: DataSettings

  @Flag(name: .long, help: "Accept every task at once, without a review.")
  var accept = false

  @Option(
    name: .long, parsing: .singleValue,
    help: "A file that came beside the one plan: .xlsx, .docx, .pdf …; may repeat.")
  var annex: [String] = []

  @Argument(help: "The documents: .docx, .pdf, .htm, .html, .md, .txt.")
  var files: [String]

  func validate() throws {
    guard annex.isEmpty || files.count == 1 else {
      throw ValidationError("Annexes belong to one plan: import the others apart.")
    }
  }

  func run() async throws {
    let database = try await Wiring.database(data, mayMake: true)
    defer { database.close() }
    for file in files {
      do {
        print(try await load(file, database))
      } catch let error as UnreadableDocument {
        complain(file, error.message)
        throw ExitCode(error.exitCode)
      } catch {
        for refusal in try Refused(catching: error).refusals { complain(file, refusal.message) }
        throw ExitCode(1)
      }
    }
  }

  /// As large as the readers take.
  private static let mostBytes: Int64 = 256 << 20

  private func load(_ file: String, _ database: Database) async throws -> String {
    let door = try Wiring.door(database, data)
    var annexes: [FileDoor.Arrival] = []
    for path in annex { annexes.append(try await arrival(path, door, .annex(byteCount: Self.mostBytes))) }
    let request = try await ImportPlan.reading(
      try await arrival(file, door, .plan(byteCount: Self.mostBytes)), annexes: annexes, through: door,
      in: database)
    let outcome = try await request.run(in: database, by: .program())
    var line = "\(outcome.planID)\tversion \(outcome.ordinal)\t\(outcome.taskCount) tasks"
    if outcome.wasKnown { line += "\tknown" }
    if accept, !outcome.wasKnown, outcome.taskCount > 0 {
      let accepted = try await AcceptTasks(versionID: outcome.versionID, choice: .all)
        .run(in: database, by: .program())
      line += "\t\(accepted.tasks.count) accepted"
    }
    return line
  }

  private func arrival(_ path: String, _ door: FileDoor, _ rule: FileRule) async throws -> FileDoor.Arrival {
    FileDoor.Arrival(
      try await door.receive(file: path, limit: Self.mostBytes),
      named: URL(filePath: path).lastPathComponent, rule: rule)
  }

  private func complain(_ file: String, _ message: Localised<String>) {
    FileHandle.standardError.write(Data("\(file): \(message.vi) | \(message.en)\n".utf8))
  }
}
