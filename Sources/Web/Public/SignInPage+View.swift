import Core
import Markup

extension SignInPage {
  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    plainPage(frame, title: frame(Words.signIn)) {
      div(.class("panel")) {
        h1 { frame(Words.signIn) }
        if let message = model.message { notice(.information) { frame(message) } }
        errorSummary(frame, model.problems)
        p(.class("note")) { frame(Words.signInHelp) }
        postForm(frame, OpenRoute.signIn.address) {
          if let then = model.then { input(.type(.hidden), .name("then"), .value(then.text)) }
          if let kept = model.kept { hidden(kept, prefix: keptPrefix) }
          Field("email", frame(Words.email), problems: model.problems, required: true).textInput(
            model.email, attributes: .autocomplete(.username), .inputmode(.email), .spellcheck(false),
            .maxlength(254))
          Field("password", frame(Words.password), problems: model.problems, required: true).textInput(
            type: .password, attributes: .autocomplete(.currentPassword))
          button(.type(.submit), .class("primary")) { frame(Words.signIn) }
        }
      }
    }
  }

  /// After signing in again: one button sends what was typed before.
  static func continuation(_ then: Address, _ kept: FormFields, _ frame: PageFrame) -> HTML {
    plainPage(frame, title: frame(Words.send)) {
      div(.class("panel")) {
        h1 { frame(Words.send) }
        p { frame(Words.continueSending) }
        postForm(frame, then) {
          hidden(kept, prefix: "")
          button(.type(.submit), .class("primary")) { frame(Words.send) }
        }
      }
    }
  }

  private static func hidden(_ fields: FormFields, prefix: String) -> HTML {
    .sequence(
      fields.fields.filter { $0.name != FormToken.field }.map {
        input(.type(.hidden), .name(prefix + $0.name), .value($0.value))
      })
  }
}
