import Accounts
import Core
import Markup

/// A form that changes something: posts, and carries the token that proves it is ours.
package func postForm(
  _ frame: PageFrame, _ action: Address, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML
) -> HTML {
  .element(
    "form", [.method(.post), .action(action), .noValidate()] + attributes,
    group {
      input(.type(.hidden), .name(FormToken.field), .value(frame.formToken))
      content()
    })
}

/// One button that changes something by itself.
package func actionButton(
  _ frame: PageFrame, _ action: Address, _ label: String, style: ButtonStyle = .plain,
  fields: [String: String] = [:], icon mark: Icon? = nil
) -> HTML {
  postForm(frame, action, .class("one-button")) {
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      input(.type(.hidden), .name(name), .value(value))
    }
    button(.type(.submit), .class(style.rawValue)) {
      if let mark { icon(mark) }
      label
    }
  }
}

/// The buttons or the form of an act; what stands against it in their place, and nothing for those without the right.
package func offered(_ offer: Offer, _ frame: PageFrame, @HTMLBuilder _ controls: () -> HTML) -> HTML {
  if offer.isOpen { return controls() }
  return .sequence(offer.reasons.map { reason in p(.class("note")) { frame(reason.message) } })
}

package enum ButtonStyle: String, Sendable {
  /// The one thing that the page is for.
  case primary
  case plain
  /// A button that looks like a link.
  case quiet
  case danger
}

/// A link that looks like a button.
package func linkButton(
  _ address: Address, _ label: String, style: ButtonStyle = .plain, icon mark: Icon? = nil
) -> HTML {
  a(.href(address), .class("button \(style.rawValue)")) {
    if let mark { icon(mark) }
    label
  }
}

/// Something wrong in a form: at its field, and in the summary on top.
package struct FormProblem: Sendable, Hashable {
  /// Nil when it concerns the whole form.
  package var field: String?
  package var message: String

  package init(field: String? = nil, _ message: String) {
    self.field = field
    self.message = message
  }

  package init(_ refusal: Refusal, _ language: Language) {
    field = refusal.field
    message = refusal.message[language]
  }
}

extension [FormProblem] {
  func message(for field: String) -> String? { first { $0.field == field }?.message }
}

/// What is wrong, on top of a form, each line a link to its field.
package func errorSummary(_ frame: PageFrame, _ problems: [FormProblem]) -> HTML {
  guard !problems.isEmpty else { return .nothing }
  return div(.class("error-summary"), .role(.alert), .tabindex(-1), .autofocus(), .labelledBy("problems")) {
    h2(.id("problems")) {
      icon(.warning)
      frame(Words.problemsFound)
    }
    ul {
      for problem in problems {
        li {
          if let field = problem.field {
            a(.href(.onPage(field))) { problem.message }
          } else {
            problem.message
          }
        }
      }
    }
  }
}
