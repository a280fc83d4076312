import Core
import Foundation
import OfficeFiles

/// Who reads files at the door.
package enum DoorWorker: Sendable {
  /// This process: verbs of the command line, which read one file and end.
  case here
  /// A process of its own for what belongs together, started with this program: `PROGRAM read-at-door -- TASK TYPE FILE NAME …`.
  /// It is bounded in memory and time, yields the processor to those that serve, and knows no secret.
  case child(program: String)

  /// The arguments of the child begin with this word.
  package static let verb = "read-at-door"

  private static let memoryBytes = 1 << 30
  private static let outputBytes = 96 << 20
  /// Recognition of a scanned document may take `ReadingLimits.seconds`.
  private static let seconds = ReadingLimits.standard.seconds + 20

  func run<Outcome>(
    _ task: DoorTask<Outcome>, _ files: [DoorFile]
  ) async throws -> DoorReport<Outcome> {
    guard case .child(let program) = self else { return try await task.run(files) }
    let child = BoundedProgram(
      name: program, memoryBytes: Self.memoryBytes, outputBytes: Self.outputBytes,
      // Few arenas: address space is what is bounded.
      environment: ["MALLOC_ARENA_MAX": "2", "SWIFT_BACKTRACE": "enable=no"])
    let outcome: BoundedProgram.Outcome
    do {
      let named = files.flatMap { [$0.type.rawValue, $0.path, $0.name] }
      // What a file is called is no option.
      outcome = try await child.run([Self.verb, "--", task.name] + named, seconds: Self.seconds)
    } catch BoundedProgram.Failure.missing {
      throw UnreadableDocument.programMissing("prlimit", package: "util-linux")
    } catch BoundedProgram.Failure.crashed(let signal, let complaint) {
      return .unreadable(.readerFailed("signal \(signal): \(complaint)"), file: nil)
    } catch is BoundedProgram.Failure {
      return .unreadable(.tooCostly, file: nil)
    }
    guard outcome.status == 0 else {
      return .unreadable(
        .readerFailed("status \(outcome.status): \(outcome.complaint.suffix(500))"), file: nil)
    }
    return try await FileLane.run {
      try JSONDecoder().decode(DoorReport<Outcome>.self, from: Data(outcome.output))
    }
  }

  /// The child's side: reads the files and gives the report to print.
  package static func report<Outcome>(_ task: DoorTask<Outcome>, _ files: [DoorFile]) async throws -> Data {
    _ = setpriority(__priority_which_t(0), 0, 10)
    endWithParent()
    return try JSONEncoder().encode(try await task.run(files))
  }

  /// A server that is killed leaves nobody who would stop this process and what it started.
  private static func endWithParent() {
    let parent = getppid()
    Thread.detachNewThread {
      while getppid() == parent { usleep(500_000) }
      kill(0, SIGKILL)
    }
  }
}
