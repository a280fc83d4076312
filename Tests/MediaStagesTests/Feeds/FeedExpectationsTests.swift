import Foundation
import Testing

/// feedparser's own expectations of 2,106 feeds, where the set is at hand; the harness maps its names to ours.
@Suite struct FeedExpectationsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let set = root.appending(path: "../shared/data/feedparser-tests/expect.jsonl")
  private static let program = root.appending(path: ".build/debug/watch-benchmark")

  private static var isAtHand: Bool {
    [set, program].allSatisfy { FileManager.default.fileExists(atPath: $0.standardizedFileURL.path) }
  }

  @Test(.enabled(if: isAtHand)) func atLeastWhatTheBestPeerPasses() throws {
    let scoring = Process()
    scoring.executableURL = URL(filePath: "/usr/bin/env")
    let script = Self.root.appending(path: "Benchmarks/watch/feeds/score.py")
    scoring.arguments = ["python3", script.path, Self.program.path, "--floor", "2100"]
    try scoring.run()
    scoring.waitUntilExit()
    #expect(scoring.terminationStatus == 0)
  }
}
