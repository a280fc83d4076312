import Accounts
import Core
import Markup
import Store

/// Who I am here, and my open sessions.
enum AccountPage {
  struct Model: Sendable {
    var person: Person
    var sessions: [OpenSession]
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let (person, token) = (visit.person.id, visit.token)
    let open = try await visit.database.read { try OpenSession.list($0, of: person, asking: token) }
    return .page(view(Model(person: visit.person, sessions: open), visit.frame))
  }

  /// Ends one session of the person, or every one but this.
  static func end(_ visit: SignedIn) async throws -> Answer {
    let reference = visit.form["session"]
    let choice = reference.map(EndSession.Choice.one) ?? .others(than: visit.token)
    try await EndSession(of: visit.person.id, choice).run(in: visit.database, by: visit.context)
    return .redirect(
      to: WorkspaceRoute.account().saying(reference == nil ? .sessionsEnded : .sessionEnded)
    )
  }

  /// Ends this session, in the database and in the browser.
  static func signOut(_ visit: SignedIn) async throws -> Answer {
    let (token, person, context) = (visit.token, visit.person, visit.context)
    try await visit.database.write { try SignIn.end(token, of: person, $0, context) }
    return Answer.redirect(to: OpenRoute.signIn.address.saying(.signedOut))
      .setting(visit.visit.cookie(.session, "", maxAge: 0))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let (person, open) = (model.person, model.sessions)
    return deskPage(frame, title: frame(Words.account), width: .narrow) {
      section(.class("panel")) {
        dl(.class("facts")) {
          dt { frame(Words.name) }
          dd { person.name }
          dt { frame(Words.email) }
          dd { person.email }
          dt { frame(Words.role) }
          dd { frame(person.role) }
        }
        linkButton(WorkspaceRoute.changePassword(), frame(Words.changePassword))
        linkButton(WorkspaceRoute.tokens(), frame(Words.tokens), style: .quiet)
      }
      section(.class("panel"), .labelledBy("sessions")) {
        h2(.id("sessions")) { frame(Words.sessions) }
        ul(.class("sessions")) { for entry in open { li { row(entry, frame) } } }
        if open.count > 1 {
          p(.class("note")) { frame(Words.endOthersHelp) }
          actionButton(frame, WorkspaceRoute.endSession(), frame(Words.endOthers))
        } else {
          p(.class("note")) { frame(Words.onlyThisSession) }
        }
      }
    }
  }

  private static func row(_ entry: OpenSession, _ frame: PageFrame) -> HTML {
    group {
      div {
        if entry.isThis {
          badge(.accent, frame(Words.thisSession))
        } else {
          strong {
            "\(frame(Words.lastUsed)) "
            momentText(frame, entry.seenAt)
          }
        }
        p(.class("note")) {
          "\(frame(Words.startedAt)) "
          momentText(frame, entry.createdAt)
          " · \(frame(Words.sessionEnds)) "
          momentText(frame, entry.createdAt.adding(seconds: Session.absoluteSeconds))
        }
      }
      if !entry.isThis {
        actionButton(
          frame, WorkspaceRoute.endSession(), frame(Words.endSession),
          fields: ["session": entry.reference])
      }
    }
  }
}
