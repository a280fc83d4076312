import Accounts
import Core
import HTTPTypes
import Logging
import Markup

/// Sign-in. Whoever comes with an address in mind goes there afterwards; a form that was posted after the session ran
/// out travels along, sealed in the page, and can be sent again.
enum SignInPage {
  struct Model: Sendable {
    var email = ""
    var then: Address?
    /// What was being posted to `then`.
    var kept: FormFields?
    var problems: [FormProblem] = []
    var message: Words.Both?
  }

  static let keptPrefix = "kept."

  static func answer(_ visit: Visit) async throws -> Answer {
    if visit.isPost { return try await attempt(visit) }
    let model = Model(then: visit.query["then"].flatMap(Address.init(local:)))
    return .page(view(model, visit.frame))
  }

  /// What somebody without a session gets instead of the page.
  static func invitation(to asked: AskedPage, _ visit: Visit, form: FormFields?) throws -> Answer {
    guard visit.isPost else {
      let then = asked.is(WorkspaceRoute.home) ? nil : visit.frame.here.text
      return .redirect(to: OpenRoute.signIn.address.adding("then", then))
    }
    let model = Model(then: asked.address, kept: form, message: Words.sessionEnded)
    return .page(view(model, visit.frame), status: .unauthorized)
  }

  private static func attempt(_ visit: Visit) async throws -> Answer {
    let form = try await visit.readForm()
    guard FormToken.isValid(cookie: visit.formCookie, field: form[FormToken.field]) else {
      throw WebError.foreignForm
    }
    var model = Model(
      email: form["email"] ?? "", then: form["then"].flatMap(Address.init(local:)), kept: kept(form))
    do {
      let result = try await SignIn(visit.site.database).attempt(
        email: model.email, password: form.exact("password") ?? "", address: visit.networkAddress,
        requestID: visit.requestID)
      visit.log.info("signed in", metadata: ["person": "\(result.person.id)"])
      let cookie = visit.cookie(.session, result.token.description)
      guard let kept = model.kept, let then = model.then, !result.person.mustChangePassword else {
        return .redirect(to: model.then ?? WorkspaceRoute.home()).setting(cookie)
      }
      return .page(continuation(then, kept, visit.frame)).setting(cookie)
    } catch let refusal as Refusal {
      visit.log.notice("sign-in refused", metadata: ["code": "\(refusal.code)"])
      model.problems = [FormProblem(refusal, visit.language)]
      let status: HTTPResponse.Status =
        refusal.kind == .tooOften ? .tooManyRequests : .unprocessableContent
      return .page(view(model, visit.frame), status: status)
    }
  }

  private static func kept(_ form: FormFields) -> FormFields? {
    let fields = form.fields.filter { $0.name.hasPrefix(keptPrefix) }.map {
      FormFields.Field(name: String($0.name.dropFirst(keptPrefix.count)), value: $0.value)
    }
    return fields.isEmpty ? nil : FormFields(fields)
  }
}
