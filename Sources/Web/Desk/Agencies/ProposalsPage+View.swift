import Accounts
import Agencies
import AgencyNames
import Core
import Markup

extension ProposalsPage {
  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.proposals), section: .agencies,
      actions: exportLinks(frame, AgencyRoute.proposals())
    ) {
      agencyTabs(frame, Words.proposals)
      errorSummary(frame, model.problems)
      if model.proposals.isEmpty {
        emptyState(frame(Words.noProposals), frame(Words.noProposalsHelp))
      } else {
        ul(.class("proposals")) {
          for proposal in model.proposals { li(.class("panel")) { item(proposal, model, frame) } }
        }
      }
    }
  }

  private static func item(_ proposal: AgencyProposal, _ model: Model, _ frame: PageFrame) -> HTML {
    let local = model.agencies.filter { $0.place == proposal.place || $0.place.isEmpty }
    let field = "agency-\(proposal.id)"
    return group {
      h2 { proposal.name }
      p(.class("note")) {
        [proposal.place, frame(proposal.kind.title), proposal.seenIn].filter { !$0.isEmpty }.joined(
          separator: " · ")
      }
      if model.deciding.isOpen {
        postForm(frame, AgencyRoute.decide(proposal.id), .class("decide-name")) {
          Field("agency", frame(Words.meansAgency), id: field, problems: model.problems).select(
            (local.isEmpty ? model.agencies : local).map { Choice($0.id.description, $0.name) },
            chosen: proposal.nearestID?.description, blank: frame(Words.chooseAgency))
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
  package static let nameDecided = Both(
    vi: "Đã ghi nhận; các kế hoạch và việc dùng tên này được cập nhật.",
    en: "Recorded; plans and work that use the name were updated.")
}
