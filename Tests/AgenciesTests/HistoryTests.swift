import Accounts
import Agencies
import AgencyNames
import Core
import Store
import TestKit
import Testing

@Suite(.database(AgencyFixture.migrations)) struct HistoryTests {
  private let source = "Nghị quyết 1"

  @Test func aMergedUnitHasItsSuccessorFromTheDayOn() async throws {
    let fixture = try AgencyFixture()
    let old = try await fixture.add("Sở Một")
    let new = try await fixture.add("Sở Hai")
    try await fixture.change { [source] in
      try EndAgency.merge(old, into: new, on: Moment.reform, source: source).run($0, $1)
    }
    #expect(try await fixture.names(successorsOf: old, on: Moment.before) == ["Sở Một"])
    #expect(try await fixture.names(successorsOf: old, on: Moment.reform) == ["Sở Hai"])
    let event = try #require(
      try await fixture.database.read { try AgencyDirectory.events($0, of: old) }.first)
    #expect(event.kind == .merge)
    #expect(event.day == Moment.reform)
    #expect(event.legalSource == source)
    let ended = try await fixture.database.read { try AgencyDirectory.find(old, in: $0) }
    #expect(ended.validTo == Moment.before)
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
      try EndAgency.merge(first, into: second, on: Moment.reform, source: source).run($0, $1)
      let parts = zip(heirs, ["báo chí", "số", ""]).map { EndAgency.Heir($0, scope: $1) }
      try EndAgency.split(second, into: parts, on: Moment.later, source: source).run($0, $1)
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
      try EndAgency.abolish(old, on: Moment.reform, source: source).run($0, $1)
    }
    #expect(try await fixture.names(successorsOf: old, on: Moment.reform) == [])
  }

  @Test func aRenamedUnitStaysItselfAndIsFoundByBothNames() async throws {
    let fixture = try AgencyFixture()
    let id = try await fixture.add("Sở Giao thông vận tải")
    try await fixture.change { [source] in
      try RenameAgency(id, to: "Sở Giao thông", on: Moment.reform, source: source).run($0, $1)
    }
    #expect(try await fixture.resolve("Sở Giao thông") == id)
    #expect(try await fixture.resolve("Sở Giao thông vận tải") == id)
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
        try EndAgency.split(one, into: [EndAgency.Heir(two)], on: Moment.reform, source: source).run($0, $1)
      } == "split-needs-two")
    #expect(
      try await fixture.refusal {
        try EndAgency.split(
          one, into: [EndAgency.Heir(two), EndAgency.Heir(two)], on: Moment.reform, source: source
        ).run($0, $1)
      } == "heirs-not-distinct")
    #expect(
      try await fixture.refusal {
        try EndAgency.merge(one, into: one, on: Moment.reform, source: source).run($0, $1)
      }
        == "heirs-not-distinct")
    #expect(
      try await fixture.refusal {
        try EndAgency.merge(one, into: two, on: Moment.reform, source: " ").run($0, $1)
      }
        == "legal-source-missing")
    #expect(
      try await fixture.refusal {
        try EndAgency.abolish(one, on: Moment.day(2024, 1, 1), source: source).run($0, $1)
      } == "agency-days-reversed")
    #expect(
      try await fixture.refusal {
        try EndAgency.abolish(ID(rawValue: 5), on: Moment.reform, source: source).run($0, $1)
      } == "agency-unknown")
    try await fixture.change { try EndAgency.abolish(one, on: Moment.reform, source: source).run($0, $1) }
    #expect(
      try await fixture.refusal { try EndAgency.abolish(one, on: Moment.reform, source: source).run($0, $1) }
        == "agency-ended")
    #expect(
      try await fixture.refusal {
        try EndAgency.merge(two, into: one, on: Moment.later, source: source).run($0, $1)
      }
        == "agency-ended")
    #expect(
      try await fixture.refusal {
        try RenameAgency(two, to: "sở BA", on: Moment.reform, source: source).run($0, $1)
      } == "agency-exists")
    #expect(try await fixture.names(successorsOf: three, on: Moment.later) == ["Sở Ba"])
  }
}
