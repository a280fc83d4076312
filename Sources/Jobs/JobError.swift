import Core
import Store

/// A mistake in how jobs are declared or stored.
package enum JobError: Error, Hashable, Sendable {
  case tooLarge(kind: String, bytes: Int)
  /// Empty or longer than 300 bytes.
  case unfitKey(kind: String)
  /// The stored JSON does not fit the type, such as one of a newer version.
  case unreadablePayload(kind: String)
  case kindTwice(String)
  /// A declared schedule whose rule no one can read.
  case unreadableRule(schedule: String)
}

/// An error that knows what the dead list may say of it. What other errors say stays out of it: their texts may hold
/// names or secrets.
package protocol JobFailure: Error {
  /// A few words without personal data: "the server answered 550".
  var summary: String { get }
  /// Whether trying again is in vain: the job is dead at once.
  var isPermanent: Bool { get }
}

extension JobError: JobFailure {
  package var summary: String {
    switch self {
    case .tooLarge(let kind, let bytes): "a job of kind \(kind) is too large: \(bytes) bytes"
    case .unfitKey(let kind): "a job of kind \(kind) has no fit key"
    case .unreadablePayload(let kind): "the stored job of kind \(kind) cannot be read"
    case .kindTwice(let kind): "the kind \(kind) is declared twice"
    case .unreadableRule(let schedule): "the rule of the schedule \(schedule) cannot be read"
    }
  }

  /// A runner of a newer version may read what this one cannot.
  package var isPermanent: Bool { false }
}

/// What a failed attempt means for its job.
struct FailedAttempt: Hashable, Sendable {
  var summary: String
  var isPermanent: Bool

  init(_ error: any Error) {
    switch error {
    case let failure as any JobFailure: self.init(failure.summary, failure.isPermanent)
    case let refusal as Refusal: self.init("refused: \(refusal.code)", true)
    case let refused as Refused:
      self.init("refused: " + refused.refusals.map(\.code).joined(separator: ", "), true)
    case let error as StoreError: self.init("database: \(error.word)", false)
    case is CancellationError: self.init("stopped", false)
    default: self.init("error of type \(type(of: error))", false)
    }
  }

  private init(_ summary: String, _ isPermanent: Bool) {
    let line = summary.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }
    self.summary = String(line.joined().prefix(300))
    self.isPermanent = isPermanent
  }
}

extension StoreError {
  /// Which case it is; its detail may quote stored values.
  var word: String {
    switch self {
    case .constraint(let constraint, _): "constraint \(constraint.rawValue)"
    case .busy: "busy"
    case .timedOut: "timed out"
    case .unreachable: "unreachable"
    case .storage: "storage"
    case .misread(let column, _, _): "misread column \(column)"
    case .unstorable: "unstorable value"
    case .statement: "wrong statement"
    case .changedMigration, .newerDatabase: "other version"
    }
  }

  /// Whether the database may be back in a moment.
  var isPassing: Bool {
    switch self {
    case .busy, .timedOut, .unreachable, .storage: true
    default: false
    }
  }
}
