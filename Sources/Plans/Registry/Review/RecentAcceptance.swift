import Accounts
import Core
import Store

/// An acceptance that the person may still take back, or could, had nobody worked on it since.
package struct RecentAcceptance: Hashable, Sendable {
  package var acceptance: Acceptance
  /// How many tasks it put into the register that are still there.
  package var taskCount: Int
  /// Number or title of its plan, where acceptances of all plans are listed.
  package var plan: String?
  /// Why it cannot be taken back any more; nil while it can.
  package var objection: Localised<String>?

  package init(
    acceptance: Acceptance, taskCount: Int, plan: String? = nil, objection: Localised<String>? = nil
  ) {
    self.acceptance = acceptance
    self.taskCount = taskCount
    self.plan = plan
    self.objection = objection
  }

  private static let most = 5

  /// Of one version, of one plan, or all; newest first. None for who may not take them back.
  package static func list(
    _ reader: Reader, version: ID<PlanVersion>? = nil, plan: ID<Plan>? = nil, _ context: ActionContext
  ) throws -> [RecentAcceptance] {
    var conditions: [SQL] = [
      "a.accepted_at >= \(context.now.adding(seconds: -Acceptance.undoSeconds))", "a.undone_at IS NULL",
    ]
    if let version { conditions.append("a.version_id = \(version)") }
    if let plan {
      conditions.append("a.version_id IN (SELECT v.id FROM plan_version v WHERE v.plan_id = \(plan))")
    }
    return try reader.all(
      Acceptance.self,
      """
      SELECT a.* FROM acceptance a WHERE \(sql: conditions.joined(by: " AND "))
      ORDER BY a.accepted_at DESC, a.id DESC LIMIT \(count: most)
      """
    ).compactMap { acceptance in
      let objections = try UndoAcceptance(acceptanceID: acceptance.id).objections(reader, context)
      guard objections.isEmpty || objections == [.alreadyWorkedOn] else { return nil }
      let found =
        version == nil && plan == nil ? try PlanVersion.find(acceptance.versionID, in: reader) : nil
      return RecentAcceptance(
        acceptance: acceptance, taskCount: try acceptance.taskCount(in: reader),
        plan: found.map { $0.number ?? $0.title }, objection: objections.first?.message)
    }
  }
}
