import Core
import Markup

/// What was just done, said on the page to which it leads. It stands in the address as `?done=`, so that reloading repeats
/// the words and never the act.
package enum Done: String, Sendable, CaseIterable {
  case added, changed, unchanged, dropped, restored, undone
  case filesAdded = "files-added"
  case fileRemoved = "file-removed"
  case signedTaken = "signed-taken"
  case received
  case alreadyKnown = "known"
  case draftDiscarded = "draft-discarded"
  case acceptanceUndone = "acceptance-undone"
  case taskUpdated = "task-updated"
  case taskAdded = "task-added"
  case progressChanged = "progress-changed"
  case joinedPlan = "joined-plan"
  case keptApart = "kept-apart"
  case goneWithdrawn = "gone-withdrawn"
  case planWithdrawn = "plan-withdrawn"
  case workMoved = "work-moved"
  case nameDecided = "name-decided"
  case nameRejected = "name-rejected"
  case passwordChanged = "password-changed"
  case sessionEnded = "session-ended"
  case sessionsEnded = "sessions-ended"
  case signedOut = "signed-out"
  case tokenEnded = "token-ended"
  case jobQueued = "job-queued"
  case jobDropped = "job-dropped"
  case mailQueued = "mail-queued"

  package var message: Localised<String> {
    switch self {
    case .added: Words.added
    case .changed: Words.changed
    case .unchanged: Words.unchanged
    case .dropped: Words.putIntoBin
    case .restored: Words.restored
    case .undone: Words.undone
    case .filesAdded: Words.filesAdded
    case .fileRemoved: Words.fileRemoved
    case .signedTaken: Words.signedTaken
    case .received: Words.received
    case .alreadyKnown: Words.alreadyKnown
    case .draftDiscarded: Words.draftDiscarded
    case .acceptanceUndone: Words.acceptanceUndone
    case .taskUpdated: Words.taskUpdated
    case .taskAdded: Words.taskAdded
    case .progressChanged: Words.progressChanged
    case .joinedPlan: Words.joinedPlan
    case .keptApart: Words.keptApart
    case .goneWithdrawn: Words.goneWithdrawn
    case .planWithdrawn: Words.planWithdrawn
    case .workMoved: Words.reassigned
    case .nameDecided: Words.nameDecided
    case .nameRejected: Words.nameRejected
    case .passwordChanged: Words.passwordChanged
    case .sessionEnded: Words.sessionEndedOne
    case .sessionsEnded: Words.sessionsEnded
    case .signedOut: Words.signedOut
    case .tokenEnded: Words.tokenEnded
    case .jobQueued: Words.jobRunsAgain
    case .jobDropped: Words.jobDropped
    case .mailQueued: Words.testMailQueued
    }
  }

  /// Something to know rather than a success.
  var tone: NoticeTone {
    switch self {
    case .unchanged, .alreadyKnown, .signedOut: .information
    default: .success
    }
  }

  /// What was done put something into the bin, which `to` names and from where it can return.
  var isDrop: Bool {
    switch self {
    case .dropped, .fileRemoved, .draftDiscarded, .jobDropped, .planWithdrawn: true
    default: false
    }
  }
}

extension Address {
  /// The address, where its page says what was done.
  package func saying(_ done: Done, to thing: Int64? = nil) -> Address {
    removing(["done", "to"]).adding("done", done.rawValue).adding("to", thing.map(String.init))
  }
}
