import Accounts
import Agencies
import Core
import Markup
import PlanRegistry
import Store

extension TaskPage {
  /// One block a period; the current one open.
  static func times(_ model: Model, _ frame: PageFrame) -> HTML {
    let times = model.detail.times
    return section(.labelledBy("times")) {
      if !times.isEmpty { h2(.id("times")) { frame(Words.times) } }
      for time in times {
        let id = time.occurrence.id
        if id == model.detail.shown {
          details(.class("time panel"), .id("time-\(id)"), .open()) {
            summary { heading(time, address: nil, frame) }
            shares(time, model, frame)
          }
        } else {
          let address = TaskRoute.page(model.detail.task.id).adding("time", id.description)
          div(.class("time panel"), .id("time-\(id)")) {
            heading(time, address: address.at("time-\(id)"), frame)
          }
        }
      }
    }
  }

  private static func shares(_ time: TaskDetail.Time, _ model: Model, _ frame: PageFrame) -> HTML {
    let (detail, id) = (model.detail, time.occurrence.id)
    let part = ListPart(items: time.members, before: detail.before, after: detail.after)
    return group {
      members(time, frame)
      partLinks(frame, part, TaskRoute.page(detail.task.id).adding("time", id.description))
      if detail.task.standing == .accepted {
        changeForm(time, model, frame)
        assignForm(time, model, frame)
      }
    }
  }

  /// With the way to its shares, when they are not shown.
  private static func heading(_ time: TaskDetail.Time, address: Address?, _ frame: PageFrame) -> HTML {
    let occurrence = time.occurrence
    let name = frame(OccurrenceSlot.name(ofLabel: occurrence.slot.label))
    return group {
      if let address { a(.href(address)) { strong { name } } } else { strong { name } }
      text(" ")
      if occurrence.isMissed(on: frame.today) {
        badge(.late, frame(Words.missedYear))
      } else {
        stateBadge(frame, occurrence.shown(on: frame.today))
      }
      if let due = occurrence.slot.dueOn {
        span(.class("note")) {
          text(" \(frame(Words.deadline)): ")
          dayText(frame, due)
        }
      }
      if occurrence.rollUp.total > 1 {
        progressBar(
          frame, done: occurrence.rollUp.done, of: occurrence.rollUp.total,
          label: frame(Words.membersDone(occurrence.rollUp.done, occurrence.rollUp.total)))
        idle(time, frame)
      }
    }
  }

  /// "Chưa bắt đầu: …": the members by name.
  private static func idle(_ time: TaskDetail.Time, _ frame: PageFrame) -> HTML {
    let names = time.members.filter { $0.duty.state == .notStarted }.map {
      holder($0, frame)
    }
    guard !names.isEmpty else { return .nothing }
    let most = 5
    let rest = names.count > most ? "; " + frame(Words.more(names.count - most)) : ""
    return p(.class("note"), .title(names.joined(separator: "; "))) {
      "\(frame(DutyState.notStarted.name)): \(names.prefix(most).joined(separator: "; "))\(rest)"
    }
  }

  /// The unit, or the printed name that nobody has given to a unit yet.
  private static func holder(_ member: TaskDetail.Member, _ frame: PageFrame) -> String {
    if let name = member.agencyName { return name }
    return member.printedName.map { "\($0) (\(frame(Words.unitUnclear)))" } ?? frame(Words.nobody)
  }

  private static func members(_ time: TaskDetail.Time, _ frame: PageFrame) -> HTML {
    ul(.class("members")) {
      for member in time.members {
        li {
          span(.class("member-name")) {
            if let id = member.duty.agencyID {
              a(.href(AgencyRoute.page(id))) { member.agencyName ?? "" }
            } else {
              holder(member, frame)
            }
            if member.isAbolished { span(.class("note")) { " – \(frame(Words.abolished))" } }
            if member.duty.isRequest {
              text(" ")
              badge(.neutral, frame(Words.request), title: frame(Words.requestHelp))
            }
          }
          stateBadge(
            frame, ShownState(member.duty.state, dueOn: time.occurrence.slot.dueOn, today: frame.today))
          if let day = member.duty.doneOn { dayText(frame, day) }
        }
      }
    }
  }

