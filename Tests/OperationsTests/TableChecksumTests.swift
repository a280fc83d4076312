import Store
import TestKit
import Testing

@testable import Operations

@Suite(.database(Fixture.migrations)) struct TableChecksumTests {
  @Test func theCatalogueListsTablesOfDataOnly() async throws {
    let database = try TestDatabase.current.database
    let catalogue = try await database.read { try Catalogue.of($0) }
    #expect(catalogue.tables.map(\.name) == Fixture.catalogueNames)
    #expect(
      catalogue.tables.first { $0.name == "search_entry" }?.columnNames == ["body", "id", "kind", "title"])
    let (ordered, unordered) = catalogue.inForeignKeyOrder()
    let names = ordered.map(\.name)
    #expect(names.sorted() == Fixture.catalogueNames)
    let place = { (name: String) in names.firstIndex(of: name) ?? -1 }
    #expect(place("pair") < place("a_pair_note"))
    #expect(Set(unordered.map(\.table)).isSubset(of: ["zone", "ring_one", "ring_two"]))
    #expect(unordered.contains { $0.table == "zone" })
    #expect(unordered.contains { $0.table.hasPrefix("ring") })
  }

  @Test func theOrderOfRowsDoesNotCountButEveryValueDoes() async throws {
    let database = try TestDatabase.current.database
    func sums() async throws -> [String: TableChecksum] {
      Dictionary(
        try await TableChecksums.of(database).map { ($0.table, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let empty = try await sums()
    #expect(empty["loose"]?.count == 0)
    #expect(empty["rule"]?.count == 2)
    #expect(empty["ledger_left"]?.checksum != empty["ledger_right"]?.checksum)
    try await database.write { transaction in
      try transaction.run("INSERT INTO loose (x, y) VALUES ('a', 1), ('b', 2), ('b', 2)")
    }
    let first = try await sums()["loose"]
    try await database.write { transaction in
      try transaction.run("DELETE FROM loose")
      try transaction.run("INSERT INTO loose (x, y) VALUES ('b', 2), ('b', 2), ('a', 1)")
    }
    #expect(try await sums()["loose"] == first)
    for change in [
      "UPDATE loose SET y = 3 WHERE x = 'a'", "UPDATE loose SET x = NULL WHERE x = 'a'",
      "UPDATE loose SET x = '' WHERE x IS NULL", "INSERT INTO loose (x, y) VALUES ('b', 2)",
    ] as [SQL] {
      let before = try await sums()["loose"]
      try await database.write { try $0.run(change) }
      #expect(try await sums()["loose"] != before)
    }
  }

  /// The same on both engines: the values stand here.
  @Test func valuesAreTheSameOnBothEngines() async throws {
    let database = try TestDatabase.current.database
    try await Fixture.fill(database)
    let sums = try await TableChecksums.of(database)
    #expect(sums.reduce(0) { $0 + $1.count } == 699)
    let lines = sums.map { "\($0.table) \($0.count) \($0.checksum.prefix(8))" }
    #expect(lines.joined(separator: "\n") == Self.expected)
  }

  private static let expected = """
    a_pair_note 4 3ed3077e
    audit_entry 0 8254cace
    bin 0 0acc9e17
    generation 1 5f106a12
    ledger_left 10 79700a0f
    ledger_right 10 bb95e266
    loose 300 fda59e37
    pair 3 75aa5654
    ring_one 0 132cedcb
    ring_two 0 c6e23f3c
    rule 2 6905aead
    search_entry 20 fd42b524
    thing 307 f3d4b398
    write_probe 1 35c5d39b
    zone 41 f77f6a72
    """

  @Test func batchesStayWithinTheirBounds() async throws {
    let database = try TestDatabase.current.database
    try await Fixture.fill(database)
    var bounds = ScanBounds()
    (bounds.rows, bounds.bytes) = (50, 100_000)
    let limits = bounds
    let sizes = try await database.read { reader in
      var sizes: [Int] = []
      guard let table = try Catalogue.of(reader).tables.first(where: { $0.name == "thing" }) else {
        return sizes
      }
      try reader.scan(table, limits) { sizes.append($0.count) }
      return sizes
    }
    #expect(sizes.reduce(0, +) == 307)
    #expect(sizes.allSatisfy { $0 <= 50 })
    #expect(sizes.count > 7)
  }
}
