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
    // A file that was sent is not kept: its sender goes on from the page of its form.
    let isLost = form == nil && !asked.page.methods.contains(.get)
    let then = isLost ? visit.site.page(above: asked.address.text) : nil
    let model = Model(then: then ?? asked.address, kept: form, message: Words.sessionEnded)
    return .page(view(model, visit.frame), status: .unauthorized)
  }

  /// A form that was opened before a new sign-in, which renewed the token of forms: what was typed is not lost, and its
  /// sender says once more that it be sent. Passwords travel in no page.
  static func again(_ form: FormFields, to asked: AskedPage, _ visit: Visit) throws -> Answer {
    guard asked.page.intake == .form else { throw WebError.foreignForm }
    return .page(continuation(asked.address, form, visit.frame), status: .forbidden)
  }

  private static func attempt(_ visit: Visit) async throws -> Answer {
    let form = try await visit.readOpenForm()
    var model = Model(
      email: form["email"] ?? "", then: form["then"].flatMap(Address.init(local:)), kept: kept(form))
    do {
      let caller = SignIn.Caller(
        address: visit.networkAddress,
        device: visit.deviceToken,
        session: visit.sessionToken, requestID: visit.requestID)
      let result = try await SignIn(visit.site.database, rule: visit.site.signInRule).attempt(
        email: model.email, password: form.exact("password") ?? "", by: caller)
      visit.log.info(
        "signed in",
        metadata: ["person": "\(result.person.id)", "address": "\(visit.networkAddress)"])
      return begun(result, model, visit)
    } catch let refusal as Refusal {
      visit.log.notice(
        "sign-in refused",
        metadata: [
          "code": "\(refusal.code)", "email": "\(EmailAddress.loggable(model.email))",
          "address": "\(visit.networkAddress)",
        ])
      model.problems = [FormProblem(refusal, visit.language)]
      let status: HTTPResponse.Status =
        refusal.kind == .tooOften ? .tooManyRequests : .unprocessableContent
      return .page(view(model, visit.frame), status: status)
    }
  }

  /// Whoever put a form's token into this browser before knows it no longer.
  private static func begun(_ result: SignIn.Result, _ model: Model, _ visit: Visit) -> Answer {
    var frame = visit.frame
    frame.formToken = RandomToken.make()
    let answer: Answer =
      if let kept = model.kept, let then = model.then, !result.person.mustChangePassword {
        .page(continuation(then, kept, frame))
      } else {
        .redirect(to: model.then ?? WorkspaceRoute.home())
      }
    return answer.setting(visit.cookie(.session, result.token.description))
      .setting(visit.cookie(.device, result.device.description, maxAge: 365 * 86_400))
      .setting(visit.cookie(.form, frame.formToken))
  }

  private static func kept(_ form: FormFields) -> FormFields? {
    let fields = form.fields.filter { $0.name.hasPrefix(keptPrefix) }.map {
      FormFields.Field(name: String($0.name.dropFirst(keptPrefix.count)), value: $0.value)
    }
    return fields.isEmpty ? nil : FormFields(fields)
  }
}
