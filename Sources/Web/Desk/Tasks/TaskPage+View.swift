import Accounts
import Core
import Markup
import OfficeFiles
import PlanReading
import PlanRegistry

extension TaskPage {
  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let detail = model.detail
    let plan = detail.version.number ?? shortened(detail.version.title)
    return deskPage(
      frame, title: "\(detail.task.ref) \(detail.task.text)", section: .tasks,
      crumbs: [
        Crumb(frame(Words.tasks), TaskRoute.table()),
        Crumb(plan, PlanRoute.page(detail.version.planID)),
      ], undo: Undo.ofDrop(frame)
    ) {
      errorSummary(frame, model.problems)
      if let into = detail.into {
        notice(.warning) {
          text(frame(Words.mergedInto) + " ")
          a(.href(TaskRoute.page(into.id))) { "\(into.ref) \(into.text)".abridged(200) }
          if model.parting.isOpen { partButton(detail.task, frame) }
        }
      } else if detail.task.standing != .accepted {
        notice(.warning) {
          frame(detail.task.standing == .withdrawn ? Words.taskWithdrawn : Words.taskNotOnBoard)
        }
      }
      handoverNotice(frame, model.endedUnits, TaskRoute.handover(detail.task.id))
      div(.class("task-page")) {
        div {
          facts(model, frame)
          if model.correcting.isOpen || model.assigning?.isOpen == true { model.picker.suggestions }
          times(model, frame)
        }
        div {
          source(detail, frame)
          absorbed(model, frame)
          history(frame, model.detail.history.map { historyItem($0, model, frame) })
          corrections(model, frame)
          if model.withdrawing.isOpen { withdrawal(model, frame) }
        }
      }
    }
  }

  /// A long title, cut for the way to the page.
  private static func shortened(_ title: String) -> String {
    guard title.count > 60 else { return title }
    let start = title.prefix(57)
    return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? String(start)) + " …"
  }

  private static func facts(_ model: Model, _ frame: PageFrame) -> HTML {
    let detail = model.detail
    return section(.class("panel")) {
      dl(.class("facts")) {
        for role in Responsibility.Role.allCases {
          let named = detail.named[role] ?? []
          if !named.isEmpty || role == .lead {
            dt { frame(role) }
            dd {
              if named.isEmpty { span(.class("note")) { frame(Words.nobody) } }
              agencyNames(frame, named, most: 40)
              let renamed = named.filter { $0.name != $0.printed }.map(\.printed)
              if !renamed.isEmpty {
                p(.class("note")) { frame(Words.printedAs(renamed.joined(separator: "; "))) }
              }
            }
          }
        }
        if let timing = detail.task.timing {
          dt { frame(Words.timing) }
          dd { timing.raw }
        }
        if detail.task.origin == .report {
          dt { frame(Words.origin) }
          dd { frame(Words.reportingDuties) }
        }
        if !detail.task.pillar.isEmpty {
          dt { frame(Words.pillar) }
          dd { detail.task.pillar }
        }
      }
    }
  }

  private static func source(_ detail: TaskDetail, _ frame: PageFrame) -> HTML {
    guard let place = detail.task.place, !detail.source.isEmpty else { return .nothing }
    return section(.class("panel"), .labelledBy("source")) {
      h2(.id("source")) { frame(Words.sourceLines) }
      p(.class("note")) {
        a(
          .href(
            DraftRoute.review(detail.version.id).adding("task", detail.task.id.description).at(
              "t\(detail.task.id)"))
        ) {
          frame(Words.line(place.line, place.endLine, page: place.page))
        }
      }
      blockquote(.class("words")) {
        for line in detail.source { p { line.text } }
      }
    }
  }

  private static func withdrawal(_ model: Model, _ frame: PageFrame) -> HTML {
    let form = DraftForm(Withdrawal.fields, of: Withdrawal(), suffix: "-withdraw")
    return details(.class("panel"), .open(model.sentWithdrawal != nil)) {
      summary { frame(Words.withdraw) }
      postForm(frame, TaskRoute.withdraw(model.detail.task.id)) {
        form.showing(model.sentWithdrawal).controls(frame)
        button(.type(.submit), .class("danger")) { frame(Words.withdraw) }
      }
    }
  }
}
