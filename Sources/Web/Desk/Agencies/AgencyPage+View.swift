import Accounts
import Agencies
import AgencyNames
import Core
import Markup
import PlanRegistry

extension AgencyPage {
  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: model.agency.name, section: .agencies,
      crumbs: [Crumb(frame(Words.agencies), AgencyRoute.list())], note: model.agency.place
    ) {
      errorSummary(frame, model.sentHandover?.linkedProblems ?? [])
      if !model.agency.isAlive(on: frame.today), model.openCount > 0 { handover(model, frame) }
      div(.class("task-page")) {
        div {
          work(model.work, Words.asLead, .lead, model, frame)
          work(model.guiding, Words.asMonitor, .monitor, model, frame)
        }
        div {
          facts(model, frame)
          changes(model, frame)
        }
      }
    }
  }

  private static func handover(_ model: Model, _ frame: PageFrame) -> HTML {
    let only = model.successors.count == 1 ? model.successors[0].agency.id : nil
    return notice(.warning) {
      p { "\(frame(Words.openWorkOfAbolished)) (\(model.openCount))" }
      if model.successors.isEmpty {
        p { frame(Words.noSuccessorKnown) }
      } else if model.reassigning.isOpen {
        postForm(frame, AgencyRoute.reassign(model.agency.id)) {
          DraftForm(Handover.fields(model.successors), of: Handover(successor: only))
            .showing(model.sentHandover).controls(frame)
          button(.type(.submit), .class("primary")) { frame(Words.reassign) }
        }
      }
    }
  }

  private static func work(
    _ work: TaskExcerpt, _ heading: Words.Both, _ part: Responsibility.Role, _ model: Model,
    _ frame: PageFrame
  ) -> HTML {
    guard work.total > 0 || part == .lead else { return .nothing }
    let all = TaskRoute.table().adding("agency", model.agency.id.description)
      .adding("part", part.rawValue)
    return group {
      h2 {
        frame(heading)
        count(work.total)
      }
      if work.rows.isEmpty {
        p(.class("note")) { frame(Words.none) }
      } else {
        dataTable(
          frame, heading,
          [
            .shown(Words.taskName, .name) { row, _ in
              a(.href(TaskRoute.page(row.id))) { "\(row.ref) \(row.text)" }
            },
            .shown(Words.period, .figure) { row, frame in
              text(frame(OccurrenceSlot.name(ofLabel: row.slot.label)))
            },
            .shown(Words.state) { row, frame in stateSummary(frame, row) },
          ], work.rows)
        if work.total > work.rows.count {
          p { a(.href(all)) { frame(Words.more(work.total - work.rows.count)) } }
        }
      }
    }
  }

  private static func facts(_ model: Model, _ frame: PageFrame) -> HTML {
    section(.class("panel")) {
      dl(.class("facts")) {
        dt { frame(Words.agencyKind) }
        dd { frame(model.agency.kind) }
        dt { frame(Words.state) }
        dd { lifeBadge(frame, model.agency) }
        dt { frame(Words.confidence) }
        dd {
          frame(model.agency.confidence)
          if let vouched = model.vouched {
            p(.class("note")) {
              "\(vouched.by), "
              momentText(frame, vouched.at)
            }
          }
        }
        if !model.agency.legalSource.isEmpty {
          dt { frame(Words.legalSource) }
          dd { model.agency.legalSource }
        }
        if let parent = model.parent {
          dt { frame(Words.parentAgency) }
          dd { link(parent) }
        }
        if !model.aliases.isEmpty {
          dt { frame(Words.aliases) }
          dd { model.aliases.joined(separator: "; ") }
        }
        dt { frame(Words.focalOfficers) }
        dd { model.people.isEmpty ? frame(Words.noPost) : model.people.map(\.name).joined(separator: ", ") }
      }
      if model.vouching.isOpen {
        postForm(frame, AgencyRoute.vouch(model.agency.id)) {
          button(.type(.submit), .class("plain")) { frame(Words.vouch) }
        }
      }
      if model.unvouching.isOpen {
        postForm(frame, AgencyRoute.undoVouching(model.agency.id)) {
          button(.type(.submit), .class("quiet")) { frame(Words.unvouch) }
        }
      }
    }
  }

  private static func changes(_ model: Model, _ frame: PageFrame) -> HTML {
    guard !model.events.isEmpty || !model.predecessors.isEmpty else { return .nothing }
    return section(.class("panel"), .labelledBy("changes")) {
      h2(.id("changes")) { frame(Words.agencyHistory) }
      ul {
        for event in model.events {
          li {
            "\(frame(event.kind)) "
            dayText(frame, event.day)
            p(.class("note")) { event.legalSource }
          }
        }
        for agency in model.predecessors { li { link(agency) } }
      }
      if !model.successors.isEmpty {
        h3 { frame(Words.successors) }
        ul {
          for successor in model.successors { li { link(successor.agency) } }
        }
      }
    }
  }

  private static func link(_ agency: Agency) -> HTML {
    a(.href(AgencyRoute.page(agency.id))) { agency.name }
  }
}
