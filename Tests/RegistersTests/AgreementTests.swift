import Accounts
import Agencies
import Core
import Programmes
import Registers
import Store
import TestKit
import Testing

@testable import haidang

/// A register from its declaration, on both engines: what is kept, refused, changed, dropped and brought back.
@Suite(.database(Areas.migrations)) struct AgreementTests {
  private let context = ActionContext.program()

  private func draft(_ database: Database, _ number: String = "11/CTPH") async throws -> Agreement {
    var parties: [AgencyID] = []
    for name in ["Sở Một \(number)", "Sở Hai \(number)"] {
      let agency = Agency(name: name, place: "An Hải")
      try await CreateAgency(agency).run(in: database, by: context)
      parties.append(agency.id)
    }
    var draft = Agreement()
    draft.title = "Chương trình phối hợp về quảng bá"
    draft.number = number
    draft.kind = .coordination
    draft.parties = parties.reversed()
    draft.startsOn = Day(year: 2026, month: 1, day: 1)
    draft.endsOn = Day(year: 2027, month: 12, day: 31)
    return draft
  }

  @Test func whatIsAddedIsReadBackWithItsPartiesInOrder() async throws {
    let database = try TestDatabase.current.database
    let draft = try await self.draft(database)
    let added = try await AddEntry(draft).run(in: database, by: context)
    let read = try await database.read { try Agreement.register.find(added.id, in: $0) }
    #expect(read == added)
    #expect(read.parties == draft.parties && read.edition == 1)
    let hits = try await database.read {
      try SearchIndex.search($0, "so mot", kinds: ["agreement"]).map(\.id)
    }
    #expect(hits == [added.id.rawValue])
    // A party that has another name is found by it.
    let renaming = RenameAgency(
      draft.parties[0], to: "Sở Đổi tên", on: Day(year: 2026, month: 1, day: 1)!, source: "Nghị quyết")
    try await database.write { [context] transaction in
      try renaming.run(transaction, context)
      try Agreement.register.agencyRenamed(renaming.agencyID, transaction, context)
    }
    let renamed = try await database.read {
      try SearchIndex.search($0, "\"so doi ten\"", kinds: ["agreement"]).map(\.id)
    }
    #expect(renamed == [added.id.rawValue])
  }

  @Test func everythingWrongIsSaidAtItsField() async throws {
    let database = try TestDatabase.current.database
    func fields(_ entry: Agreement) async throws -> [String] {
      do {
        _ = try await AddEntry(entry).run(in: database, by: context)
        return []
      } catch let refused as Refused {
        return refused.refusals.compactMap(\.field)
      }
    }
    #expect(try await fields(Agreement()) == ["title", "kind", "parties"])
    var lonely = try await draft(database)
    lonely.parties.removeLast()
    #expect(try await fields(lonely) == ["parties"])
    var backwards = try await draft(database, "12")
    backwards.endsOn = Day(year: 2025, month: 12, day: 31)
    #expect(try await fields(backwards) == ["ends_on"])
    var long = try await draft(database, "13")
    long.title = String(repeating: "a", count: 301)
    #expect(try await fields(long) == ["title"])
    let first = try await draft(database, "14")
    #expect(try await fields(first) == [])
    #expect(try await fields(first) == ["number"])
  }

  @Test func twoEditorsDoNotOverwriteEachOther() async throws {
    let database = try TestDatabase.current.database
    let added = try await AddEntry(try await draft(database)).run(in: database, by: context)
    var mine = added
    var theirs = added
    mine.title = "Tên của tôi"
    theirs.terms = "Nội dung của họ"
    theirs.parties.removeFirst()
    theirs.partners = "Đối tác"
    try await ChangeEntry(theirs).run(in: database, by: context)
    await #expect(throws: Refused([.changedMeanwhile])) {
      try await ChangeEntry(mine).run(in: database, by: context)
    }
    mine.edition = 2
    let changed = try await ChangeEntry(mine).run(in: database, by: context)
    #expect(changed.after.edition == 3 && changed.before.terms == "Nội dung của họ")
    // Nothing differs: no edition, no entry in the log.
    let same = try await ChangeEntry(changed.after).run(in: database, by: context)
    #expect(same.after.edition == 3)
    let log = try await database.read {
      try AuditLog.entries($0, subject: "agreement", id: added.id.rawValue).map(\.action)
    }
    #expect(log == ["agreement.change", "agreement.change", "agreement.add"])
  }

  @Test func theLastChangeIsTakenBackAndOnlyThat() async throws {
    let database = try TestDatabase.current.database
    let added = try await AddEntry(try await draft(database)).run(in: database, by: context)
    var changed = added
    changed.title = "Tên khác"
    changed.endsOn = nil
    changed.parties.reverse()
    try await ChangeEntry(changed).run(in: database, by: context)
    let undone = try await UndoChange(added.id, edition: 2).run(in: database, by: context).after
    #expect(undone.title == added.title && undone.endsOn == added.endsOn && undone.parties == added.parties)
    await #expect(throws: Refused.self) {
      try await UndoChange(added.id, edition: undone.edition).run(in: database, by: context)
    }
  }

  @Test func whatIsDroppedReturnsAsItWas() async throws {
    let database = try TestDatabase.current.database
    let added = try await AddEntry(try await draft(database)).run(in: database, by: context)
    let binned = try await DropEntry(added.id).run(in: database, by: context)
    await #expect(throws: Refusal.self) {
      try await database.read { try Agreement.register.find(added.id, in: $0) }
    }
    let left = try await database.read { reader in
      try reader.integer(
        "SELECT (SELECT count(*) FROM agreement_party) + (SELECT count(*) FROM search_entry) AS n")
    }
    #expect(left == 0)
    // Its number was taken meanwhile: said, and nothing is lost.
    var other = try await draft(database, "15")
    other.number = added.number
    let taker = try await AddEntry(other).run(in: database, by: context)
    await #expect(throws: Refused.self) {
      try await RestoreEntry<Agreement>(binned).run(in: database, by: context)
    }
    _ = try await DropEntry(taker.id).run(in: database, by: context)
    let id = try await RestoreEntry<Agreement>(binned).run(in: database, by: context)
    #expect(try await database.read { try Agreement.register.find(id, in: $0) } == added)
    await #expect(throws: Refused([.notInTheBin])) {
      try await RestoreEntry<Agreement>(binned).run(in: database, by: context)
    }
  }

  @Test func listsAreReadByTheirIndexes() async throws {
    let database = try TestDatabase.current.database
    let today = Day(year: 2026, month: 11, day: 29) ?? Timestamp.now.day
    for order in Agreement.register.orders {
      for state in [nil] + Validity.State.allCases where order != .newest || state == nil {
        let scans = try await QueryPlan.fullScans(database) { reader in
          let list = Agreement.register.list(order, state: state, on: today)
          let first = PageKey(.after, order == .newest ? [.integer(7)] : [.text("2026-01-01"), .integer(7)])
          for key in [nil, first] { _ = try Agreement.register.part(of: list, at: key, in: reader) }
        }
        #expect(scans.isEmpty, "\(order) \(String(describing: state)): \(scans)")
      }
    }
    let bin = try await QueryPlan.fullScans(database) { reader in
      _ = try reader.part(BinnedThing.self, of: BinnedThing.list(of: ["agreement"]))
    }
    #expect(bin.isEmpty)
  }

  @Test func aListGoesOnByKeyWithOpenEndsLast() async throws {
    let database = try TestDatabase.current.database
    for number in 1...5 {
      var draft = try await self.draft(database, "n\(number)")
      draft.endsOn = number == 1 ? nil : Day(year: 2026, month: number, day: 1)
      try await AddEntry(draft).run(in: database, by: context)
    }
    let numbers = try await database.read { reader in
      let list = Agreement.register.list(.day("ends_on"), on: Timestamp.now.day)
      let first = try Agreement.register.part(of: list, size: 2, in: reader)
      let second = try Agreement.register.part(of: list, at: first.after, size: 2, in: reader)
      let third = try Agreement.register.part(of: list, at: second.after, size: 2, in: reader)
      let back = try Agreement.register.part(of: list, at: third.before, size: 2, in: reader)
      #expect(third.after == nil && back.items == second.items)
      return [first, second, third].map { $0.items.map(\.number) }
    }
    #expect(numbers == [["n2", "n3"], ["n4", "n5"], ["n1"]])
  }
}
