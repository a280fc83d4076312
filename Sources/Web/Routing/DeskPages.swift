import Accounts
import HTTPTypes

/// The pages behind one kind of route, as an area registers them.
package struct DeskPages: Sendable {
  /// One of each address, for tests over the whole site.
  package let samples: [any AreaRoute]
  /// The right to see them.
  package let permission: Permission
  let page: @Sendable (PathReader) -> DeskPage?

  /// `answer` is called for people with the right only; the acts behind its forms ask for their own.
  package init<Route: AreaRoute>(
    _ kind: Route.Type, needs permission: Permission,
    _ answer: @escaping @Sendable (Route, SignedIn) async throws -> Answer
  ) {
    samples = Route.samples
    self.permission = permission
    page = { path in
      Route(reading: path).map { route in
        DeskPage(route: route, permission: permission) { try await answer(route, $0) }
      }
    }
  }
}

/// One address of the workspace that was asked for.
struct DeskPage: Sendable {
  let route: any AreaRoute
  let permission: Permission
  let answer: @Sendable (SignedIn) async throws -> Answer

  func `is`(_ other: WorkspaceRoute) -> Bool { route as? WorkspaceRoute == other }
}
