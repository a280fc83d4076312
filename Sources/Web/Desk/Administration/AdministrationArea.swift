import Accounts
import Administration
import Core
import Markup

extension Section {
  static let administration = Section(
    Words.administration, AdministrationRoute.overview.address, needs: .viewAudit, order: 9)
}

extension Area {
  /// People, who may what, what was done, how the system stands.
  package static let administration = Area(
    section: .administration,
    pages: [
      DeskPages(AdministrationRoute.self, needs: .viewAudit) { route, visit in
        switch route {
        case .overview: .redirect(to: AdministrationRoute.audit.address)
        case .audit: try await AuditPage.answer(visit)
        }
      },
      DeskPages(PeopleRoute.self, needs: .managePeople, peoplePages),
      DeskPages(JobRoute.self, needs: .manageSystem, JobsPage.answer),
    ],
    actions: [
      CreateFirstAdministrator.self, CreatePerson.self, ResetPassword.self, DisablePerson.self,
      EnablePerson.self, ChangePassword.self, EndSession.self, RetryJob.self, DropJob.self,
      ChangeSchedule.self, RunSchedule.self, SendTestMail.self,
    ])
}

/// The pages of administration that the person may see.
func administrationTabs(_ visit: SignedIn, _ current: Words.Both) -> HTML {
  let frame = visit.frame
  let places: [(Words.Both, Address, Permission)] = [
    (Words.auditLog, AdministrationRoute.audit.address, .viewAudit),
    (Words.people, PeopleRoute.list.address, .managePeople),
    (Words.jobs, JobRoute.list.address, .manageSystem),
  ]
  return tabs(
    frame(Words.views),
    places.filter { visit.person.may($0.2) }.map { label, address, _ in
      Tab(frame(label), address, isCurrent: label == current)
    })
}
