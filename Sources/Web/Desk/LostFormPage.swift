import Core
import Markup

/// The thing of a form is gone while somebody filled it in: why, and what they typed.
enum LostFormPage {
  struct Model: Sendable {
    var refusals: [Refusal]
    var typed: [TypedText]
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(frame, title: frame(Words.notThere), section: nil, width: .narrow) {
      notice(.warning) { for refusal in model.refusals { p { frame(refusal.message) } } }
      TypedText.list(model.typed, frame)
      p { linkButton(WorkspaceRoute.home(), frame(Words.toStart), style: .primary) }
    }
  }
}
