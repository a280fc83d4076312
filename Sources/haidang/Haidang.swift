import ArgumentParser
import WatchVerbs

/// The one program: `haidang <area> <verb>`.
struct Haidang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "haidang",
    abstract: "Runs a province's external-information and policy-communication programme.",
    subcommands: [
      AccountCommand.self, AgencyCommand.self, BackupCommand.self, DatabaseCommand.self, DocumentCommand.self,
      PlanCommand.self, ReadAtDoorCommand.self, RestoreCommand.self, RoutesCommand.self, SampleCommand.self,
      ServeCommand.self, SetupCommand.self, WatchCommand.self, WorkCommand.self,
    ])
}
