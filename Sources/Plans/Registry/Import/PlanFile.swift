import Attachments
import Store

/// The file of a plan: it has passed the door and lies in the home of files.
package struct PlanFile: Hashable, Sendable {
  /// As its sender called it, cleaned.
  package var name: String
  package var stored: StoredFile

  package init(name: String, stored: StoredFile) {
    self.name = name
    self.stored = stored
  }

  /// What its version is called as the owner of files.
  package static let subject = "plan-version"
}

/// The keys of a plan's file and of its annexes: what tells versions apart. In which order annexes were sent, and whether one
/// was sent twice, does not.
package struct PlanFiles: Hashable, Sendable {
  package var plan: FileKey
  package var annexes: Set<FileKey>

  package init(plan: FileKey, annexes: [FileKey] = []) {
    self.plan = plan
    self.annexes = Set(annexes)
  }

  /// As `plan_version.annex_sha256` keeps it.
  var annexSum: String {
    annexes.isEmpty ? "" : Digest.sha256(Array(annexes.map(\.sha256).sorted().joined(separator: "\n").utf8))
  }
}
