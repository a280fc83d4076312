import Markup

/// Where one document is dropped or chosen, "file" by name, with how far it has come on its way.
///
/// - Parameter accept: Endings of the kinds that are taken; of texts and documents that are read when nothing is said.
package func dropField(
  _ frame: PageFrame, _ name: String, help: String, accept: String = ".docx,.doc,.pdf,.htm,.html,.md,.txt",
  isInvalid: Bool
) -> HTML {
  div(.class("drop"), .data("data-drop")) {
    icon(.document)
    label(.for("file")) { name }
    p(.class("help"), .id("file-help")) { help }
    input(
      .type(.file), .id("file"), .name("file"), .describedBy("file-help"), .invalid(isInvalid),
      .accept(accept))
    div(
      .class("progress"), .hidden(), .data("data-progress"), .role(.status),
      .data("data-sending", frame(Words.sending)), .data("data-reading", frame(Words.reading))
    ) {
      progress(.max("100"), .value("0"), .label(frame(Words.sending))) {}
      span { "" }
    }
  }
}
