import Core

/// Why somebody stops, undoes or moves work: kept in the history of the task.
package enum Reason {
  /// Characters at most.
  package static let most = 2000

  /// What stands against it, at the field "reason".
  static func refusals(_ reason: String?, isNeeded: Bool) -> [Refusal] {
    let reason = reason ?? ""
    return [
      .unless(!isNeeded || !reason.isEmpty, .reasonMissing),
      .unless(reason.count <= most, .reasonTooLong),
    ].compactMap(\.self)
  }
}
