import Accounts
import Core
import Store
import TestKit
import Testing

@testable import PlanRegistry
@testable import PlanSamples
@testable import SampleProvince

/// What `./run` shows: a bit of everything that the pages of the product can show.
@Suite(.database(SampleFixture.migrations)) struct BelievableTests {
  /// One province for all of it: making one takes seconds.
  @Test func theSmallSampleHasSomethingOfEverything() async throws {
    let database = try TestDatabase.current.database
    try await SampleFixture.build(.small, documents: [SampleFixture.example()], in: database)
    try await theBoardShowsEveryState(database)
    try await theReportsOfThePlansAreDueOnTheirDays(database)
    try await thePlansHaveTheirDoubtsAndVersions(database)
    try await bodiesChangeByDocumentsThatAreSaidToBeMadeUp(database)
    try await whatIsAcceptedCanBeWorkedOn(database)
    try await everyStepIsOneOfTheWorkflowByTheAgencysOwnPeople(database)
    try await everyRoleIsThereAndEveryAgencyHasItsOfficer(database)
  }

  /// Rows of a FROM clause.
  private func count(_ database: Database, _ from: SQL) async throws -> Int64 {
    try await database.read { try $0.integer("SELECT count(*) AS n FROM " + from) }
  }

  private func duties(_ database: Database, _ condition: SQL) async throws -> Int64 {
    try await count(
      database,
      """
      duty d JOIN task t ON t.id = d.task_id JOIN occurrence o ON o.id = d.occurrence_id
      WHERE t.standing = 'accepted' AND \(sql: condition)
      """)
  }

  private func theBoardShowsEveryState(_ database: Database) async throws {
    let today = SampleFixture.today
    for state in DutyState.allCases {
      #expect(try await duties(database, "d.state = \(state)") > 0, "\(state)")
    }
    let open: SQL = "o.due_on < \(today) AND d.state IN ('not-started', 'in-progress')"
    #expect(try await duties(database, open) > 0)
    #expect(try await duties(database, open + " AND o.kind IN ('year', 'quarter', 'evidence')") > 0)
    #expect(try await duties(database, "d.agency_id IS NULL") > 0)
    // Most work is done in time: a sample that is all red shows nothing.
    let over = try await duties(database, "o.due_on < \(today)")
    #expect(try await duties(database, open) * 2 < over)
  }

  /// Both that the plans ask for: one is an item of its own, the other stands in the section on reports.
  private func theReportsOfThePlansAreDueOnTheirDays(_ database: Database) async throws {
    #expect(try await count(database, "task WHERE origin = 'report' AND standing = 'accepted'") > 0)
    let today = SampleFixture.today
    for condition in ["o.due_on < \(today) AND d.state <> 'done'", "o.due_on >= \(today)"] as [SQL] {
      #expect(try await duties(database, "t.origin = 'report' AND o.kind = 'day' AND " + condition) > 0)
    }
    #expect(
      try await count(
        database, "task WHERE origin = 'body' AND timing_raw = 'trước ngày 20/5 và 15/11 hằng năm'") > 0)
  }

  private func thePlansHaveTheirDoubtsAndVersions(_ database: Database) async throws {
    #expect(try await count(database, "plan") == 3)
    #expect(try await count(database, "plan WHERE number = '118/KH-UBND'") == 1)
    #expect(try await count(database, "task WHERE standing = 'proposed'") > 0)
    #expect(try await count(database, "task WHERE standing = 'withdrawn'") == 1)
    #expect(try await count(database, "plan_version WHERE state = 'superseded'") == 1)
    #expect(try await count(database, "plan_version WHERE state = 'discarded'") == 1)
    #expect(try await count(database, "audit_entry WHERE action = 'task.correct'") == 1)
    try await aNewVersionWaitsWithItsDifferences(database)
    #expect(try await count(database, "agency_proposal WHERE state = 'open'") > 0)
    #expect(try await count(database, "agency_proposal WHERE state = 'alias'") == 1)
    #expect(try await count(database, "plan_diagnostic WHERE code = 'rule-expired'") > 0)
    #expect(
      try await count(database, "task WHERE needs_look = 1 AND standing = 'proposed'") > 0)
    #expect(try await count(database, "task WHERE needs_look = 1 AND standing = 'accepted'") > 0)
  }

  private func aNewVersionWaitsWithItsDifferences(_ database: Database) async throws {
    let differences = try await database.read { reader in
      let row = try reader.row("SELECT * FROM plan_version WHERE state = 'draft' AND ordinal > 1")
      return try row.map { try VersionDifferences.load(reader, PlanVersion($0)) } ?? nil
    }
    let found = try #require(differences)
    #expect(found.added > 0 && found.changed > 0 && found.same > 0 && found.goneCount > 0)
  }

  private func bodiesChangeByDocumentsThatAreSaidToBeMadeUp(_ database: Database) async throws {
    for kind in ["rename", "merge", "split"] {
      let made = try await count(
        database,
        """
        agency_event e JOIN agency a ON a.id = e.agency_id
        WHERE a.place = 'An Hải' AND e.kind = \(kind) AND e.legal_source LIKE '%giả định%'
        """)
      #expect(made == 1, "\(kind)")
    }
    let left = try await duties(
      database,
      """
      d.state <> 'done' AND d.agency_id IN (SELECT id FROM agency WHERE place = 'An Hải' AND valid_to IS NOT NULL)
      """)
    #expect(left == 0)
  }

  private func whatIsAcceptedCanBeWorkedOn(_ database: Database) async throws {
    let idle = try await count(
      database,
      """
      task t WHERE t.standing = 'accepted' AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.task_id = t.id)
      """)
    #expect(idle == 0)
    let unheld = try await count(
      database, "occurrence o WHERE NOT EXISTS (SELECT 1 FROM duty d WHERE d.occurrence_id = o.id)")
    #expect(unheld == 0)
    let miscounted = try await count(
      database,
      """
      occurrence o WHERE o.done_count
        <> (SELECT count(*) FROM duty d WHERE d.occurrence_id = o.id AND d.state = 'done')
      """)
    #expect(miscounted == 0)
  }

  private func everyStepIsOneOfTheWorkflowByTheAgencysOwnPeople(_ database: Database) async throws {
    let taken = try await database.read { reader in
      try reader.rows(
        """
        SELECT e.*, p.agency_id AS own FROM audit_entry e LEFT JOIN person p ON p.id = e.actor
        WHERE e.action = \(ChangeDuties.name)
        """
      ).map {
        (step: try #require(ShareStep(try AuditEntry($0))), own: try $0.get("own", as: AgencyID?.self))
      }
    }
    #expect(taken.count > 100)
    for (step, own) in taken {
      #expect(step.event.flatMap { DutyState.workflow.state(after: $0, in: step.from) } == step.to)
      #expect(own == nil || own == step.agencyID)
    }
  }

  private func everyRoleIsThereAndEveryAgencyHasItsOfficer(_ database: Database) async throws {
    let people = try await database.read(Person.all)
    for role in Role.allCases { #expect(people.contains { $0.role == role }, "\(role)") }
    for person in people { #expect(person.role.isOfOneAgency == (person.agencyID != nil)) }
    let agencies = try await database.read { reader in
      try reader.rows("SELECT id FROM agency WHERE place = 'An Hải' AND kind <> 'province' ORDER BY id")
        .map { try $0.get("id", as: AgencyID.self) }
    }
    #expect(people.filter { $0.role == .agencyOfficer }.compactMap(\.agencyID).sorted() == agencies)
  }
}
