import Accounts
import Core
import HTTPTypes
import Markup
import Store

/// A visit by somebody who is signed in; its form, if it posts, has been checked.
package struct SignedIn: Sendable {
  package var visit: Visit
  package var session: Session
  package var token: SessionToken
  /// What was posted; empty for a GET, and for an upload, which reads its own body.
  package var form: FormFields

  package var person: Person { session.person }
  package var frame: PageFrame { visit.frame }
  package var language: Language { visit.frame.language }
  package var query: FormFields { visit.query }
  package var database: Database { visit.site.database }

  /// Who acts, for actions.
  package var context: ActionContext {
    ActionContext(
      actor: person.id.rawValue, actorName: person.name, now: .now, requestID: visit.requestID)
  }

  /// Throws when the person's role does not allow it.
  package func require(_ permission: Permission) throws {
    guard person.may(permission) else { throw WebError.forbidden }
  }

  /// The one way into the workspace: session, then the form's token, then the page.
  static func answer(_ route: DeskRoute, _ visit: Visit) async throws -> Answer {
    let isUpload = route == .drafts(.upload)
    guard let (session, token) = try await session(of: visit) else {
      // A file is too large to be kept over the sign-in, and passwords do not go back into a page.
      let isKept = !isUpload && route != .changePassword
      return try await SignInPage.invitation(to: route, visit, form: isKept ? postedForm(visit) : nil)
    }
    var visit = visit
    visit.frame.personName = session.person.name
    visit.frame.personNote = session.person.role.title[visit.language]
    var form = FormFields()
    if visit.isPost, !isUpload {
      form = try await visit.readForm()
      guard FormToken.isValid(cookie: visit.formCookie, field: form[FormToken.field]) else {
        throw WebError.foreignForm
      }
    }
    if session.person.mustChangePassword, route != .changePassword, route != .signOut {
      return .redirect(to: DeskRoute.changePassword.address)
    }
    return try await deskRoutes(route, SignedIn(visit: visit, session: session, token: token, form: form))
  }

  private static func session(of visit: Visit) async throws -> (Session, SessionToken)? {
    guard
      let cookie = Cookie.value(of: .session, in: visit.fields, secure: visit.site.isSecure),
      let token = SessionToken(cookie),
      let session = try await Session.find(visit.site.database, token)
    else { return nil }
    return (session, token)
  }

  /// What somebody without a session posted, to be kept over the sign-in.
  private static func postedForm(_ visit: Visit) async throws -> FormFields? {
    guard visit.isPost else { return nil }
    let form = try await visit.readForm()
    guard FormToken.isValid(cookie: visit.formCookie, field: form[FormToken.field]) else {
      throw WebError.foreignForm
    }
    return form
  }
}
