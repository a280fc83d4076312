import ArgumentParser
import Foundation
import OfficeFiles
import PlanReading

/// `haidang plan score DIR`: reads the documents of a folder of answers and prints how well the reading agrees.
struct PlanScoreVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Scores plan reading against answers made by hand.",
    discussion: "Each answer DIR/NAME.json is compared with the reading of NAME.* in the source folders.")

  @Argument(help: "Folder of answers in the plan format.")
  var gold: String

  @Option(
    parsing: .upToNextOption, help: "Folders with the documents; by default seeds/ and plans/ beside DIR.")
  var sources: [String] = []

  func run() async throws {
    let folder = URL(fileURLWithPath: gold, isDirectory: true)
    let answers = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    guard !answers.isEmpty else { throw ValidationError("No answers (*.json) in \(gold).") }
    let beside = folder.deletingLastPathComponent()
    let folders =
      sources.isEmpty
      ? [beside.appendingPathComponent("seeds"), beside.appendingPathComponent("plans"), folder]
      : sources.map { URL(fileURLWithPath: $0, isDirectory: true) }
    let names = [
      "tasks", "leads", "coordinators", "timing", "citations", "header", "recipients", "reporting",
    ]
    print("document                      " + names.map { $0.prefix(7) }.joined(separator: "\t") + "\toverall")
    var total = 0.0
    for answer in answers {
      let name = answer.deletingPathExtension().lastPathComponent
      guard let score = try await score(answer, name, folders) else {
        print("\(name)\tno document found")
        continue
      }
      total += score.overall
      let columns = names.map { Self.figure(score[$0] ?? 0) }
      print("\(Self.padded(name))" + columns.joined(separator: "\t") + "\t" + Self.figure(score.overall))
    }
    print("mean of \(answers.count)\t" + Self.figure(total / Double(answers.count)))
  }

  private func score(_ answer: URL, _ name: String, _ folders: [URL]) async throws -> PlanScore? {
    for folder in folders {
      let files =
        (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
      let file = files.sorted { $0.path < $1.path }
        .first { $0.deletingPathExtension().lastPathComponent == name && $0.pathExtension != "json" }
      guard let file else { continue }
      let plan = PlanReader.read(try await DocumentReader.read(file: file.path))
      let predicted = Data(PlanJSON.encode(plan, source: file.lastPathComponent))
      return try PlanScore.score(gold: Data(contentsOf: answer), predicted: predicted)
    }
    return nil
  }

  private static func padded(_ name: String) -> String {
    String((name + String(repeating: " ", count: 30)).prefix(30))
  }

  /// Three decimals, rounded half to even as the reference script prints them.
  private static func figure(_ value: Double) -> String { String(format: "%.3f", value) }
}
