import ArgumentParser

/// `haidang plan`: plan documents and what they ask for.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Reads plan documents: tasks, owners, deadlines, reports.",
    subcommands: [PlanExtractVerb.self, PlanScoreVerb.self])
}
