import Core
import Markup

/// A labelled field: label above, help and error between it and the control. The name is also the id, unless
/// several forms of one page use it.
package struct Field: Sendable {
  package var name: String
  package var label: String
  package var help: String?
  package var id: String
  package var problem: String?
  package var isRequired: Bool

  package init(
    _ name: String, _ label: String, help: String? = nil, id: String? = nil, problems: [FormProblem] = [],
    required: Bool = false
  ) {
    self.name = name
    self.label = label
    self.help = help
    self.id = id ?? name
    problem = problems.message(for: name)
    isRequired = required
  }

  /// The ids of help and error, for the control's aria-describedby.
  var describedBy: String? {
    let ids = [help.map { _ in "\(id)-help" }, problem.map { _ in "\(id)-error" }].compactMap(\.self)
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  private func frame(_ control: HTML) -> HTML {
    div(.class("field", problem == nil ? nil : "wrong")) {
      Markup.label(.for(id)) { label }
      notes
      control
    }
  }

  /// Help and error.
  private var notes: HTML {
    group {
      if let help { p(.id("\(id)-help"), .class("help")) { help } }
      if let problem {
        p(.id("\(id)-error"), .class("error")) {
          icon(.warning)
          problem
        }
      }
    }
  }

  private var common: [Attribute] {
    [.id(id), .name(name), .describedBy(describedBy), .invalid(problem != nil), .required(isRequired)]
  }

  package func textInput(
    _ value: String = "", type: Attribute.InputType = .text, attributes: Attribute...
  ) -> HTML {
    frame(.void("input", [.type(type)] + common + [.value(value)] + attributes))
  }

  /// One box for each text and some more to fill in, all of one name.
  package func textInputs(_ values: [String], spare: Int, list: String? = nil) -> HTML {
    let shown = values.filter { !$0.isEmpty } + Array(repeating: "", count: spare)
    return frame(
      div(.class("several"), .data("data-several")) {
        for (index, value) in shown.enumerated() {
          let own: [Attribute] =
            index == 0
            ? [.id(id), .describedBy(describedBy), .invalid(problem != nil), .required(isRequired)]
            : [.label("\(label) \(index + 1)")]
          HTML.void("input", [.type(.text), .list(list), .name(name), .value(value)] + own)
        }
      })
  }

  package func textArea(_ value: String, rows: Int = 4) -> HTML {
    frame(.element("textarea", common + [.rows(rows)], group { "\n" + value }))
  }

  /// One box to tick; its label stands beside it.
  package func box(checked: Bool) -> HTML {
    div(.class("field", problem == nil ? nil : "wrong")) {
      notes
      checkbox(name, label, checked: checked, id: id, describedBy: describedBy)
    }
  }

  /// Boxes to tick, all of one name.
  package func checkboxes(_ options: [Choice], ticked: Set<String>) -> HTML {
    fieldset(.class("field", problem == nil ? nil : "wrong"), .describedBy(describedBy)) {
      legend { label }
      notes
      div {
        for (index, choice) in options.enumerated() {
          checkbox(
            name, value: choice.value, choice.label, checked: ticked.contains(choice.value),
            id: index == 0 ? id : nil)
        }
      }
    }
  }

  package func select(_ options: [Choice], chosen: String?, blank: String? = nil) -> HTML {
    frame(
      .element(
        "select", common,
        group {
          if let blank { option(.value(""), .selected(chosen == nil)) { blank } }
          for choice in options {
            option(.value(choice.value), .selected(choice.value == chosen)) { choice.label }
          }
        }))
  }
}

/// One value that can be chosen.
package struct Choice: Sendable, Hashable {
  package var value: String
  package var label: String

  package init(_ value: String, _ label: String) {
    self.value = value
    self.label = label
  }
}

extension Choice {
  /// Every one of a kind.
  static func all<Kind: Titled & RawRepresentable<String> & CaseIterable>(
    _ kind: Kind.Type, _ frame: PageFrame
  ) -> [Choice] {
    kind.allCases.map { Choice($0.rawValue, frame($0)) }
  }
}

/// A box to tick with its label at the right.
package func checkbox(
  _ name: String, value: String = "1", _ label: String, checked: Bool = false, id: String? = nil,
  describedBy: String? = nil
) -> HTML {
  Markup.label(.class("check")) {
    input(
      .type(.checkbox), .name(name), .value(value), .checked(checked), .id(id), .describedBy(describedBy))
    span { label }
  }
}
