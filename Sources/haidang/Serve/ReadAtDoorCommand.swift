import ArgumentParser
import Attachments
import DocumentBook
import Foundation
import PlanRegistry

/// `haidang read-at-door`: reads files for the server, in a process of its own (`DoorWorker`). Not for people.
struct ReadAtDoorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: DoorWorker.verb, abstract: "Reads files for the server.", shouldDisplay: false)

  @Argument var task: String
  @Argument(help: "Type, path and name of each file.") var files: [String]

  func run() async throws {
    let report =
      switch task {
      case DoorTask.keep.name: try await DoorWorker.report(.keep, try doorFiles())
      case DoorTask.plan.name: try await DoorWorker.report(.plan, try doorFiles())
      case DoorTask.table.name: try await DoorWorker.report(.table, try doorFiles())
      case DoorTask.check.name: try await DoorWorker.report(.check, try doorFiles())
      case DoorTask.signed.name: try await DoorWorker.report(.signed, try doorFiles())
      default: throw ValidationError("No such task.")
      }
    try FileHandle.standardOutput.write(contentsOf: report)
  }

  private func doorFiles() throws -> [DoorFile] {
    guard files.count.isMultiple(of: 3) else { throw ValidationError("A file is a type, a path and a name.") }
    return try stride(from: 0, to: files.count, by: 3).map { index in
      guard let type = ContentType(rawValue: files[index]) else { throw ValidationError("No such type.") }
      return DoorFile(path: files[index + 1], name: files[index + 2], type: type)
    }
  }
}
