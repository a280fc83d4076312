import Accounts
import Core
import Markup

/// The addresses of one kind of thing, as every register has them: its list, a form for a new one, the page of each, the
/// form to change it, and what can be done to it ("agreements/7/drop").
package struct ResourceRoute<Of>: Sendable {
  package let list: PlainRoute
  package let new: PlainRoute
  package let page: Route<ID<Of>>
  package let edit: Route<ID<Of>>
  private let path: StaticString

  package init(_ path: StaticString) {
    self.path = path
    list = Route(path, "")
    new = Route(path, "new")
    page = Route(path, "*")
    edit = Route(path, "*/edit")
  }

  /// Where the form of an act is sent.
  package func act(_ name: StaticString) -> Route<ID<Of>> { Route(path, "*/\(name)") }
}
