import Accounts
import Core
import Markup
import PlanRegistry

extension ReviewPage {
  /// What was read: counts, what to look at, the tasks, and the bar to decide.
  static func readPane(_ model: Model, _ frame: PageFrame) -> HTML {
    section(.class("read-pane"), .labelledBy("read")) {
      div(.class("pane-head")) {
        h2(.id("read")) { "\(frame(Words.readResult)): \(summary(model, frame))" }
      }
      loose(model, frame)
      ol(.class("read-list"), .data("data-rows")) { tasks(model, frame) }
      if model.changing.isOpen { changeForm(model, frame) }
      decisions(model, frame)
    }
  }

  private static func summary(_ model: Model, _ frame: PageFrame) -> String {
    let warnings = model.review.diagnostics.count { $0.severity == .warning }
    let accepted = model.review.items.count { $0.task.standing == .accepted }
    return [
      frame(Words.taskCount(model.review.items.count { $0.task.standing != .dropped })),
      warnings > 0 ? frame(Words.toLookAt(warnings)) : frame(Words.nothingToLookAt),
      accepted > 0 ? frame(Words.onBoard(accepted)) : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// Findings that stand on no task's lines.
  private static func loose(_ model: Model, _ frame: PageFrame) -> HTML {
    let placed = Set(model.review.items.flatMap(\.diagnostics))
    let loose = model.review.diagnostics.filter { !placed.contains($0) }
    guard !loose.isEmpty else { return .nothing }
    return ul(.class("findings")) { for diagnostic in loose { li { finding(diagnostic, frame) } } }
  }

  static func finding(_ diagnostic: Diagnostic, _ frame: PageFrame) -> HTML {
    div(.class("finding", diagnostic.severity == .note ? "remark" : nil)) {
      icon(diagnostic.severity == .note ? .note : .warning)
      div {
        if let line = diagnostic.place?.line {
          a(.href(.onPage("L\(line)"))) { frame(Words.line(line)) }
          ": "
        }
        diagnostic.message[frame.language]
      }
    }
  }

  private static func tasks(_ model: Model, _ frame: PageFrame) -> HTML {
    var parts: [HTML] = []
    var pillar = ""
    for (index, item) in model.review.items.enumerated() {
      if item.task.pillar != pillar {
        pillar = item.task.pillar
        if !pillar.isEmpty { parts.append(li(.class("pillar")) { h3 { pillar } }) }
      }
      let open = model.review.items[(index + 1)...].first { $0.task.standing == .proposed }
      parts.append(task(item, next: open?.task.id, model, frame))
    }
    return .sequence(parts)
  }

  /// The one form behind the small buttons of every task.
  private static func changeForm(_ model: Model, _ frame: PageFrame) -> HTML {
    postForm(frame, DraftRoute.accept(model.review.version.id), .id("change")) {}
  }

  /// Accept all or the chosen ones, keep for later, discard.
  private static func decisions(_ model: Model, _ frame: PageFrame) -> HTML {
    let open = model.review.open
    let clean = open.count { !$0.hasWarning }
    let version = model.review.version.id
    return div(.class("decide")) {
      p(.class("note")) { frame(open.isEmpty ? Words.allReviewed : Words.left(toReview: open.count)) }
      if !open.isEmpty {
        offered(model.accepting, frame) {
          postForm(frame, DraftRoute.accept(version), .id("accept"), .class("actions")) {
            if clean > 0, clean < open.count {
              accepting("clean", frame(Words.acceptClean(clean)), "primary")
            }
            accepting("all", frame(Words.acceptAll(open.count)), clean == open.count ? "primary" : "plain")
            accepting("chosen", frame(Words.acceptChosen), "plain")
          }
        }
      }
      linkButton(PlanRoute.list(), frame(Words.later), style: .quiet)
      if model.discarding.isOpen {
        actionButton(frame, DraftRoute.discard(version), frame(Words.discard), style: .danger)
      }
    }
  }

  private static func accepting(_ value: String, _ label: String, _ style: String) -> HTML {
    button(.type(.submit), .name("choice"), .value(value), .class(style)) { label }
  }
}
