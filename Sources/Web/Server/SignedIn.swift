import Accounts
import Core
import OfficeFiles
import HTTPTypes
import Logging
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
      actor: person.id.rawValue, actorName: person.name, now: .now, requestID: visit.requestID,
      networkAddress: visit.networkAddress)
  }

  /// Throws when the person's role does not allow it.
  package func require(_ permission: Permission) throws {
    guard person.may(permission) else { throw WebError.forbidden }
  }

  /// Acts; what is refused is shown at the form, whose page `refused` makes again with what was typed. A thing that is not
  /// there, or a right that is lacking, is a page of its own.
  package func acting(
    _ act: () async throws -> Answer, refused page: ([FormProblem]) async throws -> HTML
  ) async throws -> Answer {
    do {
      return try await act()
    } catch {
      let refused = try Refused(catching: (error as? UnreadableDocument)?.refusal ?? error)
      guard refused.refusals.allSatisfy({ $0.kind.staysOnPage }) else { throw refused }
      visit.log.notice(
        "refused",
        metadata: visit.asker.metadata.merging(
          ["codes": "\(refused.refusals.map(\.code).joined(separator: " "))"]) { $1 })
      if refused.has("secrecy-stamp") { await Overstep(stampedFileOf: context).note(in: database) }
      if let detail = (error as? UnreadableDocument)?.detail {
        visit.log.error("reader failed", metadata: ["detail": "\(detail)"])
      }
      let problems = refused.refusals.map { FormProblem($0, language) }
      return .page(try await page(problems), status: .unprocessableContent)
    }
  }

  /// The one way into the workspace: session, then the form's token, then the right, then the page.
  static func answer(_ asked: AskedPage, _ visit: Visit) async throws -> Answer {
    guard let (session, token) = try await session(of: visit) else {
      let isKept = asked.page.intake == .form
      return try await SignInPage.invitation(to: asked, visit, form: isKept ? postedForm(visit) : nil)
    }
    var visit = visit
    let person = session.person
    visit.asker.isPerson(person.id)
    visit.frame.personName = person.name
    visit.frame.personNote = person.role.title[visit.language]
    visit.frame.rights = person.role.permissions
    visit.frame.sections = visit.site.sections.filter { person.may($0.permission) }
    var form = FormFields()
    if visit.isPost, asked.page.intake != .files {
      let (read, isOurs) = try await visit.readForm(limit: visit.site.limits.formBytes)
      guard isOurs else { return try SignInPage.again(read, to: asked, visit) }
      form = read
    }
    if let binned = visit.frame.doneTo, visit.frame.done?.isDrop == true,
      try await !visit.site.database.read({ try BinnedThing.isThere(ID(rawValue: binned), in: $0) })
    {
      visit.frame.done = nil
    }
    if person.mustChangePassword, !asked.is(WorkspaceRoute.changePassword), !asked.is(WorkspaceRoute.signOut)
    {
      return .redirect(to: WorkspaceRoute.changePassword())
    }
    let signedIn = SignedIn(visit: visit, session: session, token: token, form: form)
    do {
      try signedIn.require(asked.page.permission)
    } catch {
      await Overstep(action: Overstep.ofPages, context: signedIn.context).note(in: signedIn.database)
      throw error
    }
    return try await asked.answer(signedIn)
  }

  private static func session(of visit: Visit) async throws -> (Session, SessionToken)? {
    guard let token = visit.sessionToken,
      let session = try await Session.find(visit.site.database, token, notes: visit.site.uses)
    else { return nil }
    return (session, token)
  }

  /// What somebody without a session posted, to be kept over the sign-in.
  private static func postedForm(_ visit: Visit) async throws -> FormFields? {
    visit.isPost ? try await visit.readOpenForm() : nil
  }
}
