import Core
import Store

/// Somebody tried what they have no right to, or to hand in what may not come in. It stands in their own history, once a
/// minute for an act, so that trying on and on fills nothing.
package struct Overstep: Sendable {
  package var action: String
  package var context: ActionContext
  private var reason = "not-permitted"

  /// A page that the person may not open.
  package static let ofPages = "page.refused"
  package static let ofPagesTitle = Localised(
    vi: "Mở trang không có quyền", en: "Opening a page without the right")

  /// A file that bears a stamp of secrecy.
  package static let ofStamps = "file.stamp-refused"
  package static let ofStampsTitle = Localised(
    vi: "Gửi tệp mang dấu độ mật (không được nhận)", en: "Handing in a file with a secrecy stamp (not taken)")

  private static let pause: Int64 = 60
  /// How far back the same is looked for.
  private static let looked = 100

  package init(action: String, context: ActionContext) {
    self.action = action
    self.context = context
  }

  package init(stampedFileOf context: ActionContext) {
    self.init(action: Self.ofStamps, context: context)
    reason = "secrecy-stamp"
  }

  /// A refusal stays a refusal, whether or not it can be written down now.
  package func note(in database: Database) async {
    _ = try? await database.write { try record($0) }
  }

  private func record(_ transaction: Transaction) throws {
    guard let actor = context.actor else { return }
    let since = context.now.adding(seconds: -Self.pause)
    let recent = try AuditLog.entries(transaction, subject: "person", id: actor, limit: Self.looked)
    guard !recent.contains(where: { $0.action == action && $0.at > since && $0.kept.facts["refused"] != nil })
    else { return }
    try AuditLog.record(
      transaction, context, action: action, subject: "person", id: actor,
      detail: AuditDetail(facts: ["refused": reason]))
  }
}
