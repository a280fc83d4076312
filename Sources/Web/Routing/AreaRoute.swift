import HTTPTypes

/// Addresses of one part of the workspace: an enum that is read from a path and printed into one, and says what may be
/// asked of each address.
package protocol AreaRoute: Addressed, Hashable, Sendable {
  /// Nil for a path that is none of its addresses.
  init?(reading path: PathReader)

  /// What may be asked; anything else is 405.
  var methods: [HTTPRequest.Method] { get }

  /// What a POST brings; `.form` when nothing is said.
  var intake: Intake { get }

  /// One of each kind, for tests over the whole site.
  static var samples: [Self] { get }
}

/// What is posted to an address.
package enum Intake: Hashable, Sendable {
  /// A form; it is kept over a sign-in when the session ran out.
  case form
  /// A form with passwords, which never goes back into a page.
  case secrets
  /// A form with files (`multipart/form-data`), which the page takes in by itself, piece by piece.
  case files
}

extension AreaRoute {
  package var intake: Intake { .form }
}

extension [HTTPRequest.Method] {
  package static let reading: Self = [.get, .head]
  package static let changing: Self = [.post]
  package static let both = reading + changing
}
