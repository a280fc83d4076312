import Accounts
import Agencies
import Core
import Store
import TestKit
import Testing

@testable import PlanRegistry

@Suite(.database(AgencyFixture.migrations)) struct PermissionTests {
  private func person(_ role: Role, agency: Int64?, _ database: Database) async throws -> ActionContext {
    let id = ID<Person>.next()
    try await database.write { transaction in
      try transaction.run(
        """
        INSERT INTO person (id, name, email, role, agency_id, password_hash, must_change_password, created_at)
        VALUES (\(id), 'Người thử', \("a\(id)@thu.vn"), \(role), \(agency), 'x', 0, 0)
        """)
    }
    return ActionContext(actor: id.rawValue, actorName: "Người thử", now: SamplePlan.now)
  }

  @Test func peopleOfOneAgencyChangeItsWorkOnly() async throws {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    _ = try await SamplePlan.accepted(in: database)
    let duties = try await database.read { reader in
      try reader.all(
        Duty.self, "SELECT d.* FROM duty d JOIN task t ON t.id = d.task_id WHERE t.ref = '1.2' ORDER BY d.id")
    }
    let own = try #require(duties.first { $0.agencyID == agencies.foreign.id })
    let other = try #require(duties.first { $0.agencyID == agencies.police.id })
    let officer = try await person(.agencyOfficer, agency: agencies.foreign.id.rawValue, database)
    await #expect(throws: Refused([.notYourAgency])) {
      try await ChangeDuties(dutyIDs: [own.id, other.id], event: .start).run(in: database, by: officer)
    }
    try await ChangeDuties(dutyIDs: [own.id], event: .start).run(in: database, by: officer)
    await #expect(throws: Refused([.notPermitted])) {
      try await ChangeDuties(dutyIDs: [own.id], event: .suspend, reason: "x").run(in: database, by: officer)
    }
  }

  /// The page asks for each share without the store; the action, with it, must say the same.
  @Test("events open to a role", arguments: Role.allCases)
  func eventsOpen(role: Role) async throws {
    let database = try TestDatabase.current.database
    let agencies = try await AgencyFixture.make(in: database)
    _ = try await SamplePlan.accepted(in: database)
    let actor = try await person(
      role, agency: role.isOfOneAgency ? agencies.foreign.id.rawValue : nil, database)
    let stranger = try await database.read { try Person.find(ID(rawValue: actor.actor ?? 0), in: $0) }
    for state in DutyState.allCases {
      let doneOn = state == .done ? SamplePlan.now.day : nil
      try await database.write { try $0.run("UPDATE duty SET state = \(state), done_on = \(doneOn)") }
      try await database.read { reader in
        for duty in try reader.all(Duty.self, "SELECT * FROM duty ORDER BY id") {
          let open = try DutyEvent.allCases.filter {
            try ChangeDuties(dutyIDs: [duty.id], event: $0).offer(reader, actor).isOpen
          }
          #expect(ChangeDuties.events(openTo: stranger, on: duty) == open)
        }
      }
    }
  }

  @Test("who may load a plan", arguments: Role.allCases)
  func importing(role: Role) async throws {
    let database = try TestDatabase.current.database
    let actor = try await person(role, agency: role.isOfOneAgency ? 1 : nil, database)
    if role.permissions.contains(.importPlan) {
      #expect(try await SamplePlan.request(in: database).run(in: database, by: actor).taskCount == 4)
    } else {
      await #expect(throws: Refused([.notPermitted])) {
        _ = try await SamplePlan.request(in: database).run(in: database, by: actor)
      }
    }
  }
}
