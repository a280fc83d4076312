import Accounts
import Agencies
import AgencyNames
import Core
import Store

/// The directory of the made-up province, and what happens to some of its bodies over the years.
package struct AgenciesSample: SamplePart {
  private static let batch = 500
  private var changes: [AgencyChange] = []

  package init() {}

  package mutating func live(
    _ day: Day, in world: inout SampleWorld, _ database: Database
  ) async throws {
    if day == world.firstDay { try await found(&world, database) }
    while let change = changes.first, change.day <= day {
      changes.removeFirst()
      try await change.run(on: day, in: &world, database)
    }
  }

  private mutating func found(_ world: inout SampleWorld, _ database: Database) async throws {
    try await LoadShippedDirectory().run(in: database, by: world.context(of: nil))
    var random = world.random("agencies")
    let directory = Directory(world.size, &random)
    for unit in directory.units {
      world.agencies.append(
        Agency(
          name: unit.body.name, kind: unit.body.kind, place: SampleWorld.place,
          parentID: unit.parent.map { world.agencies[$0].id }))
    }
    let made = zip(world.agencies, directory.units).map { (agency: $0, aliases: $1.body.aliases) }
    for start in stride(from: 0, to: made.count, by: Self.batch) {
      let context = world.context(of: nil)
      try await database.write { transaction in
        for unit in made[start..<min(start + Self.batch, made.count)] {
          try CreateAgency(unit.agency, aliases: unit.aliases).run(transaction, context)
        }
      }
    }
    changes = AgencyChange.plan(for: world)
    // As an office brings its own list in: names that it uses, there to be taken back.
    let names = world.agencies.prefix(3).map { [$0.name, "\($0.name) \(SampleWorld.place)"] }
    let table = try AgencyTable(
      csv: Array(AgencyTable.text(of: [["Tên", "Tên khác"]] + names).utf8), place: SampleWorld.place)
    try await ImportAgencies(table).run(in: database, by: world.context(of: nil))
  }

  package static func tally(_ reader: Reader, on today: Day) throws -> [SampleTally] {
    let ended = try reader.integer(
      "SELECT count(*) AS tally FROM agency WHERE place = \(SampleWorld.place) AND valid_to IS NOT NULL")
    return [
      SampleTally(
        vi: "cơ quan (\(ended) đã kết thúc)", en: "agencies (\(ended) ended)",
        try reader.integer("SELECT count(*) AS tally FROM agency WHERE place = \(SampleWorld.place)"))
    ]
  }
}
