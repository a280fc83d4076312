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
      let (detail, counts, tasks) = try await database.read { reader in
        (
          try PlanDetail.load(reader, wanted), try PlanDetail.counts(reader, wanted),
          try TaskList.page(
            reader, TaskFilter(planID: wanted), number: 1, size: TaskList.exportLimit, today: today
          ).items
        )
      }
      show(detail, counts, tasks)
    } catch {
      let lines = try Refused(catching: error).refusals.map { "\($0.message.vi) | \($0.message.en)\n" }
      FileHandle.standardError.write(Data(lines.joined().utf8))
      throw ExitCode(1)
    }
  }

  private func show(
    _ detail: PlanDetail, _ counts: [ID<PlanVersion>: [RegisteredTask.Standing: Int]], _ tasks: [TaskRow]
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
    for task in tasks {
      print(
        task.ref, task.shown.rawValue, task.slot.label, task.leads.map(\.name).joined(separator: "; "),
        task.text, separator: "\t")
    }
  }
}
