import Accounts
import Core
import Markup
import Store

/// One account, and what an administrator may do with it.
enum PersonPage {
  struct Model: Sendable {
    var person: Person
    var agencyName: String?
    var resetting: Offer
    /// Closing it, or opening it again.
    var switching: Offer
    var problems: [FormProblem] = []
    /// A fresh one-time password, shown this once.
    var password: String?
  }

  static func answer(_ visit: SignedIn, _ id: ID<Person>) async throws -> Answer {
    .page(view(try await load(visit, id), visit.frame))
  }

  /// The answer to the POST carries the password itself: an address to go to would have to carry it too.
  static func resetPassword(_ visit: SignedIn, _ id: ID<Person>) async throws -> Answer {
    let password = try await OneTimePassword.make()
    try await ResetPassword(of: id, to: password).run(in: visit.database, by: visit.context)
    var model = try await load(visit, id)
    model.password = password.text
    return .page(view(model, visit.frame))
  }

  static func act(_ visit: SignedIn, _ action: some Action & AboutPerson) async throws -> Answer {
    try await visit.acting {
      _ = try await action.run(in: visit.database, by: visit.context)
      return .redirect(to: PeopleRoute.page(action.personID).saying(.changed))
    } refused: { problems in
      var model = try await load(visit, action.personID)
      model.problems = problems
      return view(model, visit.frame)
    }
  }

  private static func load(_ visit: SignedIn, _ id: ID<Person>) async throws -> Model {
    let context = visit.context
    return try await visit.database.read { reader in
      let person = try Person.find(id, in: reader)
      return Model(
        person: person, agencyName: try PeopleListPage.agencyNames(of: [person], reader).values.first,
        resetting: try ResetPassword(of: id, to: .none).offer(reader, context),
        switching: try person.isActive
          ? DisablePerson(id).offer(reader, context) : EnablePerson(id).offer(reader, context))
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let person = model.person
    let id = person.id
    return deskPage(
      frame, title: person.name, section: .administration,
      crumbs: [Crumb(frame(Words.people), PeopleRoute.list())], width: .narrow
    ) {
      errorSummary(frame, model.problems)
      if let password = model.password { passwordNotice(person.email, password, frame) }
      section(.class("panel")) {
        dl(.class("facts")) {
          dt { frame(Words.email) }
          dd { person.email }
          dt { frame(Words.role) }
          dd { frame(person.role) }
          if let agency = model.agencyName {
            dt { frame(Words.agency) }
            dd { agency }
          }
          dt { frame(Words.state) }
          dd { accountBadge(person, frame) }
        }
        p {
          a(
            .href(
              AdministrationRoute.audit().adding("subject", "person").adding("id", id.description))
          ) { frame(Words.actsOnIt) }
        }
        div(.class("form-actions")) {
          offered(model.resetting, frame) {
            actionButton(frame, PeopleRoute.resetPassword(id), frame(ResetPassword.title))
          }
          offered(model.switching, frame) {
            person.isActive
              ? actionButton(
                frame, PeopleRoute.disable(id), frame(DisablePerson.title), style: .danger)
              : actionButton(frame, PeopleRoute.enable(id), frame(EnablePerson.title))
          }
        }
      }
    }
  }
}

/// What is shown once and kept nowhere.
func passwordNotice(_ email: String, _ password: String, _ frame: PageFrame) -> HTML {
  notice(.success) {
    p { frame(Words.passwordOnce) }
    dl(.class("facts")) {
      dt { frame(Words.email) }
      dd { email }
      dt { frame(Words.password) }
      dd { code { password } }
    }
  }
}

/// An act on one account.
protocol AboutPerson {
  var personID: ID<Person> { get }
}

extension DisablePerson: AboutPerson {}
extension EnablePerson: AboutPerson {}
