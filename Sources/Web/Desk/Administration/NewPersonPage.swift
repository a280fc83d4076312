import Accounts
import Agencies
import Core
import Markup
import Store

/// Gives somebody an account; the password that works once is shown when it is made.
enum NewPersonPage {
  struct Model: Sendable {
    var name = ""
    var email = ""
    var role: Role?
    var agency = ""
    var problems: [FormProblem] = []
    var made: (person: Person, password: String)?
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    guard visit.visit.isPost else { return .page(view(Model(), visit.frame)) }
    let form = visit.form
    let typed = Model(
      name: form["name"] ?? "", email: form["email"] ?? "", role: form["role"].flatMap(Role.init),
      agency: form["agency"] ?? "")
    return try await visit.acting {
      var action = try await visit.database.read { [context = visit.context] in
        try creating(typed, $0, context)
      }
      // Only when nothing stands against it: a password takes memory and a processor.
      let password = try await OneTimePassword.make()
      action.password = password
      let person = try await action.run(in: visit.database, by: visit.context)
      return .page(view(Model(made: (person, password.text)), visit.frame))
    } refused: { problems in
      var model = typed
      model.problems = problems
      return view(model, visit.frame)
    }
  }

  /// The act, still without a password. Throws everything that stands against it, an unclear agency included.
  private static func creating(
    _ typed: Model, _ reader: Reader, _ context: ActionContext
  ) throws -> CreatePerson {
    var action = CreatePerson(name: typed.name, email: typed.email, role: typed.role, password: .none)
    do {
      if !typed.agency.isEmpty { action.agencyID = try AgencyPicker.unit(typed.agency, near: "", reader).id }
    } catch let unclear as Refusal {
      throw Refused([unclear] + (try action.objections(reader, context).filter { $0.field != "agency" }))
    }
    let objections = try action.objections(reader, context)
    guard objections.isEmpty else { throw Refused(objections) }
    return action
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let problems = model.problems
    return deskPage(
      frame, title: frame(CreatePerson.title), section: .administration,
      crumbs: [Crumb(frame(Words.people), PeopleRoute.list())], width: .narrow
    ) {
      if let made = model.made { passwordNotice(made.person.email, made.password, frame) }
      errorSummary(frame, problems)
      div(.class("panel")) {
        postForm(frame, PeopleRoute.new()) {
          Field("name", frame(Words.name), problems: problems, required: true).textInput(model.name)
          Field("email", frame(Words.email), problems: problems, required: true).textInput(
            model.email, type: .email)
          Field("role", frame(Words.role), problems: problems, required: true).select(
            Role.allCases.map { Choice($0.rawValue, frame($0.title)) }, chosen: model.role?.rawValue,
            blank: "–")
          Field("agency", frame(Words.agency), help: frame(Words.agencyOfPersonHelp), problems: problems)
            .textInput(model.agency)
          div(.class("form-actions")) {
            button(.type(.submit), .class("primary")) { frame(CreatePerson.title) }
            linkButton(PeopleRoute.list(), frame(Words.cancel), style: .quiet)
          }
        }
      }
    }
  }
}