  private static func changeForm(_ time: TaskDetail.Time, _ model: Model, _ frame: PageFrame) -> HTML {
    let open = time.members.map { ($0, model.events[$0.duty.id] ?? []) }
    let mine = open.filter { !$0.1.isEmpty }.map(\.0)
    let events = DutyEvent.allCases.filter { event in open.contains { $0.1.contains(event) } }
    let id = time.occurrence.id.description
    guard !events.isEmpty else { return .nothing }
    let sent = model.sent(.change, time.occurrence.id)
    let asked = Set(sent.form.all("duty"))
    return postForm(frame, TaskRoute.change(model.detail.task.id), .class("change")) {
      input(.type(.hidden), .name("time"), .value(id))
      if mine.count == 1, let only = mine.first {
        input(.type(.hidden), .name("duty"), .value(only.duty.id.description))
      } else {
        fieldset {
          legend { frame(Words.chooseMembers) }
          for (index, member) in mine.enumerated() {
            checkbox(
              "duty", value: member.duty.id.description, holder(member, frame),
              checked: asked.contains(member.duty.id.description), id: index == 0 ? sent.id("duty") : nil)
          }
        }
      }
      div(.class("pair")) {
        Field(
          "reason", frame(Words.reason), help: frame(Words.reasonHelp), id: sent.id("reason"),
          problems: sent.problems
        ).textInput(sent.form["reason"] ?? "", attributes: .maxlength(Reason.most))
        Field(
          "done_on", frame(Words.doneOn), help: frame(Words.doneOnHelp), id: sent.id("done_on"),
          problems: sent.problems
        ).textInput(sent.form["done_on"] ?? "", type: .date)
      }
      div(.class("form-actions")) {
        for event in events {
          button(
            .type(.submit), .name("event"), .value(event.rawValue),
            .class(event == .complete ? "primary" : "plain")
          ) { frame(event.name) }
        }
      }
    }
  }

  /// For work that nobody holds, or that a unit holds which no longer exists.
  private static func assignForm(_ time: TaskDetail.Time, _ model: Model, _ frame: PageFrame) -> HTML {
    let open = time.assignable
    guard !open.isEmpty, model.assigning?.isOpen == true else { return .nothing }
    let heirs = open.compactMap(\.duty.agencyID).flatMap { model.successors[$0] ?? [] }
    let sent = model.sent(.assign, time.occurrence.id)
    let asked = Set(sent.form.all("duty"))
    let isOpen = sent.isHere || time.members.count == 1 && model.detail.times.count == 1
    return details(.class("assign"), .open(isOpen)) {
      summary { frame(Words.assign) }
      p(.class("note")) { frame(Words.assignHelp) }
      postForm(frame, TaskRoute.assign(model.detail.task.id)) {
        input(.type(.hidden), .name("time"), .value(time.occurrence.id.description))
        if open.count == 1 {
          input(.type(.hidden), .name("duty"), .value(open[0].duty.id.description))
        } else {
          for (index, member) in open.enumerated() {
            let value = member.duty.id.description
            checkbox(
              "duty", value: value, holder(member, frame), checked: asked.contains(value),
              id: index == 0 ? sent.id("duty") : nil)
          }
        }
        model.picker.field(
          Field(
            "agency", frame(Words.agency), help: heirs.isEmpty ? nil : successors(heirs, frame),
            id: sent.id("agency"), problems: sent.problems),
          sent.form["agency"] ?? (heirs.count == 1 ? heirs[0].name : ""))
        model.picker.suggestions
        Field("reason", frame(Words.reason), id: sent.id("reason"), problems: sent.problems)
          .textInput(sent.form["reason"] ?? "", attributes: .maxlength(Reason.most))
        button(.type(.submit)) { frame(Words.assign) }
      }
    }
  }

  /// "Cơ quan kế thừa: …"
  private static func successors(_ heirs: [Agency], _ frame: PageFrame) -> String {
    "\(frame(Words.successors)): \(heirs.map(\.name).joined(separator: "; "))"
  }
}
