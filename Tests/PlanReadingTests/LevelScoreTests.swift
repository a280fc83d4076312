import Foundation
import OfficeFiles
import Testing

@testable import PlanReading

/// The measured quality on made-up plans of other levels (`Levels/README.md`): those that the reader was developed on, and
/// those kept apart, whose mean says how its rules travel.
struct LevelScoreTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Levels")

  private func scores(even: Bool) async throws -> [Double] {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    let texts = files.filter { file in
      guard let number = Int(file.prefix(2)), !file.hasSuffix(".json") else { return false }
      return number.isMultiple(of: 2) == even
    }
    var scores: [Double] = []
    for file in texts {
      let text = Self.folder.appendingPathComponent(file)
      let plan = PlanReader.read(try await DocumentReader.read(file: text.path))
      let answer = try Data(contentsOf: text.deletingPathExtension().appendingPathExtension("json"))
      let score = try PlanScore.score(gold: answer, predicted: Data(PlanJSON.encode(plan, source: file)))
      scores.append(score.overall)
    }
    #expect(scores.count == 20)
    return scores
  }

  @Test func `what was developed on is met to at least 0.98`() async throws {
    let scores = try await scores(even: false)
    #expect(scores.reduce(0, +) / 20 >= 0.98, "\(scores)")
  }

  @Test func `what was kept apart is met to at least 0.95, none below 0.85`() async throws {
    let scores = try await scores(even: true)
    #expect(scores.reduce(0, +) / 20 >= 0.95, "\(scores)")
    #expect(scores.allSatisfy { $0 >= 0.85 }, "\(scores)")
  }
}
