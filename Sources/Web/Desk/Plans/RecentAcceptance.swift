import Accounts
import Core
import Markup
import PlanRegistry
import Store

/// An acceptance just made that the person may still take back, shown on whatever page it led to (query: accepted).
struct RecentAcceptance: Sendable {
  var acceptance: Acceptance
  /// How many tasks it put into the register that are still there.
  var taskCount: Int
}

extension RecentAcceptance {
  /// Nil when there is none, or something stands against undoing it.
  init?(_ visit: SignedIn, _ reader: Reader) throws {
    guard let id: ID<Acceptance> = visit.query.id("accepted"),
      try UndoAcceptance(acceptanceID: id).objections(reader, visit.context).isEmpty
    else { return nil }
    let acceptance = try Acceptance.find(id, in: reader)
    self.init(acceptance: acceptance, taskCount: try acceptance.taskCount(in: reader))
  }

  /// "67 việc đã vào sổ — Hoàn tác"
  func bar(_ frame: PageFrame) -> HTML {
    undoBar(
      frame, frame(Words.entered(taskCount)), undo: DraftRoute.undo(acceptance.versionID),
      fields: ["acceptance": acceptance.id.description])
  }
}
