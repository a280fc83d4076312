import Accounts
import Core
import Markup

@testable import Jobs
@testable import Store
@testable import Web

extension PageSnapshot {
  static let administration: [PageSnapshot] = [
    PageSnapshot("AuditPage", at: AdministrationRoute.audit, AuditPage.view(.mock, .mock)),
    PageSnapshot("AuditPage-nothing", at: AdministrationRoute.audit, AuditPage.view(.nothing, .mock)),
    PageSnapshot("PeopleListPage", at: PeopleRoute.list, PeopleListPage.view(.mock, .mock)),
    PageSnapshot("NewPersonPage", at: PeopleRoute.new, NewPersonPage.view(.mock, .mock)),
    PageSnapshot("NewPersonPage-refused", at: PeopleRoute.new, NewPersonPage.view(.refused, .mock)),
    PageSnapshot("NewPersonPage-made", at: PeopleRoute.new, NewPersonPage.view(.made, .mock)),
    PageSnapshot("PersonPage", at: PeopleRoute.page, PersonPage.view(.mock, .mock)),
    PageSnapshot("PersonPage-closed", at: PeopleRoute.page, PersonPage.view(.closed, .mock)),
    PageSnapshot("JobsPage", at: JobRoute.list, JobsPage.view(.mock, .mock)),
    PageSnapshot("JobsPage-refused", at: JobRoute.list, JobsPage.view(.refused, .mock)),
  ]
}

extension Person {
  static let newcomer = Person(
    id: 12, name: "Trần Văn Thử", email: "thu@an-hai.example", role: .agencyOfficer, agencyID: 51,
    mustChangePassword: true)
  static let gone = Person(
    id: 13, name: "Lê Thị Cũ", email: "cu@an-hai.example", role: .viewer, disabledAt: "2026-10-01 08:00")
}

extension AuditPage.Model {
  static let mock = AuditPage.Model(
    entries: [
      AuditEntry(
        id: 171, at: "2026-11-16 09:05", actor: 11, actorName: "Nguyễn Thị Mẫu", action: "person.create",
        subject: "person", subjectID: 12, detail: "{\"role\":\"viewer\"}"),
      AuditEntry(
        id: 170, at: "2026-11-15 09:05", actorName: "haidang", action: "thing.act", subject: "thing",
        subjectID: 7, detail: "{\"changes\":[{\"field\":\"name\",\"before\":\"Cũ\",\"after\":\"Mới\"}]}"),
    ], next: AdministrationRoute.audit().adding("before", "170"),
    titles: ["person.create": CreatePerson.title], subjects: AuditSubjects(["person 12": "Trần Văn Thử"]),
    only: ("person", 12))
  static let nothing = AuditPage.Model(entries: [], titles: [:])
}

extension PeopleListPage.Model {
  static let mock = PeopleListPage.Model(
    people: ListPart(items: [.mock, .newcomer, .gone], after: .mock), agencyNames: [51: "Sở Du lịch"])
}

extension NewPersonPage.Model {
  static let mock = NewPersonPage.Model()
  static let refused = NewPersonPage.Model(
    form: mock.form.refused(
      ["name": ["Trần <Thử>"], "email": ["thu"], "role": ["agency-officer"], "agency": ["Sở Không Có"]],
      [
        FormProblem(field: "email", "Địa chỉ thư không hợp lệ."),
        FormProblem(field: "agency", "Không thấy cơ quan này."),
      ]))
  static let made = NewPersonPage.Model(made: (.newcomer, "abcde-fghjk-mnpqr-stuvw"))
}

extension PersonPage.Model {
  static let mock = PersonPage.Model(
    person: .newcomer, agencyName: "Sở Du lịch", resetting: Offer([]), switching: Offer([]),
    password: "abcde-fghjk-mnpqr-stuvw")
  static let closed = PersonPage.Model(
    person: .gone, resetting: Offer([.ownAccount]), switching: Offer([]))
}

extension Refusal {
  fileprivate static let ownAccount = Refusal(
    "own-account", Localised(vi: "Không tự đóng tài khoản của mình.", en: "Nobody closes their own account."))
}

extension JobsPage.Model {
  private static let schedules = [
    Schedule(
      name: "jobs.sweep", kind: "jobs.sweep", rule: ScheduleRule("daily 02:30"), nextAt: "2026-11-17 02:30",
      lastAt: "2026-11-16 02:30", isOn: true),
    Schedule(name: "files.collect", kind: "files.collect", nextAt: "2026-11-17 03:00", isOn: false),
  ]
  static let mock = JobsPage.Model(
    counts: JobQueue.State.allCases.map { JobCount(kind: "mail.send", state: $0, count: 3) },
    schedules: schedules,
    dead: ListPart(
      items: [
        DeadJob(
          id: 181, kind: "mail.send", key: "mail-1", attempts: 8, lastError: "the server said <no>",
          madeAt: "2026-11-15 08:00", endedAt: "2026-11-16 08:00")
      ], after: .mock))
  static let refused = {
    let form = DraftForm(
      JobsPage.ScheduleDraft.fields(of: "jobs.sweep"), of: JobsPage.ScheduleDraft(), suffix: "-jobs.sweep")
    let problem = FormProblem(field: "rule", "Không hiểu lịch này.")
    return JobsPage.Model(
      counts: [], schedules: schedules, dead: ListPart(items: []),
      sent: ("jobs.sweep", form.refused(["rule": ["lúc nào cũng được"]], [problem])))
  }()
}
