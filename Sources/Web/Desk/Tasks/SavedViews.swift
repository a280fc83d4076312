import Accounts
import Core
import Markup
import PlanRegistry
import Store

/// The reader's saved views above a list of tasks, and the way to keep the present one.
enum SavedViews {
  static func save(_ visit: SignedIn) async throws -> Answer {
    guard let address = visit.form["address"].flatMap(Address.init(local:)) else { throw WebError.badRequest }
    try await SaveView(named: visit.form["name"] ?? "", at: address.text)
      .run(in: visit.database, by: visit.context)
    return .redirect(to: address)
  }

  static func forget(_ visit: SignedIn, _ id: ID<SavedView>) async throws -> Answer {
    try await ForgetView(id).run(in: visit.database, by: visit.context)
    return .redirect(to: visit.form["back"].flatMap(Address.init(local:)) ?? TaskRoute.table())
  }

  /// `address` shows the list as it is now; it can be kept when it is narrowed.
  static func view(
    _ views: [SavedView], at address: Address, canSave: Bool, _ frame: PageFrame
  ) -> HTML {
    let kept = views.contains { $0.address == address.text }
    guard !views.isEmpty || canSave else { return .nothing }
    return div(.class("saved-views")) {
      for view in views {
        if let place = Address(local: view.address) {
          a(.href(place), .current(view.address == address.text)) { view.name }
        }
      }
      if canSave, !kept, views.count >= SavedView.most {
        span(.class("note")) { frame(SaveView.tooMany) }
      } else if canSave, !kept {
        details {
          summary { frame(SaveView.title) }
          postForm(frame, TaskRoute.saveView(), .class("one-line")) {
            input(.type(.hidden), .name("address"), .value(address.text))
            Field("name", frame(Words.viewName), id: "view-name", required: true)
              .textInput(attributes: .maxlength(SavedView.longestName))
            button(.type(.submit), .class("plain")) { frame(Words.save) }
          }
        }
      }
      if !views.isEmpty {
        details {
          summary { frame(Words.manageViews) }
          for view in views {
            actionButton(
              frame, TaskRoute.forgetView(view.id), frame(Words.forgetView(view.name)), style: .quiet,
              fields: ["back": address.text])
          }
        }
      }
    }
  }
}

extension Words {
  package static let viewName = Both(vi: "Tên chế độ xem", en: "Name of the view")
  package static let manageViews = Both(vi: "Bỏ chế độ xem", en: "Remove views")
  package static func forgetView(_ name: String) -> Both { Both(vi: "Bỏ “\(name)”", en: "Remove “\(name)”") }
}
