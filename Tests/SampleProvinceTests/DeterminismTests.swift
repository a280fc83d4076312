import Core
import Operations
import PlanRegistry
import Store
import TestKit
import Testing

@testable import SampleProvince

/// All that is compared between two samples: which files are on their way is the machine's business.
func sums(_ database: Database) async throws -> [TableChecksum] {
  try await TableChecksums.of(database).filter { $0.table != "file_passage" }
}

@Suite(.database(SampleFixture.migrations)) struct DeterminismTests {
  /// On SQLite two runs are compared, on PostgreSQL one with a run on SQLite.
  @Test func theSameSeedGivesTheSameProvinceOnEveryEngine() async throws {
    let database = try TestDatabase.current.database
    let documents = [try SampleFixture.example()]
    try await SampleFixture.build(.small, documents: documents, in: database)
    let content = try await sums(database)
    let other = try await SampleFixture.inFreshFile { database in
      try await SampleFixture.build(.small, documents: documents, in: database)
      return try await sums(database)
    }
    #expect(content.count >= 20)
    #expect(content == other)
    let filled = Set(content.filter { $0.count > 0 }.map(\.table))
    #expect(
      filled.isSuperset(of: ["agency", "agency_event", "person", "plan", "duty", "audit_entry"])
    )
  }

  @Test func anotherSeedGivesAnotherProvince() async throws {
    let database = try TestDatabase.current.database
    try await SampleFixture.build(SampleFixture.size(12, 2, 1), seed: 1, in: database)
    let content = try await sums(database)
    let other = try await SampleFixture.inFreshFile { database in
      try await SampleFixture.build(SampleFixture.size(12, 2, 1), seed: 2, in: database)
      return try await sums(database)
    }
    for table in ["person", "task", "duty", "agency"] {
      let checksums = [content, other].map { $0.first { $0.table == table }?.checksum }
      #expect(checksums[0] != checksums[1], "\(table)")
    }
  }

  @Test func identitiesRiseWithTheClockOfTheSample() async throws {
    let database = try TestDatabase.current.database
    try await SampleFixture.build(SampleFixture.size(12, 2, 1), in: database)
    let (moments, newest) = try await database.read { reader in
      let moments = try reader.rows("SELECT at FROM audit_entry ORDER BY id").map {
        try $0.get("at", as: Timestamp.self)
      }
      return (moments, try reader.integer("SELECT max(id) AS newest FROM audit_entry"))
    }
    #expect(moments.count > 100)
    #expect(moments == moments.sorted())
    #expect(moments.allSatisfy { $0.day < SampleFixture.today })
    #expect(newest < ID<AuditEntry>.next().rawValue)
  }

  @Test(arguments: 0..<7) func theWalkBeginsOnAWorkingDay(shift: Int) {
    let today = SampleFixture.today.adding(days: shift)
    let first = SampleWorld.firstDay(today, years: 2)
    #expect(first.isWorkingDay)
    #expect((728...731).contains(first.days(until: today)))
  }
}
