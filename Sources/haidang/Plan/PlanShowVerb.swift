import ArgumentParser
import Core
import Foundation
import PlanRegistry
import Store

/// `haidang plan show ID`: one plan of the register and its tasks.
struct PlanShowVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a plan of the register: versions, legal bases, tasks and their states.")

  @OptionGroup var data: DataSettings

  @Argument(help: "The plan's id, as `haidang plan list` prints it.")
  var id: Int64

  func run() async throws {
    let database = try await Wiring.database(data)
    defer { database.close() }
    let (wanted, today) = (ID<Plan>(rawValue: id), Timestamp.now.day)
    do {
      try await database.readBoard(on: today) { board in
        Self.show(
          try PlanDetail.load(board.reader, wanted), try PlanDetail.counts(board.reader, wanted))
        try TaskList.each(board, TaskFilter(planID: wanted), Self.show)
      }
    } catch {
      let lines = try Refused(catching: error).refusals.map { "\($0.message.vi) | \($0.message.en)\n" }
      FileHandle.standardError.write(Data(lines.joined().utf8))
      throw ExitCode(1)
    }
  }

  private static func show(
    _ detail: PlanDetail, _ counts: [ID<PlanVersion>: [RegisteredTask.Standing: Int]]
  ) {
    print(detail.plan.number ?? "–", detail.plan.issuer, detail.plan.title, separator: "\t")
    for version in detail.versions {
      let counts = counts[version.id]
      print(
        "version \(version.ordinal)", version.state.rawValue, version.source.name, version.source.sha256,
        "\(counts?[.proposed] ?? 0) to review", "\(counts?[.accepted] ?? 0) accepted", separator: "\t")
    }
    for citation in detail.citations where citation.isBasis {
      print("basis", citation.number, separator: "\t")
    }
  }

  private static func show(_ tasks: [TaskRow]) {
    for task in tasks {
      print(
        task.ref, task.shown.rawValue, task.slot.label, task.leads.map(\.name).joined(separator: "; "),
        task.text, separator: "\t")
    }
  }
}
