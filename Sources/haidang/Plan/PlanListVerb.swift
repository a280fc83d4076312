import ArgumentParser
import Core
import PlanRegistry
import Store

/// `haidang plan list`: the register of plans, newest first.
struct PlanListVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the plans of the register, newest first.")

  @OptionGroup var data: DataSettings

  func run() async throws {
    let database = try await Wiring.database(data)
    defer { database.close() }
    try await database.read { reader in
      try reader.walk(PlanListItem.self, PlanListItem.list) { items in
        for item in items {
          print(
            item.plan.id, item.plan.number ?? "–", item.plan.issuer,
            "\(Self.counted(item.acceptedCount)) accepted", "\(Self.counted(item.proposedCount)) to review",
            item.plan.title, separator: "\t")
        }
      }
    }
  }

  private static func counted(_ number: Int) -> String {
    number < PlanListItem.mostCounted ? String(number) : "\(number) or more"
  }
}
