import Core
import VietnameseText

/// Why somebody stops, undoes or moves work: kept in the history of the task.
package enum Reason {
  /// Characters at most.
  package static let most = 2000

  /// As it is kept: in one line; nil when nothing was said.
  static func said(_ reason: String?) -> String? {
    reason.flatMap { $0.collapsed.isEmpty ? nil : $0.collapsed }
  }

  /// What stands against it, at the field "reason".
  static func refusals(_ reason: String?, isNeeded: Bool) -> [Refusal] {
    let reason = reason ?? ""
    return [
      .unless(!isNeeded || !reason.isEmpty, .reasonMissing),
      .unless(reason.count <= most, .reasonTooLong),
    ].compactMap(\.self)
  }
}
