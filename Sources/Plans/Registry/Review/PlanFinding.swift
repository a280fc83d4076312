import Core
import Store

/// What was noticed in the document of a version, until somebody has looked at it.
package struct PlanFinding: Hashable, Sendable {
  /// Its place among those of the version.
  package var position: Int
  package var diagnostic: Diagnostic
  package var isSeen: Bool

  package init(position: Int, diagnostic: Diagnostic, isSeen: Bool = false) {
    self.position = position
    self.diagnostic = diagnostic
    self.isSeen = isSeen
  }

  /// A person should look, and nobody has.
  package var isOpen: Bool { diagnostic.severity == .warning && !isSeen }
}

extension PlanFinding: RowReadable {
  package init(_ row: Row) throws {
    self.init(
      position: try row.get("position"), diagnostic: try Diagnostic(row), isSeen: try row.get("is_seen"))
  }
}

extension Diagnostic: RowReadable {
  package init(_ row: Row) throws {
    self.init(
      code: try row.get("code"), severity: try row.get("severity"),
      message: Localised(vi: try row.get("message_vi"), en: try row.get("message_en")),
      place: try SourcePlace(row))
  }
}
