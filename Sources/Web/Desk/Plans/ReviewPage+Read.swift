import Accounts
import Core
import Markup
import PlanReading
import PlanRegistry
import Store

extension ReviewPage {
  /// What was read: counts, what to look at, the tasks, and the bar to decide.
  static func readPane(_ model: Model, _ frame: PageFrame) -> HTML {
    section(.class("read-pane"), .labelledBy("read")) {
      div(.class("pane-head")) {
        h2(.id("read")) { "\(frame(Words.readResult)): \(summary(model, frame))" }
      }
      differences(model, frame)
      tools(model, frame)
      if let adding = model.adding { adding.view(model, frame) }
      loose(model, frame)
      ol(.class("read-list"), .data("data-rows")) { tasks(model, frame) }
      partLinks(
        frame, model.review.part,
        DraftRoute.review(model.review.version.id).adding("only", model.place.only))
      if model.changing.isOpen { changeForm(model, frame) }
      decisions(model, frame)
    }
  }

  private static func summary(_ model: Model, _ frame: PageFrame) -> String {
    let counts = model.review.counts
    return [
      frame(Words.taskCount(counts.tasks)),
      frame(counts.toLookAt > 0 ? Words.toLookAt(counts.toLookAt) : Words.nothingToLookAt),
      counts.accepted > 0 ? frame(Words.onBoard(counts.accepted)) : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// Findings that stand on no task's lines.
  private static func loose(_ model: Model, _ frame: PageFrame) -> HTML {
    let loose = model.review.loose
    guard !loose.isEmpty else { return .nothing }
    return ul(.class("findings")) { for item in loose { li { finding(item, of: nil, model, frame) } } }
  }

  /// Ways through the list: to what somebody should look at, to a task by its label, to a new one.
  private static func tools(_ model: Model, _ frame: PageFrame) -> HTML {
    let review = DraftRoute.review(model.review.version.id)
    return div(.class("read-ways")) {
      if model.review.toLookAt {
        span { frame(Words.onlyToLookAt) }
        a(.href(review)) { frame(Words.showAllTasks) }
      } else if model.review.counts.toLookAt > 0 {
        a(.href(review.adding("only", look))) { frame(Words.showToLookAt) }
      }
      if model.adding == nil, model.addition.isOpen {
        a(.href(review.adding("add", "0").at("add")), .data("data-add-task")) { frame(AddTask.title) }
      }
      jump(model, frame)
    }
  }

  /// To a task by its label, where the plan has several parts.
  private static func jump(_ model: Model, _ frame: PageFrame) -> HTML {
    let part = model.review.part
    guard part.before != nil || part.after != nil else { return .nothing }
    return form(
      .class("one-line"), .method(.get), .action(DraftRoute.review(model.review.version.id))
    ) {
      Field("ref", frame(Words.toTask)).textInput(attributes: .maxlength(60))
      button(.type(.submit), .class("plain")) { frame(Words.go) }
    }
  }

  /// What was noticed in the document; a warning can be put aside when somebody has looked at it, and taken back.
  static func finding(
    _ finding: PlanFinding, of task: ID<RegisteredTask>?, canBeSeen: Bool = true, _ model: Model,
    _ frame: PageFrame
  ) -> HTML {
    let diagnostic = finding.diagnostic
    return div(.class("finding", finding.isOpen ? nil : "remark")) {
      icon(finding.isOpen ? .warning : .note)
      div {
        if let line = diagnostic.place?.line {
          a(.href(model.address(of: line))) { frame(Words.line(line)) }
          ": "
        }
        diagnostic.message[frame.language].abridged(600)
        if finding.isSeen, canBeSeen { span(.class("note")) { " (\(frame(Words.seen)))" } }
      }
      if diagnostic.severity == .warning, canBeSeen, model.seeing.isOpen {
        actionButton(
          frame, model.place.staying(DraftRoute.see(model.review.version.id)),
          frame(finding.isSeen ? Words.lookAgain : Words.markSeen), style: .quiet,
          fields: [
            "finding": String(finding.position), "task": task?.description,
            "again": finding.isSeen ? "1" : nil,
          ].compactMapValues(\.self))
      }
    }
  }

  /// What follows from the task as it stands now.
  static func doubts(_ item: DraftReview.Item, _ frame: PageFrame) -> HTML {
    guard let timing = item.task.timing, let doubt = item.doubts.timing else { return .nothing }
    return div(.class("finding")) {
      icon(.warning)
      div { frame(doubt.message(timing.raw)) }
    }
  }

  private static func tasks(_ model: Model, _ frame: PageFrame) -> HTML {
    var parts: [HTML] = []
    var pillar = ""
    for item in model.review.items {
      if item.task.pillar != pillar {
        pillar = item.task.pillar
        if !pillar.isEmpty { parts.append(li(.class("pillar")) { h3 { pillar } }) }
      }
      parts.append(task(item, model, frame))
    }
    return .sequence(parts)
  }

  /// The one form behind the small buttons of every task.
  private static func changeForm(_ model: Model, _ frame: PageFrame) -> HTML {
    postForm(frame, DraftRoute.accept(model.review.version.id), .id("change")) {}
  }

  /// Accept all or the chosen ones, keep for later, discard.
  private static func decisions(_ model: Model, _ frame: PageFrame) -> HTML {
    let (open, sound) = (model.review.counts.open, model.review.counts.sound)
    let version = model.review.version.id
    return div(.class("decide")) {
      p(.class("note")) {
        frame(
          open == 0 ? Words.allReviewed(toLookAt: model.review.counts.toLookAt) : Words.left(toReview: open))
        if sound < open { text(" " + frame(Words.lacking(model.review.counts))) }
      }
      div(.class("decide-row")) {
        if open > 0 {
          offered(model.accepting, frame) {
            postForm(frame, model.place.staying(DraftRoute.accept(version)), .id("accept"), .class("actions"))
            {
              if sound > 0, sound < open {
                accepting("sound", frame(Words.acceptSound(sound)), "primary")
              }
              accepting("all", frame(Words.acceptAll(open)), sound == open ? "primary" : "plain")
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
  }

  private static func accepting(_ value: String, _ label: String, _ style: String) -> HTML {
    button(.type(.submit), .name("choice"), .value(value), .class(style)) { label }
  }
}
