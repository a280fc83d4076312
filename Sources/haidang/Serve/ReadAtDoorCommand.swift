import ArgumentParser
import Attachments
import Foundation
import PlanRegistry

/// `haidang read-at-door`: reads one file for the server, in a process of its own (`DoorWorker`). Not for people.
struct ReadAtDoorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: DoorWorker.verb, abstract: "Reads one file for the server.", shouldDisplay: false)

  @Argument var task: String
  @Argument var type: String
  @Argument var file: String

  func run() async throws {
    guard let type = ContentType(rawValue: type) else { throw ValidationError("No such type of file.") }
    let report =
      switch task {
      case DoorTask.keep.name: try await DoorWorker.report(.keep, file, type)
      case DoorTask.plan.name: try await DoorWorker.report(.plan, file, type)
      default: throw ValidationError("No such task.")
      }
    try FileHandle.standardOutput.write(contentsOf: report)
  }
}
