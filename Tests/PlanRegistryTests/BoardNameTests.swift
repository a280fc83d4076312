import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import PlanRegistry

/// Which agency a name on the board means, and how namesakes are told apart.
@Suite(.database(AgencyFixture.migrations)) struct BoardNameTests {
  /// Of many agencies that bear a name, the one with work is meant.
  @Test func aNameMeansWhoHasWork() async throws {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    try await database.write { transaction in
      for place in ["Núi Cao", "Đồng Bằng"] {
        try CreateAgency(Agency(name: "Sở Ngoại vụ", place: place)).run(transaction, SamplePlan.officer)
      }
      try CreateAgency(Agency(name: "Sở Nội vụ", place: "Núi Cao")).run(transaction, SamplePlan.officer)
    }
    _ = try await SamplePlan.accepted(in: database)
    let found = try await database.readBoard(on: SamplePlan.now.day) { board in
      try ["sở ngoại vụ", "Sở Nội vụ", "Sở Vắng mặt"].map { try AgencyInUse.named($0, board.reader) }
    }
    #expect(found == [agencies.foreign.id, nil, nil])
  }

  /// Work is found by the new name of who holds it as well as by the old one.
  @Test func workIsFoundByTheNewName() async throws {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    _ = try await SamplePlan.accepted(in: database)
    func found(_ words: String) async throws -> Set<Int64> {
      Set(try await database.read { try SearchIndex.search($0, words, kinds: ["task"]).map(\.id) })
    }
    let before = try await found("\"so ngoai vu\"")
    let early = try await found("\"so doi ngoai moi\"")
    #expect(!before.isEmpty && early.isEmpty)
    let renaming = RenameAgency(
      agencies.foreign.id, to: "Sở Đối ngoại Mới", on: SamplePlan.now.day, source: "Nghị quyết 1/NQ-HĐND")
    try await database.write { transaction in
      try renaming.run(transaction, SamplePlan.officer)
      try RegisteredTask.agencyRenamed(agencies.foreign.id, transaction, SamplePlan.officer)
    }
    #expect(try await found("\"so doi ngoai moi\"") == before)
    #expect(try await found("\"so ngoai vu\"") == before)
  }

  @Test func namesakesSayTheirProvince() {
    let agencies = [
      AgencyInUse(id: ID(rawValue: 1), name: "Sở Tài chính", place: "Núi Cao"),
      AgencyInUse(id: ID(rawValue: 2), name: "Sở Tài chính", place: "Đồng Bằng"),
      AgencyInUse(id: ID(rawValue: 3), name: "Sở Du lịch", place: "Núi Cao"),
    ]
    #expect(
      AgencyInUse.titles(agencies) == [
        ID(rawValue: 1): "Sở Tài chính (Núi Cao)", ID(rawValue: 2): "Sở Tài chính (Đồng Bằng)",
        ID(rawValue: 3): "Sở Du lịch",
      ])
  }
}
