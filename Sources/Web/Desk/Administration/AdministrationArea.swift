import Accounts
import Administration
import Core
import Markup

extension Section {
  static let administration = Section(
    Words.administration, AdministrationRoute.overview(), needs: .viewAudit, order: 9)
}

extension Area {
  /// People, who may what, what was done, how the system stands.
  package static let administration = Area(
    section: .administration,
    pages: [
      .get(AdministrationRoute.overview, needs: .viewAudit) { _ in
        .redirect(to: AdministrationRoute.audit())
      },
      .get(AdministrationRoute.audit, needs: .viewAudit, AuditPage.answer),
      .get(PeopleRoute.list, needs: .managePeople, PeopleListPage.answer),
      .form(PeopleRoute.new, needs: .managePeople, NewPersonPage.answer),
      .get(PeopleRoute.page, needs: .managePeople, PersonPage.answer),
      .post(PeopleRoute.resetPassword, needs: .managePeople, PersonPage.resetPassword),
      .post(PeopleRoute.disable, needs: .managePeople) { try await PersonPage.act($0, DisablePerson($1)) },
      .post(PeopleRoute.enable, needs: .managePeople) { try await PersonPage.act($0, EnablePerson($1)) },
      .get(JobRoute.list, needs: .manageSystem, JobsPage.answer),
      .post(JobRoute.retry, needs: .manageSystem) { try await JobsPage.act($0, RetryJob($1), .jobQueued) },
      .post(JobRoute.drop, needs: .manageSystem) { try await JobsPage.drop($0, $1) },
      .post(JobRoute.schedule, needs: .manageSystem, JobsPage.schedule),
      .post(JobRoute.testMail, needs: .manageSystem) {
        try await JobsPage.act($0, SendTestMail(to: $0.person.id), .mailQueued)
      },
    ],
    actions: [
      CreateFirstAdministrator.self, CreatePerson.self, ResetPassword.self, DisablePerson.self,
      EnablePerson.self, ChangePassword.self, EndSession.self,
      CreateToken.self, EndToken.self, RetryJob.self, DropJob.self, RestoreJob.self,
      ChangeSchedule.self, RunSchedule.self, SendTestMail.self,
    ],
    bin: [
      BinKind(ThingKind("job", Words.jobs, needs: .manageSystem) { _ in JobRoute.list() }) { RestoreJob($0) }
    ])
}

/// The pages of administration that the person may see.
func administrationTabs(_ frame: PageFrame, _ current: Words.Both) -> HTML {
  let places: [(Words.Both, Address, Permission)] = [
    (Words.auditLog, AdministrationRoute.audit(), .viewAudit),
    (Words.people, PeopleRoute.list(), .managePeople),
    (Words.jobs, JobRoute.list(), .manageSystem),
  ]
  return tabs(
    frame(Words.views),
    places.filter { frame.rights.contains($0.2) }.map { label, address, _ in
      Tab(frame(label), address, isCurrent: label == current)
    })
}
