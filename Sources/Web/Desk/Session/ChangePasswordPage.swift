import Accounts
import Core
import HTTPTypes
import Markup

/// A new password; the first thing somebody with a one-time password sees.
enum ChangePasswordPage {
  struct Model: Sendable {
    var isFirst: Bool
    /// For the browser's store of passwords.
    var email = ""
    var problems: [FormProblem] = []
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    var model = Model(isFirst: visit.person.mustChangePassword, email: visit.person.email)
    guard visit.visit.isPost else { return .page(view(model, visit.frame)) }
    let new = visit.form.exact("password") ?? ""
    guard new == visit.form.exact("again") else {
      model.problems = [FormProblem(field: "again", visit.frame(Words.passwordsDiffer))]
      return .page(view(model, visit.frame), status: .unprocessableContent)
    }
    return try await visit.acting {
      let token = try await ChangePassword.prepare(
        visit.database, visit.context, of: visit.person.id, old: visit.form.exact("old") ?? "", new: new
      ).run(in: visit.database, by: visit.context)
      let next = model.isFirst ? WorkspaceRoute.home() : WorkspaceRoute.account()
      return .redirect(to: next.saying(.passwordChanged))
        .setting(visit.visit.cookie(.session, token.description))
    } refused: { problems in
      model.problems = problems
      return view(model, visit.frame)
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let account = [Crumb(frame(Words.account), WorkspaceRoute.account())]
    return deskPage(
      frame, title: frame(Words.changePassword), crumbs: model.isFirst ? [] : account, width: .narrow
    ) {
      div(.class("panel")) {
        if model.isFirst { notice(.information) { frame(Words.changePasswordFirst) } }
        errorSummary(frame, model.problems)
        postForm(frame, WorkspaceRoute.changePassword()) {
          input(
            .type(.text), .class("unseen"), .tabindex(-1), .ariaHidden(), .autocomplete(.username),
            .readonly(),
            .value(model.email))
          Field("old", frame(Words.currentPassword), problems: model.problems, required: true).textInput(
            type: .password, attributes: .autocomplete(.currentPassword))
          Field(
            "password", frame(Words.newPassword), help: frame(Words.newPasswordHelp),
            problems: model.problems,
            required: true
          ).textInput(type: .password, attributes: .autocomplete(.newPassword))
          Field("again", frame(Words.repeatPassword), problems: model.problems, required: true).textInput(
            type: .password, attributes: .autocomplete(.newPassword))
          div(.class("form-actions")) {
            button(.type(.submit), .class("primary")) { frame(Words.changePassword) }
          }
        }
      }
    }
  }
}
