import Accounts
import Agencies
import ArgumentParser
import Attachments
import Core
import Foundation
import SampleProvince
import Store

/// `haidang setup`: makes a data folder ready to serve; safe to repeat at every start.
struct SetupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract:
      "Makes or migrates the database; in an empty one also the first accounts, and a sample if wanted.")

  @OptionGroup var data: DataSettings

  @Option(name: .long, help: "The first administrator's e-mail, which is also the name to sign in with.")
  var email = "quan-tri@hai-dang.example"

  @Option(name: .long, help: "The first focal officer's e-mail: who loads plans and follows them.")
  var officer = "can-bo@hai-dang.example"

  @Option(
    name: .long, help: "In a new register: a small made-up province, with this plan among its plans.")
  var sample = ""

  func validate() throws {
    guard sample.isEmpty || FileManager.default.isReadableFile(atPath: sample) else {
      throw ValidationError("The sample plan \(sample) cannot be read.")
    }
  }

  func run() async throws {
    try SampleMark(data).refuseUnfinished()
    let database = try await Wiring.database(data, mayMake: true)
    defer { database.close() }
    try await LoadShippedDirectory().run(in: database, by: .program())
    guard let first = try await FirstAccounts.create(database, administrator: email, officer: officer) else {
      return
    }
    print(first.message)
    // Said before the sample is made: it takes a while, and the passwords are shown this once.
    fflush(nil)
    if !sample.isEmpty { try await fill(database, try Wiring.door(database, data)) }
  }

  /// The sample that `./run` shows.
  private func fill(_ database: Database, _ door: FileDoor) async throws {
    let url = URL(filePath: sample)
    let plan = SampleFile(name: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
    let sample = BuildSample(
      size: .small, today: Timestamp.now.day, documents: [plan], parts: Areas.samples, files: door)
    try await SampleMark(data).around { try await sample.run(in: database) }
  }
}
