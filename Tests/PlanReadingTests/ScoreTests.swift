import Foundation
import OfficeFiles
import Testing

@testable import PlanReading

/// The measured quality of plan reading on real documents. The documents and their hand-made answers are not part of
/// the repository: without the folder `../shared` these tests are skipped.
@Suite(.enabled(if: SharedAnswers.isThere, "the folder ../shared with documents and answers is absent"))
struct ScoreTests {
  @Test(arguments: SharedAnswers.names)
  func `each answer is met to at least 0.95`(name: String) async throws {
    let score = try await SharedAnswers.score(name)
    #expect(score.overall >= 0.95, "\(name): \(score.overall)")
  }

  @Test func `the mean is at least 0.975`() async throws {
    var sum = 0.0
    for name in SharedAnswers.names { sum += try await SharedAnswers.score(name).overall }
    #expect(sum / Double(SharedAnswers.names.count) >= 0.975)
  }
}

enum SharedAnswers {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("shared")
  /// The answers that the reader was developed on, and those to documents that it had not seen.
  private static let folders = ["gold", "gold-new"].map { root.appendingPathComponent($0) }

  private static let answers: [String: URL] = {
    var answers: [String: URL] = [:]
    for folder in folders {
      let files =
        (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
      for file in files where file.pathExtension == "json" {
        answers[file.deletingPathExtension().lastPathComponent] = file
      }
    }
    return answers
  }()

  static var names: [String] { answers.keys.sorted() }

  static var isThere: Bool { !names.isEmpty }

  static func score(_ name: String) async throws -> PlanScore {
    for folder in ["seeds", "plans"] {
      let files =
        (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? []
      guard let file = files.first(where: { $0.hasPrefix(name + ".") }) else { continue }
      let path = root.appendingPathComponent(folder).appendingPathComponent(file).path
      let plan = PlanReader.read(try await DocumentReader.read(file: path))
      guard let answer = answers[name] else { break }
      return try PlanScore.score(
        gold: Data(contentsOf: answer), predicted: Data(PlanJSON.encode(plan, source: file)))
    }
    throw CocoaError(.fileNoSuchFile)
  }
}

struct PlanScorerTests {
  private let gold = """
    {"document": {"type": "Kế hoạch", "title": "Thử"}, "citations": [{"number": "12/KH-UBND"}],
     "tasks": [{"text": "Tổ chức tập huấn nghiệp vụ", "leads": ["Ủy ban nhân dân xã"], "coordinators": [], "timing": null}],
     "reporting": [{"covers": "năm", "due": "11-15"}], "recipients": ["Bộ Nội vụ"]}
    """

  @Test func `an answer agrees wholly with itself`() throws {
    let score = try PlanScore.score(gold: Data(gold.utf8), predicted: Data(gold.utf8))
    #expect(abs(score.overall - 1) < 1e-9)
  }

  @Test func `UBND and its long form are the same name, and a missing report costs its weight`() throws {
    let other = gold.replacingOccurrences(of: "Ủy ban nhân dân xã", with: "UBND xã")
      .replacingOccurrences(of: "{\"covers\": \"năm\", \"due\": \"11-15\"}", with: "")
    let score = try PlanScore.score(gold: Data(gold.utf8), predicted: Data(other.utf8))
    #expect(score["leads"] == 1)
    #expect(score["reporting"] == 0)
    #expect(abs(score.overall - 0.95) < 1e-9)
  }
}
