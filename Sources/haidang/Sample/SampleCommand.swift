import Accounts
import ArgumentParser
import Core
import PlanRegistry
import SampleProvince
import Store

/// `haidang sample`: fills an empty installation with a province that never was.
struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract:
      "Makes a province of made-up agencies, people, plans and progress; the same from the same seed.",
    discussion: """
      Only in a database without plans and without agencies of your own. With the same seed, sizes and day the content
      is the same, identities included, on SQLite and on PostgreSQL.
      """)

  @OptionGroup var data: DataSettings

  @Option(help: "Agencies of the province: \(SampleSize.agencyRange.words).")
  var agencies = SampleSize.small.agencies

  @Option(help: "Plans in the register: \(SampleSize.planRange.words).")
  var plans = SampleSize.small.plans

  @Option(help: "Years of history: \(SampleSize.yearRange.words).")
  var years = SampleSize.small.years

  @Option(help: "Where the made-up things are drawn from; another number gives another province.")
  var seed: UInt64 = 1

  @Option(
    help: "The day on which it is to look alive, such as 2026-11-15; the current day when nothing is said.",
    transform: SampleCommand.day)
  var today: Day?

  func run() async throws {
    // Before anything is made: what is refused leaves nothing behind.
    let size = try SampleSize(agencies: agencies, plans: plans, years: years)
    let today = today ?? Timestamp.now.day
    if let refusal = BuildSample.refusal(of: today, years: years) { throw refusal }
    try await AgencyCommand.run(data, mayMake: true) { database in
      let sample = BuildSample(
        size: size, seed: seed, today: today, parts: Areas.samples,
        files: try Wiring.door(database, data))
      try await SampleMark(data).around {
        let tally = try await sample.run(in: database)
        try await database.turnBoard(to: Timestamp.now.day)
        print(SampleSummary.text(tally, try await database.read(Person.all)))
      }
    }
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw ValidationError("--today takes a day such as 2026-11-15.") }
    return day
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String { "\(lowerBound) to \(upperBound)" }
}
