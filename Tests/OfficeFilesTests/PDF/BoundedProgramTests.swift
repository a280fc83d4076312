import Foundation
import Testing

@testable import OfficeFiles

@Suite struct BoundedProgramTests {
  private static let shell = BoundedProgram(name: "sh", memoryBytes: 1 << 28, outputBytes: 1 << 16)

  private func isRunning(_ process: Int32) -> Bool {
    // One that has ended and waits to be asked about is "Z".
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return state.map { !$0.contains(") Z ") } ?? false
  }

  /// What it started ends with it, whether it ends by itself or is stopped.
  @Test(arguments: ["", "; sleep 60"]) func nothingOfItGoesOn(_ rest: String) async throws {
    let note = FileManager.default.temporaryDirectory.appending(path: "bounded-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: note) }
    let script = "sleep 60 >/dev/null 2>&1 </dev/null & echo $! >'\(note)'\(rest)"
    _ = try? await Self.shell.run(["-c", script], seconds: 1)
    let text = try String(contentsOfFile: note, encoding: .utf8)
    let left = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0..<50 where isRunning(left) { try await Task.sleep(for: .milliseconds(20)) }
    #expect(!isRunning(left))
  }

  /// A fault of its own is told from being stopped, with what it said.
  @Test func howItEndedIsTold() async throws {
    await #expect(throws: BoundedProgram.Failure.crashed(signal: SIGSEGV, complaint: "oh\n")) {
      try await Self.shell.run(["-c", "echo oh >&2; kill -SEGV $$"], seconds: 5)
    }
    await #expect(throws: BoundedProgram.Failure.killed) {
      try await Self.shell.run(["-c", "kill -KILL $$"], seconds: 5)
    }
    await #expect(throws: BoundedProgram.Failure.timedOut) {
      try await Self.shell.run(["-c", "sleep 60"], seconds: 1)
    }
  }
}
