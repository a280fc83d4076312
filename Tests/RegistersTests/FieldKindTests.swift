import Accounts
import Agencies
import Core
import Registers
import Store
import TestKit
import Testing

@testable import haidang

/// What a field of each kind keeps in its column, on both engines.
@Suite(.database(Areas.migrations)) struct FieldKindTests {
  private struct Contact: RegisterEntry {
    var id = ID<Contact>(rawValue: 0)
    var edition: Int64 = 0
    var name = ""
    var address = ""
    var agency: AgencyID?
    var topics: [String] = []
    var isOpen = false
    var rank: Int?

    private static let label = Localised(vi: "Mục", en: "Field")

    static let register = Register<Contact>(
      "contact_trial", at: "contacts", label, one: label, purpose: label, seeing: .viewRegisters,
      changing: .manageRegisters,
      fields: [
        .line("name", label, \.name, required: true), .email("address", label, \.address),
        .agency("agency_id", label, \.agency),
        .several("topics", label, \.topics, of: [FieldChoice("press", label), FieldChoice("travel", label)]),
        .flag("is_open", label, \.isOpen), .number("rank", label, \.rank, in: 1...9),
      ], orders: [.newest])
  }

  private let context = ActionContext.program()

  private func table() async throws -> Database {
    let database = try TestDatabase.current.database
    try await database.write { transaction in
      try transaction.run(
        """
        CREATE TABLE contact_trial (
          id BIGINT NOT NULL PRIMARY KEY, edition BIGINT NOT NULL, folded TEXT NOT NULL, name TEXT NOT NULL,
          address TEXT NOT NULL, agency_id BIGINT, topics TEXT NOT NULL, is_open BIGINT NOT NULL, rank BIGINT)
        """)
    }
    return database
  }

  @Test func whatIsKeptComesBack() async throws {
    let database = try await table()
    let agency = Agency(name: "Sở Một", place: "An Hải")
    try await CreateAgency(agency).run(in: database, by: context)
    var contact = Contact()
    contact.name = "Phòng báo chí"
    let empty = try await AddEntry(contact).run(in: database, by: context)
    (contact.address, contact.agency) = ("bao-chi@an-hai.example", agency.id)
    (contact.topics, contact.isOpen, contact.rank) = (["press", "travel"], true, 3)
    let full = try await AddEntry(contact).run(in: database, by: context)
    let register = Contact.register
    let read = try await database.read { try register.all([full.id, empty.id], in: $0) }
    #expect(read == [full, empty])
    // Found by the name of its agency; a change is taken back as it was.
    let hits = try await database.read { try SearchIndex.search($0, "so mot", kinds: ["contact_trial"]) }
    #expect(hits.map(\.id) == [full.id.rawValue])
    var other = full
    (other.agency, other.topics, other.isOpen) = (nil, [], false)
    try await ChangeEntry(other).run(in: database, by: context)
    try await UndoChange(full.id, edition: 2).run(in: database, by: context)
    var again = try await database.read { try register.find(full.id, in: $0) }
    again.edition = full.edition
    #expect(again == full)
  }
}
