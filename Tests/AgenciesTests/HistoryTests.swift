import Agencies
import AgencyNames
import Core
import Store
import TestKit
import Testing

@Suite(.database(AgenciesSchema.migrations)) struct HistoryTests {
  private let source = "Nghị quyết 1"

  @Test func aMergedUnitHasItsSuccessorFromTheDayOn() async throws {
    let fixture = try AgencyFixture()
    let old = try await fixture.add("Sở Một")
    let new = try await fixture.add("Sở Hai")
    try await fixture.change { [source] in
      try EndAgency.merge($0, $1, old, into: new, on: Moment.reform, source: source)
    }
    #expect(try await fixture.names(successorsOf: old, on: Moment.before) == ["Sở Một"])
    #expect(try await fixture.names(successorsOf: old, on: Moment.reform) == ["Sở Hai"])
    let event = try #require(
      try await fixture.database.read { try AgencyDirectory.events($0, of: old) }.first)
    #expect(event.kind == .merge)
    #expect(event.day == Moment.reform)
    #expect(event.legalSource == source)
    let ended = try await fixture.database.read { try AgencyDirectory.find($0, old) }
    #expect(ended?.validTo == Moment.before)
    let predecessors = try await fixture.database.read { try AgencyDirectory.predecessors($0, of: new) }
    #expect(predecessors.map(\.id) == [old])
  }

  @Test func chainsAreFollowedThroughMergersAndSplits() async throws {
    let fixture = try AgencyFixture()
    let first = try await fixture.add("Sở Một")
    let second = try await fixture.add("Sở Hai")
    let heirs = [
      try await fixture.add("Sở Ba"), try await fixture.add("Sở Bốn"), try await fixture.add("Sở Năm"),
    ]
    try await fixture.change { [source] in
      try EndAgency.merge($0, $1, first, into: second, on: Moment.reform, source: source)
      let parts = zip(heirs, ["báo chí", "số", ""]).map { EndAgency.Heir($0, scope: $1) }
      try EndAgency.split($0, $1, second, into: parts, on: Moment.later, source: source)
    }
    #expect(try await fixture.names(successorsOf: first, on: Moment.reform) == ["Sở Hai"])
    #expect(try await fixture.names(successorsOf: first, on: Moment.later) == ["Sở Ba", "Sở Bốn", "Sở Năm"])
    let scopes = try await fixture.database.read { reader in
      try AgencyDirectory.successors(reader, of: second, on: Moment.later).map(\.scope)
    }
    #expect(scopes == ["báo chí", "số", ""])
  }

  @Test func anAbolishedUnitHasNobody() async throws {
    let fixture = try AgencyFixture()
    let old = try await fixture.add("UBND huyện Một")
    try await fixture.change { [source] in
      try EndAgency.abolish($0, $1, old, on: Moment.reform, source: source)
    }
    #expect(try await fixture.names(successorsOf: old, on: Moment.reform) == [])
  }

  @Test func aRenamedUnitStaysItselfAndIsFoundByBothNames() async throws {
    let fixture = try AgencyFixture()
    let id = try await fixture.add("Sở Giao thông vận tải")
    try await fixture.change { [source] in
      try RenameAgency.run($0, $1, id, to: "Sở Giao thông", on: Moment.reform, source: source)
    }
    let resolver = try await fixture.database.read { try AgencyDirectory.resolver($0) }
    #expect(resolver.resolve("Sở Giao thông")?.unit == id.rawValue)
    #expect(resolver.resolve("Sở Giao thông vận tải")?.unit == id.rawValue)
    #expect(try await fixture.names(successorsOf: id, on: Moment.later) == ["Sở Giao thông"])
  }

  @Test func wrongChangesAreRefusedInWords() async throws {
    let fixture = try AgencyFixture()
    let one = try await fixture.add("Sở Một", from: "2025-01-01")
    let two = try await fixture.add("Sở Hai")
    let three = try await fixture.add("Sở Ba")
    let source = source
    #expect(
      try await fixture.refusal {
        try EndAgency.split($0, $1, one, into: [EndAgency.Heir(two)], on: Moment.reform, source: source)
      } == "split-needs-two")
    #expect(
      try await fixture.refusal {
        try EndAgency.split(
          $0, $1, one, into: [EndAgency.Heir(two), EndAgency.Heir(two)], on: Moment.reform, source: source)
      } == "heirs-not-distinct")
    #expect(
      try await fixture.refusal {
        try EndAgency.merge($0, $1, one, into: one, on: Moment.reform, source: source)
      }
        == "heirs-not-distinct")
    #expect(
      try await fixture.refusal {
        try EndAgency.merge($0, $1, one, into: two, on: Moment.reform, source: " ")
      }
        == "legal-source-missing")
    #expect(
      try await fixture.refusal {
        try EndAgency.abolish($0, $1, one, on: Moment.day(2024, 1, 1), source: source)
      } == "agency-days-reversed")
    #expect(
      try await fixture.refusal {
        try EndAgency.abolish($0, $1, ID(rawValue: 5), on: Moment.reform, source: source)
      } == "agency-unknown")
    try await fixture.change { try EndAgency.abolish($0, $1, one, on: Moment.reform, source: source) }
    #expect(
      try await fixture.refusal { try EndAgency.abolish($0, $1, one, on: Moment.reform, source: source) }
        == "agency-ended")
    #expect(
      try await fixture.refusal {
        try EndAgency.merge($0, $1, two, into: one, on: Moment.later, source: source)
      }
        == "agency-ended")
    #expect(
      try await fixture.refusal {
        try RenameAgency.run($0, $1, two, to: "sở BA", on: Moment.reform, source: source)
      } == "agency-exists")
    #expect(try await fixture.names(successorsOf: three, on: Moment.later) == ["Sở Ba"])
  }
}
