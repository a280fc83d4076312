import Accounts
import Core
import Markup
import Registers
import Store

/// A new password; the first thing somebody with a one-time password sees.
enum ChangePasswordPage {
  struct NewPassword: Sendable {
    var old = ""
    var new = ""
    var again = ""

    /// A one-time password was used up when it opened: nothing is left to prove.
    static func fields(asksOld: Bool) -> [DraftField<NewPassword>] {
      (asksOld ? [.secret("old", Words.currentPassword, \.old)] : []) + [
        .secret("password", Words.newPassword, \.new, new: true, help: Words.newPasswordHelp),
        .secret("again", Words.repeatPassword, \.again, new: true),
      ]
    }
  }

  struct Model: Sendable {
    var isFirst: Bool
    /// For the browser's store of passwords.
    var email: String
    var form: DraftForm<NewPassword>
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let person = visit.person
    let asksOld = try await visit.database.read { try ChangePassword.asksOld(of: person.id, in: $0) }
    return try await visit.answerForm(NewPassword.fields(asksOld: asksOld)) { _ in
      NewPassword()
    } view: {
      view(Model(isFirst: person.mustChangePassword, email: person.email, form: $0), visit.frame)
    } act: { typed in
      guard typed.new == typed.again else { throw Refusal.passwordsDiffer }
      return try await ChangePassword.prepare(
        visit.database, visit.context, of: person.id, old: typed.old, new: typed.new,
        at: visit.visit.deviceToken)
    } done: { token in
      let next = person.mustChangePassword ? WorkspaceRoute.home() : WorkspaceRoute.account()
      return .redirect(to: next.saying(.passwordChanged))
        .setting(visit.visit.cookie(.session, token.description))
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let account = [Crumb(frame(Words.account), WorkspaceRoute.account())]
    return deskPage(
      frame, title: frame(Words.changePassword), crumbs: model.isFirst ? [] : account, width: .narrow
    ) {
      div(.class("panel")) {
        if model.isFirst { notice(.information) { frame(Words.changePasswordFirst) } }
        errorSummary(frame, model.form.linkedProblems)
        postForm(frame, WorkspaceRoute.changePassword()) {
          input(
            .type(.text), .class("unseen"), .tabindex(-1), .ariaHidden(), .autocomplete(.username),
            .readonly(),
            .value(model.email))
          model.form.controls(frame)
          div(.class("form-actions")) {
            button(.type(.submit), .class("primary")) { frame(Words.changePassword) }
          }
        }
      }
    }
  }
}

extension Refusal {
  fileprivate static let passwordsDiffer = Refusal("passwords-differ", Words.passwordsDiffer, field: "again")
}
