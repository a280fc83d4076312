import Core
import Store

/// A person signs their own browsers out: one by its reference, or all but the one in use.
package struct EndSession: Action {
  package enum Choice: Hashable, Sendable {
    /// `OpenSession.reference`; one that is not theirs ends nothing.
    case one(reference: String)
    case others(than: SessionToken)
  }

  package static let name = "person.end-session"
  package static let title = Localised(vi: "Kết thúc phiên làm việc", en: "End sessions")
  package static let permission = Permission.useAccount

  package var personID: ID<Person>
  package var choice: Choice

  package init(of person: ID<Person>, _ choice: Choice) {
    personID = person
    self.choice = choice
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    [.unless(context.actor == nil || context.actor == personID.rawValue, .notPermitted)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    switch choice {
    case .one(let reference): try OpenSession.end(transaction, of: personID, reference: reference)
    case .others(let kept): try Session.endAll(transaction, of: personID, except: kept)
    }
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("person", personID) }
}
