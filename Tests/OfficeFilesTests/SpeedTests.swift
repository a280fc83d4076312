import Foundation
import OfficeFiles
import Testing

/// Twice the input takes about twice the time: no step may be quadratic. The best of some runs counts.
@Suite(.serialized) struct SpeedTests {
  static let paragraph =
    "- Tăng cường *công tác* tuyên truyền, quảng bá hình ảnh của tỉnh ra nước ngoài năm 2025;\n"

  static let shapes: [(String, String, String)] = [
    ("a.txt", paragraph, "lines"), ("a.md", paragraph + "\n", "paragraphs"),
    ("a.md", paragraph, "one paragraph"),
    ("a.txt", "1.1\tTổ chức\tSở A\tNăm 2025\n", "one tab table"),
    ("a.txt", "\tmột\n", "tabs without a table"),
    ("a.md", "|\nmột\n|\nhai\n|\n", "one fenced table"), ("a.md", "|\n", "borders alone"),
    ("a.md", "| a | b |\n", "one pipe table"), ("a.md", "[", "brackets"), ("a.md", "[a](", "open links"),
    ("a.md", "_a ", "underscores"), ("a.md", "*a ", "stars"), ("a.md", "<b ", "open tags"),
    ("a.md", "&a", "ampersands"),
    ("a.txt", "[1] a\n", "notes"), ("a.html", "<p>một <b>hai</b> ba</p>\n", "paragraphs"),
    ("a.html", "<td>một", "cells"), ("a.html", "<b>một</i>", "wrong tags"),
  ]

  @Test(.timeLimit(.minutes(2)), arguments: shapes)
  func doublingTheInputAtMostDoublesTheTime(_ name: String, _ piece: String, _ shape: String) async throws {
    let count = 40_000 / piece.utf8.count
    let once = try await Self.best(name, piece, count)
    let twice = try await Self.best(name, piece, count * 2)
    #expect(twice < once * 3 + .milliseconds(30), "\(shape): \(once) then \(twice)")
  }

  /// Processor time of this thread, so that other tests at the same time do not count.
  static func best(_ name: String, _ piece: String, _ count: Int) async throws -> Duration {
    let bytes = Array(String(repeating: piece, count: count).utf8)
    var best = Duration.seconds(1000)
    for _ in 0..<3 {
      let started = processorTime
      _ = try? await DocumentReader.read(bytes: bytes, name: name)
      let taken = processorTime - started
      if taken > .zero { best = min(best, taken) }
    }
    return best
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
