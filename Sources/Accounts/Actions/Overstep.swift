import Core
import Store

/// Somebody tried what they have no right to. It stands in their own history, once a minute for an act, so that trying on and
/// on fills nothing.
struct Overstep {
  var action: String
  var context: ActionContext

  private static let pause: Int64 = 60
  /// How far back the same is looked for.
  private static let looked = 20

  func record(_ transaction: Transaction, _ refused: Refused) throws {
    guard let actor = context.actor else { return }
    let since = context.now.adding(seconds: -Self.pause)
    let recent = try AuditLog.entries(transaction, subject: "person", id: actor, limit: Self.looked)
    guard !recent.contains(where: { $0.action == action && $0.at > since && $0.kept.facts["refused"] != nil })
    else { return }
    let codes = refused.refusals.filter { $0.kind == .notPermitted }.map(\.code)
    try AuditLog.record(
      transaction, context, action: action, subject: "person", id: actor,
      detail: AuditDetail(facts: ["refused": codes.joined(separator: " ")]))
  }
}
