import Accounts
import Core
import Markup
import PlanRegistry

extension PlanPage {
  /// What the plan rests on, each document under the one that names it, and what rests on the plan.
  static func chain(_ model: Model, _ frame: PageFrame) -> HTML {
    section(.class("panel"), .labelledBy("chain")) {
      h2(.id("chain")) { frame(Words.legalChain) }
      if model.chain.links.isEmpty { p(.class("note")) { frame(Words.noBases) } }
      ol(.class("chain")) {
        for link in model.chain.links {
          li(.class("depth-\(min(link.depth, 4))")) { citation(link.citation, frame) }
        }
      }
      others(model.detail, frame)
      if !model.detail.derived.isEmpty {
        h3 { frame(Words.derivedPlans) }
        ul {
          for plan in model.detail.derived { li { planLink(plan) } }
        }
      }
    }
  }

  private static func others(_ detail: PlanDetail, _ frame: PageFrame) -> HTML {
    let others = detail.citations.filter { !$0.isBasis }
    guard !others.isEmpty else { return .nothing }
    return details {
      summary { "\(frame(Words.otherCitations)) (\(others.count))" }
      ul {
        for other in others { li { citation(other, frame) } }
      }
    }
  }

  private static func citation(_ citation: PlanCitation, _ frame: PageFrame) -> HTML {
    let words = [citation.kind, citation.number].filter { !$0.isEmpty }.joined(separator: " ")
    let rest = [citation.issuedOn?.printed(frame.language), citation.issuer].compactMap { $0 }
    return group {
      if let plan = citation.plan {
        a(.href(PlanRoute.page(plan.id))) { words }
        text(" ")
        badge(.done, frame(Words.inRegister))
      } else {
        words
      }
      if !rest.isEmpty { span(.class("note")) { " – \(rest.joined(separator: ", "))" } }
    }
  }

  private static func planLink(_ plan: Plan) -> HTML {
    a(.href(PlanRoute.page(plan.id))) {
      [plan.number, plan.title].compactMap { $0 }.joined(separator: " – ")
    }
  }

  static func findings(_ detail: PlanDetail, _ frame: PageFrame) -> HTML {
    section(.class("panel"), .labelledBy("findings")) {
      h2(.id("findings")) {
        frame(Words.findings)
        span(.class("count")) { Words.atMost(detail.counts.toLookAt) }
      }
      if detail.counts.toLookAt == 0 { p(.class("note")) { frame(Words.noFindings) } }
      tasksToLookAt(detail, frame)
      for group in FindingGroup.groups(detail.findings.first, totals: detail.findings.totals) {
        findingGroup(group, detail.shown, frame)
      }
    }
  }

  /// How many tasks lack what; they are looked at in the review.
  private static func tasksToLookAt(_ detail: PlanDetail, _ frame: PageFrame) -> HTML {
    guard let version = detail.shown, detail.tasksToLookAt > 0 else { return .nothing }
    return p(.class("finding")) {
      icon(.warning)
      a(.href(DraftRoute.review(version.id).adding("only", ReviewPage.look))) {
        frame(Words.tasksToLookAt(detail.tasksToLookAt))
      }
    }
  }

  private static func findingGroup(
    _ group: FindingGroup, _ version: PlanVersion?, _ frame: PageFrame
  ) -> HTML {
    guard let first = group.findings.first else { return .nothing }
    guard group.findings.count > 1 else { return finding(first, version, frame) }
    return details(.class("same")) {
      summary(.class(first.severity == .warning ? "finding" : "finding remark")) {
        icon(first.severity == .warning ? .warning : .note)
        span {
          group.title(frame.language)
          count(group.total)
        }
      }
      for diagnostic in group.findings { finding(diagnostic, version, frame) }
      if group.total > group.findings.count {
        p(.class("note")) { frame(Words.more(group.total - group.findings.count)) }
      }
    }
  }

  /// One finding; its line leads to the source beside the review.
  private static func finding(_ diagnostic: Diagnostic, _ version: PlanVersion?, _ frame: PageFrame) -> HTML {
    p(.class(diagnostic.severity == .warning ? "finding" : "finding remark")) {
      icon(diagnostic.severity == .warning ? .warning : .note)
      span {
        if let place = diagnostic.place, let version {
          a(.href(ReviewPage.address(version.id, line: place.line))) {
            frame(Words.line(place.line, place.endLine, page: place.page))
          }
          text(": ")
        }
        diagnostic.message[frame.language]
      }
    }
  }

  static func versions(_ detail: PlanDetail, _ frame: PageFrame) -> HTML {
    section(.class("panel"), .labelledBy("versions")) {
      h2(.id("versions")) { frame(Words.versions) }
      ul(.class("versions")) {
        for version in detail.versions {
          li {
            strong { frame(Words.versionNumber(version.ordinal)) }
            text(" ")
            badge(frame, version.state)
            p(.class("note")) {
              text("\(version.source.name) · ")
              momentText(frame, version.importedAt)
              text(" · \(version.importedByName)")
            }
            p(.class("actions")) {
              let source = DraftRoute.source(version.id)
              linkButton(source.adding("look", "1"), frame(Words.lookAtFile), icon: .document)
              linkButton(source, frame(Words.download), style: .quiet)
              if frame.rights.contains(.reviewPlan), detail.open.contains(version.id) {
                linkButton(
                  DraftRoute.review(version.id), frame(Words.review), style: .primary
                )
              } else if version.isOpen {
                linkButton(DraftRoute.review(version.id), frame(Words.besideSource), style: .quiet)
              }
            }
          }
        }
      }
    }
  }
}

extension Words {
  package static let besideSource = Both(vi: "Xem nhiệm vụ cạnh bản gốc", en: "Tasks beside the source")
}
