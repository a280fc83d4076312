import Accounts
import Core
import Markup
import PlanRegistry
import Store

extension ReviewPage {
  /// Asks whether it is a new version of the plan that it resembles; nothing is accepted before that.
  static func resemblance(_ model: Model, _ frame: PageFrame) -> HTML {
    guard let plan = model.review.resembled, model.review.version.state == .draft else { return .nothing }
    let answer = DraftRoute.answer(model.review.version.id)
    return notice(.warning) {
      p {
        text(frame(Words.resembles) + " ")
        a(.href(PlanRoute.page(plan.id))) {
          [plan.number, plan.title].compactMap(\.self).joined(separator: " – ").abridged(200)
        }
        text(". " + frame(Words.isItANewVersion))
      }
      if model.answering.isOpen {
        div(.class("actions")) {
          actionButton(
            frame, answer, frame(Words.newVersionOfIt), style: .primary, fields: ["answer": "version"])
          actionButton(frame, answer, frame(Words.anotherPlan), style: .plain, fields: ["answer": "other"])
        }
      }
    }
  }

  /// What a later version adds, changes and no longer has.
  static func differences(_ model: Model, _ frame: PageFrame) -> HTML {
    guard let found = model.review.differences else { return .nothing }
    return details(.class("panel"), .open(found.goneCount > 0)) {
      summary { frame(Words.differences(found)) }
      p(.class("note")) { frame(Words.statesGoOn) }
      if !found.gone.isEmpty {
        h3 { frame(Words.gone) }
        ul {
          for task in found.gone {
            li { a(.href(TaskRoute.page(task.id))) { "\(task.ref) \(task.text)".abridged(200) } }
          }
          if found.goneCount > found.gone.count {
            li { frame(Words.more(found.goneCount - found.gone.count)) }
          }
        }
        if model.withdrawingGone.isOpen {
          actionButton(
            frame, DraftRoute.gone(model.review.version.id), frame(Words.withdrawGone(found.goneCount)),
            style: .danger)
        } else {
          p(.class("note")) { frame(Words.goneStays) }
        }
      }
    }
  }

  /// "Mới", or what it said in the version before.
  static func earlier(_ item: DraftReview.Item, _ model: Model, _ frame: PageFrame) -> HTML {
    guard model.review.follows != nil, item.task.standing == .proposed else { return .nothing }
    guard let earlier = item.earlier else { return badge(.accent, frame(Words.newTask)) }
    return earlier.changes.isEmpty ? .nothing : badge(.accent, frame(Words.changedTask))
  }

  /// What it said before of what it says otherwise now.
  static func earlierText(_ item: DraftReview.Item, _ frame: PageFrame) -> HTML {
    guard let earlier = item.earlier, item.task.standing == .proposed else { return .nothing }
    return group {
      for change in earlier.changes.map({ TaskChange.shown($0, frame) }) {
        p(.class("note")) {
          "\(frame(Words.beforeIt)) (\(earlier.ref)), \(change.field): "
          change.before.isEmpty ? text("–") : del { change.before.abridged(600) }
        }
      }
    }
  }
}

extension Words {
  package static let resembles = Both(
    vi: "Văn bản này giống kế hoạch", en: "This document resembles the plan")
  package static let isItANewVersion = Both(
    vi: "Đây là bản mới của kế hoạch đó? Bản mới nối tiếp các nhiệm vụ đã có; kế hoạch khác thì đứng riêng.",
    en:
      "Is it a new version? A new version goes on with the work that is there; another plan stands by itself."
  )
  package static let newVersionOfIt = Both(vi: "Là bản mới của kế hoạch này", en: "A new version of it")
  package static let anotherPlan = Both(vi: "Là kế hoạch khác", en: "Another plan")
  package static let joinedPlan = Both(
    vi: "Đã nối vào kế hoạch; khác biệt với bản trước ghi ở đầu danh sách.",
    en: "It is a version of that plan now; what differs stands above the list.")
  package static let keptApart = Both(vi: "Đã ghi nhận là kế hoạch khác.", en: "Recorded as another plan.")
  package static let goneWithdrawn = Both(
    vi: "Đã rút các nhiệm vụ không còn trong bản mới; có thể khôi phục từ thùng rác.",
    en: "What the new version no longer has was withdrawn; it can return from the bin.")
  package static let statesGoOn = Both(
    vi: "Khi đưa vào sổ, tiến độ của nhiệm vụ giữ nguyên hoặc thay đổi được chuyển sang.",
    en: "On acceptance, what is the same or changed goes on from where it is.")
  package static let gone = Both(vi: "Không còn trong bản này", en: "Not in this version any more")
  package static let goneStays = Both(
    vi: "Các nhiệm vụ này vẫn ở trong sổ; sau khi đưa bản mới vào sổ có thể rút cùng lúc.",
    en: "They stay on the board; once this version is accepted they can be withdrawn together.")
  package static let newTask = Both(vi: "Mới", en: "New")
  package static let changedTask = Both(vi: "Khác bản trước", en: "Changed")
  package static let beforeIt = Both(vi: "Bản trước", en: "Before")

  package static func withdrawGone(_ count: Int) -> Both {
    Both(vi: "Rút \(count) nhiệm vụ không còn khỏi sổ", en: "Withdraw \(count) that are gone")
  }

  package static func differences(_ found: VersionDifferences) -> Both {
    Both(
      vi:
        "So với bản \(found.earlier): \(found.added) nhiệm vụ mới, \(found.changed) nhiệm vụ thay đổi, "
        + "\(found.same) nhiệm vụ giữ nguyên, \(found.goneCount) nhiệm vụ không còn",
      en:
        "Beside version \(found.earlier): \(found.added) new, \(found.changed) changed, \(found.same) the same, "
        + "\(found.goneCount) gone")
  }
}
