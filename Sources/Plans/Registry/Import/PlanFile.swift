import Attachments

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
