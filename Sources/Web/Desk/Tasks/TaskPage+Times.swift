import Accounts
import Agencies
import Core
import Markup
import PlanRegistry
import Registers
import Store

extension TaskPage {
  /// One block a period; the current one open.
  static func times(_ model: Model, _ frame: PageFrame) -> HTML {
    let times = model.detail.times
    return section(.labelledBy("times")) {
      if !times.isEmpty { h2(.id("times")) { frame(Words.times) } }
      further(model.detail.earlier, Words.earlierTimes, model, frame)
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
      further(model.detail.later, Words.laterTimes, model, frame)
    }
  }

  /// The way to the periods beyond those that are shown.
  private static func further(
    _ time: ID<Occurrence>?, _ words: Localised<String>, _ model: Model, _ frame: PageFrame
  ) -> HTML {
    guard let time else { return .nothing }
    let address = TaskRoute.page(model.detail.task.id).adding("time", time.description)
    return p { a(.href(address.at("times"))) { frame(words) } }
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
      badge(frame, occurrence.shown(on: frame.today, isCurrent: time.isCurrent))
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
      frame(holder($0))
    }
    guard !names.isEmpty else { return .nothing }
    let most = 5
    let rest = names.count > most ? "; " + frame(Words.more(names.count - most)) : ""
    return p(.class("note"), .title(names.joined(separator: "; "))) {
      "\(frame(DutyState.notStarted)): \(names.prefix(most).joined(separator: "; "))\(rest)"
    }
  }

  /// The unit, or the printed name that nobody has given to a unit yet.
  private static func holder(_ member: TaskDetail.Member) -> Localised<String> {
    if let name = member.agencyName { return Localised(vi: name, en: name) }
    guard let name = member.printedName else { return Words.nobody }
    return Localised(
      vi: "\(name) (\(Words.unitUnclear.vi))", en: "\(name) (\(Words.unitUnclear.en))")
  }

  private static func members(_ time: TaskDetail.Time, _ frame: PageFrame) -> HTML {
    ul(.class("members")) {
      for member in time.members {
        li {
          span(.class("member-name")) {
            if let id = member.duty.agencyID {
              a(.href(AgencyRoute.page(id))) { member.agencyName ?? "" }
            } else {
              frame(holder(member))
            }
            if member.isAbolished { span(.class("note")) { " – \(frame(Words.abolished))" } }
            if member.duty.isRequest {
              text(" ")
              badge(.neutral, frame(Words.request), title: frame(Words.requestHelp))
            }
          }
          badge(
            frame,
            ShownState(
              member.duty.state, in: time.occurrence.slot, isCurrent: time.isCurrent, today: frame.today))
          if let day = member.duty.doneOn { dayText(frame, day) }
        }
      }
    }
  }

  private static func changeForm(_ time: TaskDetail.Time, _ model: Model, _ frame: PageFrame) -> HTML {
    let open = time.members.map { ($0, model.events[$0.duty.id] ?? []) }
    let mine = open.filter { !$0.1.isEmpty }.map(\.0)
    let events = DutyEvent.allCases.filter { event in open.contains { $0.1.contains(event) } }
    guard !events.isEmpty else { return .nothing }
    let form = DraftForm(DutyChange.fields(choices(mine)), of: DutyChange(), suffix: "-change")
      .showing(model.sentChange)
    return postForm(frame, TaskRoute.change(model.detail.task.id), .class("change")) {
      shareControl(mine, time, form, frame)
      div(.class("pair")) {
        form.control("reason", frame)
        form.control("done_on", frame)
      }
      div(.class("form-actions")) {
        for event in events {
          button(
            .type(.submit), .name("event"), .value(event.rawValue),
            .class(event == .complete ? "primary" : "plain")
          ) { frame(event) }
        }
      }
    }
  }

  /// For work that nobody holds, or that a unit holds which no longer exists.
  private static func assignForm(_ time: TaskDetail.Time, _ model: Model, _ frame: PageFrame) -> HTML {
    let open = time.assignable
    guard !open.isEmpty, model.assigning?.isOpen == true else { return .nothing }
    let heirs = open.compactMap(\.duty.agencyID).flatMap { model.successors[$0] ?? [] }
    let heir = heirs.count == 1 ? heirs.first : nil
    let form = DraftForm(
      DutyAssignment.fields(choices(open), help: heirs.isEmpty ? nil : successors(heirs)),
      of: DutyAssignment(agency: heir?.id),
      FieldNames(typed: heir.map { [$0.id: $0.name] } ?? [:]), suffix: "-assign"
    ).showing(model.sentAssignment)
    let isOpen =
      model.sentAssignment != nil || time.members.count == 1 && model.detail.times.count == 1
    return details(.class("assign"), .open(isOpen)) {
      summary { frame(Words.assign) }
      p(.class("note")) { frame(Words.assignHelp) }
      postForm(frame, TaskRoute.assign(model.detail.task.id)) {
        shareControl(open, time, form, frame)
        form.control("agency", frame)
        form.control("reason", frame)
        button(.type(.submit)) { frame(Words.assign) }
      }
    }
  }

  /// Which shares are meant; where there is one only, nobody is asked.
  private static func shareControl<Draft>(
    _ members: [TaskDetail.Member], _ time: TaskDetail.Time, _ form: DraftForm<Draft>, _ frame: PageFrame
  ) -> HTML {
    group {
      input(.type(.hidden), .name("time"), .value(time.occurrence.id.description))
      if members.count == 1 {
        input(.type(.hidden), .name("duty"), .value(members[0].duty.id.description))
      } else {
        form.control("duty", frame)
      }
    }
  }

  private static func choices(_ members: [TaskDetail.Member]) -> [FieldChoice] {
    members.map { FieldChoice($0.duty.id.description, holder($0)) }
  }

  /// "Cơ quan kế thừa: …"
  private static func successors(_ heirs: [Agency]) -> Localised<String> {
    let names = heirs.map(\.name).joined(separator: "; ")
    return Localised(vi: "\(Words.successors.vi): \(names)", en: "\(Words.successors.en): \(names)")
  }
}
