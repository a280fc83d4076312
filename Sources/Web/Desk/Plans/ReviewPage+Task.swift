import Accounts
import Core
import Markup
import PlanReading
import PlanRegistry

extension ReviewPage {
  /// Characters of a task's text, and names of one role; the selected task shows all.
  private static let mostOfText = 600
  private static let mostNames = 8

  /// One task as it was read, with what can be done to it.
  static func task(
    _ item: DraftReview.Item, _ model: Model, _ frame: PageFrame
  ) -> HTML {
    let task = item.task
    let isSelected = task.id == model.selected
    let isOpen = task.standing == .proposed
    return li(
      .id("t\(task.id)"),
      .class("read", isSelected ? "marked" : nil, task.standing == .dropped ? "dropped" : nil),
      .data("data-lines", task.place.map { "\($0.line)-\($0.endLine)" })
    ) {
      div(.class("read-head")) {
        if model.accepting.isOpen, isOpen {
          input(
            .type(.checkbox), .name("task"), .value(task.id.description), .form("accept"),
            .label(frame(Words.selectTask(task.ref))))
        }
        span(.class("ref")) { task.ref }
        p(.class("read-text")) {
          a(.href(selecting(task.id, model)), .data("data-open")) {
            isSelected ? task.text : task.text.abridged(mostOfText)
          }
        }
        reportBadge(task, frame)
        standing(item, frame)
        earlier(item, model, frame)
      }
      earlierText(item, frame)
      if task.standing != .dropped {
        parts(item, model, frame)
        doubts(item, frame)
        for item in item.findings { finding(item, of: task.id, model, frame) }
      } else {
        // Why the reader left it out.
        for item in item.findings
        where PlanTask.Doubt.allCases.contains(where: { $0.finding == item.diagnostic.code }) {
          finding(item, of: task.id, canBeSeen: false, model, frame)
        }
      }
      if isSelected, !isOpen {
        // Somebody else decided on the task while its form was filled in.
        TypedText.list((model.sentEdit?.typed(frame) ?? []) + (model.sentSplit?.typed(frame) ?? []), frame)
      }
      if model.changing.isOpen {
        if isSelected, model.isEditing, isOpen {
          editForm(item, model, frame)
        } else {
          tools(item, model, frame)
        }
      }
    }
  }

  private static func standing(_ item: DraftReview.Item, _ frame: PageFrame) -> HTML {
    let task = item.task
    let toLookAt: HTML = item.doubts.needsLook ? badge(.soon, frame(Words.needsLook)) : .nothing
    return switch task.standing {
    case .accepted: .sequence([badge(.done, frame(Words.acceptedState)), toLookAt])
    case .dropped, .withdrawn: badge(.neutral, frame(Words.dropped))
    case .superseded: badge(.neutral, frame(Words.supersededState))
    case .proposed:
      .sequence([task.isEdited ? badge(.accent, frame(Words.edited)) : .nothing, toLookAt])
    }
  }

  private static func parts(_ item: DraftReview.Item, _ model: Model, _ frame: PageFrame) -> HTML {
    dl(.class("parts")) {
      for role in Responsibility.Role.allCases {
        let names = item.responsibilities.filter { $0.role == role }
        if !names.isEmpty || role == .lead {
          dt { frame(role) }
          dd {
            names.isEmpty
              ? span(.class("missing")) { frame(Words.noLead) }
              : nameList(names, isWhole: item.task.id == model.selected, model, frame)
          }
        }
      }
      if let timing = item.task.timing {
        dt { frame(Words.timing) }
        dd { timing.printed(frame.language) }
      }
    }
  }

  private static func nameList(
    _ names: [Responsibility], isWhole: Bool, _ model: Model, _ frame: PageFrame
  ) -> HTML {
    let most = isWhole ? names.count : mostNames
    return ul(.class("names")) {
      for name in names.prefix(most) {
        let isKnown = name.isSure && !name.isVagueLead
        let resolution =
          !isKnown && model.review.rejected.contains(name.name) ? Words.noAgency : name.resolution
        li(.class(isKnown ? "known" : "proposed"), .title(frame(resolution))) {
          icon(isKnown ? .check : .ring)
          name.name
          // What is as it should be needs no words.
          if !isKnown { span(.class("unseen")) { " (\(frame(resolution)))" } }
          if !name.isSure, let agency = name.agencyID, model.changing.isOpen {
            change(name.taskID, "confirm:\(name.id):\(agency)", frame(Words.confirmAgency), model)
          }
        }
      }
      if names.count > most { li { frame(Words.otherNames(names.count - most)) } }
    }
  }

  private static func tools(
    _ item: DraftReview.Item, _ model: Model, _ frame: PageFrame
  ) -> HTML {
    let task = item.task
    guard task.standing == .proposed || task.standing == .dropped else { return .nothing }
    return div(.class("read-tools")) {
      if task.standing == .dropped {
        change(task.id, "restore", frame(Words.restore), model)
      } else {
        if model.accepting.isOpen { change(task.id, "accept:\(task.edition)", frame(Words.accept), model) }
        a(.class("button quiet small"), .href(selecting(task.id, model, edit: true)), .data("data-edit")) {
          frame(Words.edit)
        }
        change(task.id, "drop:\(task.edition)", frame(Words.drop), model)
        if let next = item.next {
          change(task.id, "merge:\(next):\(task.edition)", frame(Words.merge), model)
        }
      }
    }
  }

  /// A small button of the page's one form.
  static func change(_ task: ID<RegisteredTask>, _ what: String, _ label: String, _ model: Model) -> HTML {
    button(
      .type(.submit), .form("change"), .class("quiet small"), .name("do"), .value(what),
      .formaction(model.place.staying(DraftRoute.change(model.review.version.id, task)))
    ) { label }
  }
}

extension Responsibility {
  var resolution: Localised<String> {
    if isVagueLead { return Words.vagueLead }
    if isCollective { return Words.collectiveAgency }
    return isSure ? Words.knownAgency : agencyID == nil ? Words.unknownAgency : Words.unsureAgency
  }
}
