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
    var number = 1
    while true {
      let wanted = number
      let page = try await database.read { try PlanListItem.page($0, number: wanted, size: 500) }
      for item in page.items {
        print(
          item.plan.id, item.plan.number ?? "–", item.plan.issuer, "\(item.acceptedCount) accepted",
          "\(item.proposedCount) to review", item.plan.title, separator: "\t")
      }
      if number >= page.pageCount { return }
      number += 1
    }
  }
}
