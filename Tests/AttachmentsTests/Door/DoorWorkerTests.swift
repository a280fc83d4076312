import Core
import Foundation
import OfficeFiles
import Testing

@testable import Attachments

/// The real program as the child.
@Suite(.enabled(if: TestProgram.haidang != nil)) struct DoorWorkerTests {
  private static let child = DoorWorker.child(program: TestProgram.haidang ?? "")

  /// What a child reports of a text, and what this process would.
  private func report(
    _ bytes: [UInt8], _ type: ContentType, by worker: DoorWorker
  ) async throws -> DoorReport<NoOutcome> {
    let file = FileManager.default.temporaryDirectory.appending(path: "door-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    return try await worker.run(.keep, [DoorFile(path: file.path, name: "--a b", type: type)])
  }

  @Test func aChildSaysWhatThisProcessWould() async throws {
    let stamped = Array(SecrecyStampTests.plain("TỐI MẬT").utf8)
    let plain = Array(SecrecyStampTests.plain("").utf8)
    for (bytes, type) in [
      (plain, ContentType.plainText), (stamped, .plainText), (Array("%PDF-1.7 none".utf8), .pdf),
      (Drawn.png(10, 10), .png),
    ] {
      let here = try await report(bytes, type, by: .here)
      let child = try await report(bytes, type, by: Self.child)
      #expect(String(describing: here) == String(describing: child))
    }
  }

  /// It dies alone, and its end is told in words.
  @Test func aChildThatEndsBadlyIsARefusal() async throws {
    for program in ["/bin/false", "/usr/bin/yes"] {
      let report = try await report(Array("kế hoạch".utf8), .plainText, by: .child(program: program))
      guard case .unreadable(let error, _) = report else {
        Issue.record("\(report)")
        continue
      }
      #expect(error.code == (program == "/bin/false" ? "reader-failed" : "too-costly"))
    }
  }

  @Test func aMissingProgramIsSaid() async throws {
    await #expect(throws: UnreadableDocument.self) {
      try await report(Array("kế hoạch".utf8), .plainText, by: .child(program: "/nowhere/haidang"))
    }
  }
}
