/// An expected no, in words for the person who asked: what is wrong and what to do now.
package struct Refusal: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// What was asked does not fit; something else may.
    case unfit
    /// The thing is not there, or no longer.
    case missing
    /// The person may not do this.
    case notPermitted
    /// More was sent than is taken.
    case tooLarge
    /// It was tried too often; waiting helps.
    case tooOften

    /// Whether the form that was sent is shown again, to be sent otherwise.
    package var staysOnPage: Bool { self == .unfit || self == .tooLarge }
  }

  /// Stable kebab-case name of the reason: "email-taken".
  package var code: String
  package var message: Localised<String>
  /// The form field it belongs to, when there is one.
  package var field: String?
  package var kind: Kind

  package init(
    _ code: String, _ message: Localised<String>, field: String? = nil, kind: Kind = .unfit
  ) {
    self.code = code
    self.message = message
    self.field = field
    self.kind = kind
  }

  /// Nil when `holds`: for lists of everything that stands against an act.
  package static func unless(
    _ holds: Bool, _ refusal: @autoclosure () -> Refusal
  ) -> Refusal? {
    holds ? nil : refusal()
  }
}

/// What an action throws instead of acting: everything that stands against it, at least one thing.
package struct Refused: Error, Hashable, Sendable {
  package var refusals: [Refusal]

  package init(_ refusals: [Refusal]) {
    self.refusals = refusals
  }

  package func has(_ code: String) -> Bool { refusals.contains { $0.code == code } }
}

extension Refused {
  /// What an action or the reading of a form refused; any other error is thrown on.
  package init(catching error: any Error) throws {
    switch error {
    case let refused as Refused: self = refused
    case let refusal as Refusal: self.init([refusal])
    default: throw error
    }
  }
}
