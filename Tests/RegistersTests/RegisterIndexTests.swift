import Core
import DocumentBook
import Programmes
import Registers
import Store
import TestKit
import Testing

@testable import haidang

/// Every list of every register is read by an index, however it is sorted and narrowed, on both engines.
@Suite(.database(Areas.migrations)) struct RegisterIndexTests {
  @Test func agreements() async throws { try await check(Agreement.self) }
  @Test func offices() async throws { try await check(Office.self) }
  @Test func clauses() async throws { try await check(Clause.self) }
  @Test func templates() async throws { try await check(DocumentTemplate.self) }
  @Test func outgoing() async throws { try await check(OutgoingDocument.self) }
  @Test func incoming() async throws { try await check(IncomingDocument.self) }

  private func check<Entry: RegisterEntry>(_ type: Entry.Type) async throws {
    let database = try TestDatabase.current.database
    let register = Entry.register
    for order in register.orders {
      let columns: [SQLValue] =
        switch order {
        case .newest: [.integer(7)]
        case .day: [.text("2026-01-01"), .integer(7)]
        case .heading: [.text("a"), .integer(7)]
        }
      for values in try [[]] + register.filters.map({ [try filter("\($0)", register)] }) {
        let scans = try await QueryPlan.fullScans(database) { reader in
          let list = register.list(order, with: values, on: Timestamp.now.day)
          for key in [nil, PageKey(.after, columns)] { _ = try register.part(of: list, at: key, in: reader) }
        }
        #expect(scans.isEmpty, "\(type) by \(order) with \(values): \(scans)")
      }
    }
  }

  private func filter<Entry>(_ name: String, _ register: Register<Entry>) throws -> EntryFilter {
    let field = try #require(register.fields.first { $0.key == name })
    if case .linked = field.kind { return EntryFilter(name, .linked(7)) }
    return EntryFilter(name, .text("x"))
  }
}
