import ArgumentParser

/// `haidang plan`: plan documents and what they ask for.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Reads plan documents and keeps the register of plans.",
    subcommands: [
      PlanExtractVerb.self, PlanScoreVerb.self, PlanImportVerb.self, PlanListVerb.self, PlanShowVerb.self,
      PlanExportVerb.self,
    ])
}
