import Foundation
import OfficeFiles
import Testing

@testable import PlanReading

/// The measured quality on made-up plans of other levels (`Levels/README.md`): those that the reader was developed on, and
/// those kept apart, whose mean says how its rules travel.
struct LevelScoreTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Levels")
  /// The numbers of those that nobody who wrote rules has looked into.
  private static let apart: Set = [2, 4, 6, 8, 14, 18, 26, 30, 32, 34, 36, 40]

  private func scores(apart: Bool) async throws -> [String: Double] {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    var scores: [String: Double] = [:]
    for file in files where !file.hasSuffix(".json") {
      guard let number = Int(file.prefix(2)), Self.apart.contains(number) == apart else { continue }
      let text = Self.folder.appendingPathComponent(file)
      let plan = PlanReader.read(try await DocumentReader.read(file: text.path))
      let answer = try Data(contentsOf: text.deletingPathExtension().appendingPathExtension("json"))
      let score = try PlanScore.score(gold: answer, predicted: Data(PlanJSON.encode(plan, source: file)))
      scores[file] = score.overall
    }
    return scores
  }

  @Test func `what was developed on is met to at least 0.98`() async throws {
    let scores = try await scores(apart: false)
    #expect(scores.count == 76)
    #expect(scores.values.reduce(0, +) / Double(scores.count) >= 0.98, "\(scores)")
  }

  @Test func `what was kept apart is met to at least 0.95, none below 0.85`() async throws {
    let scores = try await scores(apart: true)
    #expect(scores.count == Self.apart.count)
    #expect(scores.values.reduce(0, +) / Double(scores.count) >= 0.95, "\(scores)")
    #expect(scores.values.allSatisfy { $0 >= 0.85 }, "\(scores)")
  }
}
