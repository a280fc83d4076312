import Accounts
import Administration
import Agencies
import AgencyNames
import Attachments
import Core
import DocumentBook
import OfficeFiles
import PlanReading
import PlanRegistry
import Programmes
import Registers
import Store

/// One of each action, about things that are not there: enough to ask who may.
enum ActionSamples {
  static func all() async throws -> [any Action] {
    let password = try await OneTimePassword.make(hashing: PasswordHashing(passes: 1, memory: 1 << 13))
    return try accounts(password) + agencies() + plans() + tasks + jobs + register(Agreement.self)
      + documents()
  }

  private static func accounts(_ password: OneTimePassword) -> [any Action] {
    [
      CreateFirstAdministrator(email: "a@coquan.example", password: password),
      CreatePerson(name: "Người Mới", email: "moi@coquan.example", role: .viewer, password: password),
      ResetPassword(of: ID(rawValue: 7), to: password), DisablePerson(ID(rawValue: 7)),
      EnablePerson(ID(rawValue: 7)), EndSession(of: ID(rawValue: 7), .one(reference: "x")),
      CreateToken(for: ID(rawValue: 7), name: "x", scope: [.viewPlans], days: 30), EndToken(ID(rawValue: 7)),
    ]
  }

  private static func agencies() throws -> [any Action] {
    guard let day = Day(year: 2026, month: 1, day: 1) else { return [] }
    let proposal = DecideProposal(ID(rawValue: 7), .rejected)
    return [
      LoadShippedDirectory(), ImportAgencies(try AgencyTable(csv: Array("ten\nSở Một\n".utf8))),
      CreateAgency(Agency(name: "Sở Một", place: "An Hải")), AddAlias(ID(rawValue: 7), "S1"),
      RenameAgency(ID(rawValue: 7), to: "Sở Hai", on: day, source: "Quyết định"),
      EndAgency.abolish(ID(rawValue: 7), on: day, source: "Quyết định"), proposal, DecideName(proposal),
      ReopenProposal(ID(rawValue: 7)), ReopenName(ID(rawValue: 7)), UndoAgencyImport(ID(rawValue: 7)),
      VouchForAgency(ID(rawValue: 7)), UndoVouching(ID(rawValue: 7)),
    ]
  }

  private static func plans() -> [any Action] {
    guard let key = FileKey(String(repeating: "a", count: 64)) else { return [] }
    let task = ID<RegisteredTask>(rawValue: 7)
    return [
      ImportPlan(known: PlanFiles(plan: key), named: "a.txt"),
      EditTask(taskID: task, edition: 1, text: "Việc", timing: nil, names: [:]),
      SplitTask(taskID: task, edition: 1, parts: ["a", "b"]),
      MergeTasks(taskIDs: [task]), DropTask(taskID: task), RestoreTask(taskID: task),
      ConfirmAgency(responsibilityID: ID(rawValue: 7), agencyID: ID(rawValue: 7)),
      DiscardDraft(versionID: ID(rawValue: 7)), RestoreDraft(ID(rawValue: 7)),
      AcceptTasks(versionID: ID(rawValue: 7), choice: .all), UndoAcceptance(acceptanceID: ID(rawValue: 7)),
      SeeFinding(versionID: ID(rawValue: 7), position: 0),
      AddTask(versionID: ID(rawValue: 7), TaskContent(text: "Việc", timing: nil, names: [:])),
      AnswerResemblance(versionID: ID(rawValue: 7), isNewVersion: true),
      WithdrawGone(versionID: ID(rawValue: 7)),
      CorrectPlan(
        versionID: ID(rawValue: 7), PlanHeading(edition: 1, number: "", issuer: "", title: "x", province: "")),
      WithdrawPlan(planID: ID(rawValue: 7), reason: "x"), ReturnPlan(ID(rawValue: 7)),
    ]
  }

  private static let jobs: [any Action] = [
    RetryJob(ID(rawValue: 7)), DropJob(ID(rawValue: 7)), RestoreJob(ID(rawValue: 7)),
    ChangeSchedule("jobs.sweep", rule: "daily 01:00", isOn: true), RunSchedule("jobs.sweep"),
    SendTestMail(to: ID(rawValue: 7)),
  ]

  private static func documents() -> [any Action] {
    guard let key = FileKey(String(repeating: "a", count: 64)) else { return [] }
    let file = FileDoor.Passed(
      file: StoredFile(key: key, byteCount: 1, type: .pdf, enteredAt: nil), name: "a.pdf")
    return register(Office.self) + register(Clause.self) + register(DocumentTemplate.self)
      + register(OutgoingDocument.self) + register(IncomingDocument.self)
      + [
        TakeSigned(ID(rawValue: 7), file, SignedReading()), TakeOutgoing(file, SignedReading()),
        ReceiveDocument(file, SignedReading()),
      ]
  }

  private static func register<Entry: RegisterEntry>(_ type: Entry.Type) -> [any Action] {
    let id = ID<Entry>(rawValue: 7)
    return [
      AddEntry(Entry()), ChangeEntry(Entry()), UndoChange(id, edition: 2), DropEntry(id),
      RestoreEntry<Entry>(ID(rawValue: 7)), AttachFiles(to: id, []), DetachFile(from: id, ID(rawValue: 7)),
      ReattachFile<Entry>(ID(rawValue: 7)),
    ]
  }

  private static let tasks: [any Action] = [
    ChangeDuties(dutyIDs: [ID(rawValue: 7)], event: .start),
    AssignDuties(dutyIDs: [ID(rawValue: 7)], agencyID: ID(rawValue: 7)),
    WithdrawTask(taskID: ID(rawValue: 7), reason: "x"), ReturnTask(ID(rawValue: 7)),
    ReassignToSuccessor(agencyID: ID(rawValue: 7)), UndoDutyChange(dutyID: ID(rawValue: 7)),
    SaveView(named: "x", at: "/tasks"), ForgetView(ID(rawValue: 7)),
    CorrectTask(
      taskID: ID(rawValue: 7), edition: 1, TaskContent(text: "Việc", timing: nil, names: [:]), reason: "x"),
  ]
}
