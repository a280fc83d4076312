import Core
import Markup
import Registers
import Store

/// What the pages of a register have besides what every register has.
struct RegisterFace<Entry: RegisterEntry>: Sendable {
  /// What one entry shows more.
  struct Part: Sendable {
    /// Beside its heading.
    var actions = HTML.nothing
    /// Above its facts.
    var panels = HTML.nothing
  }

  /// Where it stands in the top bar.
  var section = Section.registers
  /// Fields that an entry shows in its panels, not among its facts.
  var shownOtherwise: Set<String> = []
  /// Beside the heading of the list.
  var listActions: @Sendable (PageFrame) -> HTML = { _ in .nothing }
  /// Read together with the entry.
  var part: @Sendable (Entry, Reader, ActionContext) throws -> @Sendable (PageFrame) -> Part = { _, _, _ in
    { _ in Part() }
  }

  /// The way from the section to the list, and on to an entry.
  func crumbs(_ frame: PageFrame, toList: Bool = true) -> [Crumb] {
    let register = Entry.register
    let start = Crumb(frame(section.label), section.address)
    return toList
      ? [start, Crumb(frame(register.plural), ResourceRoute<Entry>(register.path).list())] : [start]
  }
}
