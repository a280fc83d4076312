import Accounts
import HTTPTypes
import Markup

/// A page behind an address of the workspace, as an area registers it: what may be asked there, the right to ask it, and
/// what answers.
package struct DeskPage: Sendable {
  package let pattern: RoutePattern
  /// Anything else is 405.
  package let methods: [HTTPRequest.Method]
  package let intake: Intake
  /// `answer` is called for people with the right only; the acts behind its forms ask for their own.
  package let permission: Permission
  let answering: @Sendable (PathReader) -> (@Sendable (SignedIn) async throws -> Answer)?

  private init<each Value: PathValue>(
    _ route: Route<repeat each Value>, _ methods: [HTTPRequest.Method], _ intake: Intake,
    _ permission: Permission,
    _ answer: @escaping @Sendable (SignedIn, repeat each Value) async throws -> Answer
  ) {
    pattern = route.pattern
    self.methods = methods
    self.intake = intake
    self.permission = permission
    answering = { path in
      guard let values = route.values(in: path) else { return nil }
      return { visit in try await answer(visit, repeat each values) }
    }
  }

  /// A page to read.
  package static func get<each Value: PathValue>(
    _ route: Route<repeat each Value>, needs permission: Permission,
    _ answer: @escaping @Sendable (SignedIn, repeat each Value) async throws -> Answer
  ) -> DeskPage {
    DeskPage(route, [.get, .head], .form, permission, answer)
  }

  /// Where a form is sent.
  package static func post<each Value: PathValue>(
    _ route: Route<repeat each Value>, intake: Intake = .form, needs permission: Permission,
    _ answer: @escaping @Sendable (SignedIn, repeat each Value) async throws -> Answer
  ) -> DeskPage {
    DeskPage(route, [.post], intake, permission, answer)
  }

  /// A page with a form that is sent to its own address.
  package static func form<each Value: PathValue>(
    _ route: Route<repeat each Value>, intake: Intake = .form, needs permission: Permission,
    _ answer: @escaping @Sendable (SignedIn, repeat each Value) async throws -> Answer
  ) -> DeskPage {
    DeskPage(route, [.get, .head, .post], intake, permission, answer)
  }
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

/// One address of the workspace that was asked for.
struct AskedPage: Sendable {
  let page: DeskPage
  let address: Address
  let answer: @Sendable (SignedIn) async throws -> Answer

  func `is`(_ route: PlainRoute) -> Bool { page.pattern == route.pattern }
}
