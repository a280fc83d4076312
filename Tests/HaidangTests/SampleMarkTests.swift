import ArgumentParser
import Foundation
import Testing

@testable import haidang

@Suite struct SampleMarkTests {
  /// A sample that was killed midway is not taken for a province: whoever comes next is told.
  @Test func anUnfinishedSampleIsRefused() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "haidang-mark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = try DataSettings.parse(["--data", folder.path])
    struct Killed: Error {}
    await #expect(throws: Killed.self) { try await SampleMark(data).around { throw Killed() } }
    #expect(throws: ExitCode(73)) { try SampleMark(data).refuseUnfinished() }
    await #expect(throws: ExitCode(73)) { try await SampleMark(data).around {} }
    try FileManager.default.removeItem(at: folder.appending(path: "sample-unfinished"))
    try await SampleMark(data).around {}
    try SampleMark(data).refuseUnfinished()
  }
}
