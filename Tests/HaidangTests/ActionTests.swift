import Accounts
import Core
import Foundation
import Store
import TestKit
import Testing
import Web

@testable import haidang

@Suite(.database(Areas.migrations)) struct ActionTests {
  /// Which right each act asks for: to change it is a decision.
  private static let rights = """
    agency.alias manage-agencies
    agency.create manage-agencies
    agency.end manage-agencies
    agency.import manage-agencies
    agency.load-shipped manage-agencies
    agency.reassign-work accept-plan
    agency.rename manage-agencies
    agency.undo-import manage-agencies
    agency.undo-vouch manage-agencies
    agency.vouch manage-agencies
    agreement.add manage-registers
    agreement.attach manage-registers
    agreement.change manage-registers
    agreement.detach manage-registers
    agreement.drop manage-registers
    agreement.reattach manage-registers
    agreement.restore manage-registers
    agreement.undo manage-registers
    clause.add manage-templates
    clause.attach manage-templates
    clause.change manage-templates
    clause.detach manage-templates
    clause.drop manage-templates
    clause.reattach manage-templates
    clause.restore manage-templates
    clause.undo manage-templates
    incoming.add write-documents
    incoming.attach write-documents
    incoming.change write-documents
    incoming.detach write-documents
    incoming.drop write-documents
    incoming.reattach write-documents
    incoming.receive write-documents
    incoming.restore write-documents
    incoming.undo write-documents
    job.drop manage-system
    job.restore manage-system
    job.retry manage-system
    mail.test manage-system
    office.add manage-templates
    office.attach manage-templates
    office.change manage-templates
    office.detach manage-templates
    office.drop manage-templates
    office.reattach manage-templates
    office.restore manage-templates
    office.undo manage-templates
    outgoing.add write-documents
    outgoing.attach write-documents
    outgoing.change write-documents
    outgoing.detach write-documents
    outgoing.drop write-documents
    outgoing.reattach write-documents
    outgoing.restore write-documents
    outgoing.take write-documents
    outgoing.take-signed write-documents
    outgoing.undo write-documents
    person.change-password use-account
    person.create manage-people
    person.create-first manage-people
    person.disable manage-people
    person.enable manage-people
    person.end-session use-account
    person.reset-password manage-people
    plan.accept accept-plan
    plan.answer-resemblance review-plan
    plan.correct review-plan
    plan.discard review-plan
    plan.import import-plan
    plan.restore-draft review-plan
    plan.return accept-plan
    plan.see-finding review-plan
    plan.undo-acceptance undo-acceptance
    plan.withdraw accept-plan
    plan.withdraw-gone accept-plan
    proposal.decide manage-agencies
    proposal.decide-name manage-agencies
    proposal.reopen manage-agencies
    proposal.reopen-name manage-agencies
    schedule.change manage-system
    schedule.run manage-system
    task.add review-plan
    task.assign accept-plan
    task.change-duties update-task
    task.confirm-agency review-plan
    task.correct accept-plan
    task.drop review-plan
    task.edit review-plan
    task.merge review-plan
    task.restore review-plan
    task.return accept-plan
    task.split review-plan
    task.undo-progress update-task
    task.withdraw accept-plan
    template.add manage-templates
    template.attach manage-templates
    template.change manage-templates
    template.detach manage-templates
    template.drop manage-templates
    template.reattach manage-templates
    template.restore manage-templates
    template.undo manage-templates
    token.create use-account
    token.end use-account
    view.forget view-plans
    view.save view-plans
    """

  private static let registered = Areas.all.flatMap(\.actions)

  @Test func theListOfActionsAndRightsIsKnown() {
    let listed = Self.registered.map { "\($0.name) \($0.permission.rawValue)" }.sorted()
    #expect(listed == Self.rights.split(separator: "\n").map(String.init))
  }

  /// An action that no area registers would escape every test over all of them.
  @Test func everyActionInTheSourcesIsRegistered() throws {
    let declared = try Self.sources().flatMap { file in
      file.text.split(separator: "\n").compactMap { line -> String? in
        guard let keyword = line.range(of: "struct "), line.contains(": Action {") else { return nil }
        return String(line[keyword.upperBound...].prefix { $0 != ":" && $0 != "<" })
      }
    }
    #expect(declared.count > 25)
    #expect(
      Set(declared)
        == Set(Self.registered.map { String(describing: $0).prefix { $0 != "<" } }.map(String.init)))
  }

  /// The register changes through actions; what writes besides them is listed here, each with its reason.
  @Test func nothingWritesBesideActions() throws {
    let allowed = [
      // Who somebody is has to be known before anything can be asked of them.
      "Accounts/Sessions/SignIn.swift", "Web/Desk/Session/AccountPage.swift",
      // What was tried without the right.
      "Accounts/Actions/Overstep.swift",
      // That something was used, and whether anything can be written.
      "Accounts/Sessions/UseNotes.swift", "Web/Server/WriteProbe.swift",
      // Attempts are counted whether or not the act comes about.
      "Accounts/Actions/ChangePassword.swift",
      "Accounts/Actions/Action.swift",
      // Several acts in one transaction, each through its action.
      "haidang/Agency/AgencyMergeVerb.swift", "haidang/Agency/AgencyRenameVerb.swift",
      "SampleProvince/Agencies/AgenciesSample.swift", "SampleProvince/Agencies/AgencyChange.swift",
      "SampleProvince/People/PeopleSample.swift", "Plans/Samples/Acts/ProgressSample.swift",
    ]
    // Mechanisms that keep rows of their own: the queue, files on their way, copies of the whole.
    let mechanisms = ["Store/", "Jobs/", "Attachments/", "Operations/"]
    let writing = try Self.sources().filter { file in
      !mechanisms.contains { file.path.hasPrefix($0) } && file.text.contains("database.write")
    }.map(\.path)
    #expect(Set(writing) == Set(allowed))
  }

  @Test func eachRoleDoesWhatItMayAndNothingElse() async throws {
    let database = try TestDatabase.current.database
    let samples = try await ActionSamples.all()
    // A password is changed only by who knows it, so it has no sample; Accounts' own tests cover it.
    let covered = Set(samples.map { type(of: $0).name }).union(["person.change-password"])
    #expect(covered == Set(Self.registered.map { $0.name }))
    var refusedCount = 0
    for role in Role.allCases {
      let actor = try await person(role, database)
      for action in samples {
        let (objections, right) = try await database.read {
          (try action.objections($0, actor), try action.needs($0))
        }
        let mayNot = objections.contains { $0.code == "not-permitted" }
        let isOwn = right == .useAccount
        #expect(mayNot != role.permissions.contains(right) || isOwn, "\(role) \(action)")
        guard mayNot else { continue }
        refusedCount += 1
        await #expect(throws: Refused([.notPermitted])) { try await Self.run(action, database, actor) }
      }
    }
    #expect(refusedCount > 50)
    #expect(try await database.read { try $0.integer("SELECT count(*) AS n FROM agency") } == 0)
  }

  @Test func anActIsInTheAuditLogAndARefusedOneIsNot() async throws {
    let database = try TestDatabase.current.database
    let admin = try await person(.administrator, database)
    let password = try await OneTimePassword.make(hashing: PasswordHashing(passes: 1, memory: 1 << 13))
    let act = CreatePerson(name: "Người Mới", email: "moi@coquan.example", role: .viewer, password: password)
    let made = try await act.run(in: database, by: admin)
    await #expect(throws: Refused.self) { try await act.run(in: database, by: admin) }
    let entries = try await database.read {
      try AuditLog.entries($0, subject: "person", id: made.id.rawValue)
    }
    #expect(entries.map(\.action) == ["person.create"])
    #expect(entries.map(\.actor) == [admin.actor])
    #expect(entries.map(\.detail) == ["{\"role\":\"viewer\"}"])
  }

  private static func run(
    _ action: some Action, _ database: Database, _ actor: ActionContext
  ) async throws {
    _ = try await action.run(in: database, by: actor)
  }

  private func person(_ role: Role, _ database: Database) async throws -> ActionContext {
    let id = ID<Person>.next()
    try await database.write { transaction in
      try transaction.run(
        """
        INSERT INTO person (id, name, email, role, agency_id, password_hash, must_change_password, created_at)
        VALUES (\(id), 'Người thử', \("a\(id)@thu.example"), \(role), \(role.isOfOneAgency ? 1 : nil), 'x', 0, 0)
        """)
    }
    return ActionContext(actor: id.rawValue, actorName: "Người thử", now: .now)
  }

  private static func sources() throws -> [(path: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let walk = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    return try walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map {
      (String($0.path.dropFirst(root.path.count + 1)), try String(contentsOf: $0, encoding: .utf8))
    }
  }
}
