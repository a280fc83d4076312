import Accounts
import Core
import Markup
import Store

/// Who I am here, and my open sessions.
enum AccountPage {
  static func answer(_ visit: SignedIn) async throws -> Answer {
    .page(view(visit.session, visit.frame, done: visit.query["done"]))
  }

  /// Ends every session of the person but this one.
  static func endOthers(_ visit: SignedIn) async throws -> Answer {
    let (person, token) = (visit.person.id, visit.token)
    try await visit.database.write { try Session.endAll($0, of: person, except: token) }
    return .redirect(to: DeskRoute.account.address.adding("done", "sessions-ended"))
  }

  /// Ends this session, in the database and in the browser.
  static func signOut(_ visit: SignedIn) async throws -> Answer {
    let token = visit.token
    try await visit.database.write { try Session.end($0, token) }
    return Answer.redirect(to: OpenRoute.signIn.address.adding("done", "signed-out"))
      .setting(visit.visit.cookie(.session, "", maxAge: 0))
  }

  static func view(_ session: Session, _ frame: PageFrame, done: String?) -> HTML {
    let person = session.person
    return deskPage(frame, title: frame(Words.account), width: .narrow) {
      if done == "password-changed" { notice(.success) { frame(Words.passwordChanged) } }
      if done == "sessions-ended" { notice(.success) { frame(Words.sessionsEnded) } }
      section(.class("panel")) {
        dl(.class("facts")) {
          dt { frame(Words.name) }
          dd { person.name }
          dt { frame(Words.email) }
          dd { person.email }
          dt { frame(Words.role) }
          dd { frame(person.role.title) }
        }
        linkButton(DeskRoute.changePassword.address, frame(Words.changePassword))
      }
      section(.class("panel"), .labelledBy("sessions")) {
        h2(.id("sessions")) { frame(Words.sessions) }
        dl(.class("facts")) {
          dt { frame(Words.thisSession) }
          dd {
            "\(frame(Words.startedAt)) "
            momentText(frame, session.createdAt)
          }
          dt { frame(Words.sessionEnds) }
          dd { momentText(frame, session.createdAt.adding(seconds: Session.absoluteSeconds)) }
        }
        p(.class("note")) { frame(Words.endOthersHelp) }
        actionButton(frame, DeskRoute.endSession.address, frame(Words.endOthers))
      }
    }
  }
}
