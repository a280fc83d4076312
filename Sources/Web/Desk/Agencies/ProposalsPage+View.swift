import Accounts
import Agencies
import AgencyNames
import Core
import Markup
import Store

extension ProposalsPage {
  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.proposals), section: .agencies,
      actions: exportLinks(frame, AgencyRoute.proposals()),
      undo: [.nameRejected, .nameDecided].contains(frame.done)
        ? frame.doneTo.map { Undo(AgencyRoute.reopen(ID(rawValue: $0))) } : nil
    ) {
      agencyTabs(frame, Words.proposals)
      errorSummary(frame, model.problems + (model.sent?.form.linkedProblems ?? []))
      states(model, frame)
      if model.part.items.isEmpty {
        model.areDecided
          ? emptyState(frame(Words.noDecidedNames), frame(Words.noDecidedNamesHelp))
          : emptyState(frame(Words.noProposals), frame(Words.noProposalsHelp))
      } else {
        ul(.class("proposals")) {
          for proposal in model.part.items {
            li(.class("panel")) {
              model.areDecided ? decided(proposal, model, frame) : item(proposal, model, frame)
            }
          }
        }
        if model.deciding.isOpen, !model.areDecided { model.picker.suggestions }
        partLinks(frame, model.part, model.areDecided ? decidedList : AgencyRoute.proposals())
      }
    }
  }

  private static let decidedList = AgencyRoute.proposals().adding("state", decidedState)

  private static func states(_ model: Model, _ frame: PageFrame) -> HTML {
    tabs(
      frame(Words.state),
      [
        Tab(frame(Words.waitingNames), AgencyRoute.proposals(), isCurrent: !model.areDecided),
        Tab(frame(Words.decidedNames), decidedList, isCurrent: model.areDecided),
      ])
  }

  private static func decided(_ proposal: AgencyProposal, _ model: Model, _ frame: PageFrame) -> HTML {
    group {
      h2 { proposal.name }
      origin(of: proposal, frame)
      if let agency = proposal.agencyID, let name = model.units[agency] {
        p {
          a(.href(AgencyRoute.page(agency))) {
            frame(proposal.state == .agency ? Words.newAgencyNamed(name) : Words.otherNameOf(name))
          }
        }
      } else {
        p { frame(Words.reject) }
      }
      if model.deciding.isOpen {
        postForm(frame, AgencyRoute.reopen(proposal.id)) {
          button(.type(.submit), .class("quiet")) { frame(Words.reconsider) }
        }
      }
    }
  }

  private static func origin(of proposal: AgencyProposal, _ frame: PageFrame) -> HTML {
    p(.class("note")) {
      [proposal.place, frame(proposal.kind), proposal.seenIn].filter { !$0.isEmpty }.joined(
        separator: " · ")
    }
  }

  private static func item(_ proposal: AgencyProposal, _ model: Model, _ frame: PageFrame) -> HTML {
    let form = DraftForm(
      fields, of: NameMeaning(agency: proposal.nearestID), FieldNames(typed: model.units),
      suffix: "-\(proposal.id)"
    ).showing(model.sent.flatMap { $0.id == proposal.id ? $0.form : nil })
    return group {
      h2 { proposal.name }
      origin(of: proposal, frame)
      if model.deciding.isOpen {
        let address = AgencyRoute.decide(proposal.id).adding("at", model.at?.description)
        postForm(frame, address, .class("decide-name")) {
          form.controls(frame)
          div(.class("form-actions")) {
            button(.type(.submit), .name("answer"), .value("alias"), .class("primary")) {
              frame(Words.confirm)
            }
            button(.type(.submit), .name("answer"), .value("new"), .class("plain")) { frame(Words.newAgency) }
            button(.type(.submit), .name("answer"), .value("reject"), .class("quiet")) { frame(Words.reject) }
          }
        }
      }
    }
  }
}

extension Words {
  package static let nearest = Both(vi: "Gần nhất", en: "Nearest")
  package static let nameRejected = Both(
    vi: "Đã ghi nhận: tên này không phải đơn vị.", en: "Recorded: this name is no agency.")
  package static let nameDecided = Both(
    vi: "Đã ghi nhận; các kế hoạch và nhiệm vụ dùng tên này được cập nhật.",
    en: "Recorded; plans and work that use the name were updated.")
}
