import Core

/// Who does what when: the first argument of every action.
package struct ActionContext: Hashable, Sendable {
  /// The person; nil when the program itself acts.
  package var actor: Int64?
  package var actorName: String
  package var now: Timestamp
  package var requestID: String?
  /// From where in the network it was asked for; nil for the program itself.
  package var networkAddress: String?

  package init(
    actor: Int64?, actorName: String, now: Timestamp = .now, requestID: String? = nil,
    networkAddress: String? = nil
  ) {
    self.actor = actor
    self.actorName = actorName
    self.now = now
    self.requestID = requestID
    self.networkAddress = networkAddress
  }

  /// The program itself, for the command line and jobs.
  package static func program(now: Timestamp = .now) -> ActionContext {
    ActionContext(actor: nil, actorName: "haidang", now: now)
  }
}
