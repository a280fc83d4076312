import Core
import Store

/// An act as a page offers it, before its form is filled in: the action itself was asked, so a button never promises what
/// the act would refuse.
package struct Offer: Hashable, Sendable {
  /// What stands against it whatever its form will say.
  package var objections: [Refusal]

  package init(_ objections: [Refusal]) {
    self.objections = objections
  }

  package var isOpen: Bool { objections.isEmpty }

  /// What to say in the button's place; nothing to those who have not the right.
  package var reasons: [Refusal] { objections.filter { $0.kind != .notPermitted } }
}

extension Action {
  /// Asked with what the page knows; what a field still lacks is no objection yet.
  package func offer(_ reader: Reader, _ context: ActionContext) throws -> Offer {
    Offer(try objections(reader, context).filter { $0.field == nil })
  }
}
