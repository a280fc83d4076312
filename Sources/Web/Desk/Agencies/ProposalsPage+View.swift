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
      undo: frame.done == .nameRejected
        ? frame.doneTo.map { Undo(AgencyRoute.reopen(ID(rawValue: $0))) } : nil
    ) {
      agencyTabs(frame, Words.proposals)
      errorSummary(frame, model.sent?.form.linkedProblems ?? [])
      if model.part.items.isEmpty {
        emptyState(frame(Words.noProposals), frame(Words.noProposalsHelp))
      } else {
        ul(.class("proposals")) {
          for proposal in model.part.items { li(.class("panel")) { item(proposal, model, frame) } }
        }
        if model.deciding.isOpen { model.picker.suggestions }
        partLinks(frame, model.part, AgencyRoute.proposals())
      }
    }
  }

  private static func item(_ proposal: AgencyProposal, _ model: Model, _ frame: PageFrame) -> HTML {
    let form = DraftForm(
      fields, of: NameMeaning(agency: proposal.nearestID), model.nearest, suffix: "-\(proposal.id)"
    ).showing(model.sent.flatMap { $0.id == proposal.id ? $0.form : nil })
    return group {
      h2 { proposal.name }
      p(.class("note")) {
        [proposal.place, frame(proposal.kind), proposal.seenIn].filter { !$0.isEmpty }.joined(
          separator: " · ")
      }
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
