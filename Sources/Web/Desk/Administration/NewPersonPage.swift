import Accounts
import Core
import Markup
import Registers

/// Gives somebody an account; the password that works once is shown when it is made.
enum NewPersonPage {
  struct NewPerson: Sendable {
    var name = ""
    var email = ""
    var role: Role?
    var agency: AgencyID?

    static let fields: [DraftField<NewPerson>] = [
      .line("name", Words.name, \.name, most: 120, required: true),
      .email("email", Words.email, \.email, required: true),
      .choice("role", Words.role, \.role, required: true),
      .agency("agency", Words.agency, \.agency, help: Words.agencyOfPersonHelp),
    ]
  }

  struct Model: Sendable {
    var form = DraftForm(NewPerson.fields, of: NewPerson())
    var made: (person: Person, password: String)?
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    var password = OneTimePassword.none
    return try await visit.answerForm(NewPerson.fields) { _ in
      NewPerson()
    } view: {
      view(Model(form: $0), visit.frame)
    } act: {
      CreatePerson(name: $0.name, email: $0.email, role: $0.role, agencyID: $0.agency, password: .none)
    } ready: { action in
      // Takes memory and a processor.
      password = try await .make()
      action.password = password
    } done: { person in
      .page(view(Model(made: (person, password.text)), visit.frame))
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(CreatePerson.title), section: .administration,
      crumbs: [Crumb(frame(Words.people), PeopleRoute.list())], width: .narrow
    ) {
      if let made = model.made { passwordNotice(made.person.email, made.password, frame) }
      errorSummary(frame, model.form.linkedProblems)
      div(.class("panel")) {
        postForm(frame, PeopleRoute.new()) {
          model.form.controls(frame)
          div(.class("form-actions")) {
            button(.type(.submit), .class("primary")) { frame(CreatePerson.title) }
            linkButton(PeopleRoute.list(), frame(Words.cancel), style: .quiet)
          }
        }
      }
    }
  }
}
