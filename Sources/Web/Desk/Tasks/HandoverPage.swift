import Accounts
import Agencies
import Core
import Markup
import PlanRegistry
import Registers
import Store

/// What units that ended still hold in a plan or a task, who could take it, and the one button that moves all of it.
enum HandoverPage {
  /// Who takes over from whom: units with successors, and those of which nobody knows one.
  struct Choices: Sendable {
    var moves: [ReassignToSuccessor.Move] = []
    var orphans: [AgencyID] = []
    var heir: AgencyID?

    static func fields(_ handovers: [Handover] = []) -> [DraftField<Choices>] {
      let withHeirs = handovers.filter { !$0.successors.isEmpty }
      let without = handovers.filter(\.successors.isEmpty)
      let moves = withHeirs.flatMap { handover in
        handover.successors.map { heir in
          FieldChoice(
            ReassignToSuccessor.Move(from: handover.unit.id, to: heir.agency.id).description,
            Words.handedTo(handover, heir))
        }
      }
      return [
        .several("successor", Words.handOver, \.moves, of: moves, help: Words.handOverHelp),
        .several(
          "orphan", Words.withoutSuccessor, \.orphans,
          of: without.map { FieldChoice($0.unit.id.description, $0.label) }),
        .agency("agency", Words.orphansTo, \.heir, help: Words.orphansToHelp),
      ]
    }

    /// As they are proposed: where one unit alone took over it is chosen already.
    init(_ handovers: [Handover] = []) {
      moves = handovers.filter { $0.successors.count == 1 }.map {
        ReassignToSuccessor.Move(from: $0.unit.id, to: $0.successors[0].agency.id)
      }
    }

    /// All moves; an orphan goes nowhere while no heir is said.
    var all: [ReassignToSuccessor.Move] {
      moves + (heir.map { heir in orphans.map { .init(from: $0, to: heir) } } ?? [])
    }
  }

  struct Model: Sendable {
    var handovers: [Handover]
    var title: String
    /// Where it leads back to, and where the form is sent.
    var back: Crumb
    var address: Address
    var form: DraftForm<Choices>
    var picker: AgencyPicker
  }

  static func ofPlan(_ visit: SignedIn, _ id: ID<Plan>) async throws -> Answer {
    let (number, place) = try await visit.database.read { reader in
      let shown = try PlanDetail.load(reader, id)
      return (shown.plan.number ?? shown.plan.title, shown.shown?.province ?? "")
    }
    return try await answer(
      visit, .plan(id), near: place, back: Crumb(number.abridged(60), PlanRoute.page(id)),
      PlanRoute.handover(id))
  }

  static func ofTask(_ visit: SignedIn, _ id: ID<RegisteredTask>) async throws -> Answer {
    let (name, place) = try await visit.database.read { reader in
      let task = try RegisteredTask.find(id, in: reader)
      return ("\(task.ref) \(task.text)", try TaskDetail.place(reader, id))
    }
    return try await answer(
      visit, .task(id), near: place, back: Crumb(name.abridged(60), TaskRoute.page(id)),
      TaskRoute.handover(id))
  }

  private static func answer(
    _ visit: SignedIn, _ scope: HandoverScope, near place: String, back: Crumb, _ address: Address
  ) async throws -> Answer {
    let today = visit.frame.today
    let (handovers, picker) = try await visit.database.read { reader in
      (
        try Handover.list(reader, scope, today: today),
        try AgencyPicker(reader, near: [place].filter { !$0.isEmpty }, on: today)
      )
    }
    return try await visit.answerForm(Choices.fields(handovers), near: place) { _ in
      Choices(handovers)
    } view: { form in
      view(
        Model(
          handovers: handovers, title: visit.frame(Words.handOver), back: back, address: address, form: form,
          picker: picker), visit.frame)
    } act: { choices in
      ReassignToSuccessor(scope, choices.all)
    } done: { _ in
      .redirect(to: back.address.saying(.workMoved))
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: model.title, section: .tasks, crumbs: [model.back], width: .narrow
    ) {
      errorSummary(frame, model.form.linkedProblems)
      if model.handovers.isEmpty {
        emptyState(frame(Words.nothingToHandOver), frame(Words.nothingToHandOverHelp))
      } else {
        p { frame(Words.handOverIntroduction) }
        div(.class("panel")) {
          postForm(frame, model.address) {
            model.picker.suggestions
            if model.handovers.contains(where: { !$0.successors.isEmpty }) {
              model.form.control("successor", frame)
            }
            if model.handovers.contains(where: \.successors.isEmpty) {
              model.form.control("orphan", frame)
              model.form.control("agency", frame)
            }
            div(.class("form-actions")) {
              button(.type(.submit), .class("primary")) { frame(Words.handOver) }
              linkButton(model.back.address, frame(Words.cancel), style: .quiet)
            }
          }
        }
      }
    }
  }
}

extension ReassignToSuccessor.Move: LosslessStringConvertible {
  /// "12-34": who hands over, and who takes.
  package init?(_ text: String) {
    let ids = text.split(separator: "-").compactMap { AgencyID(String($0)) }
    guard ids.count == 2 else { return nil }
    self.init(from: ids[0], to: ids[1])
  }

  package var description: String { "\(from)-\(to)" }
}

extension Handover {
  /// "Sở Thông tin và Truyền thông (12 phần việc, 5 nhiệm vụ)".
  fileprivate var label: Localised<String> {
    let place = unit.place.isEmpty ? "" : ", \(unit.place)"
    return Localised(
      vi: "\(unit.name)\(place) (\(shares) phần việc, \(tasks) nhiệm vụ)",
      en: "\(unit.name)\(place) (\(shares) shares, \(tasks) tasks)")
  }
}

extension Words {
  package static let handOver = Both(vi: "Chuyển cho đơn vị kế thừa", en: "Hand over to successors")
  package static let handOverHelp = Both(
    vi: "Mỗi đơn vị một nơi nhận; nơi nào chia nhiệm vụ cho nhiều đơn vị thì chọn một.",
    en: "One successor each; where the work was divided, choose one.")
  package static let handOverIntroduction = Both(
    vi:
      "Các đơn vị dưới đây đã sáp nhập hoặc giải thể nhưng còn giữ phần việc. Phần việc chưa xong và vai trò phối hợp, "
      + "theo dõi chuyển sang nơi nhận; nhiệm vụ đã xong và tên trong văn bản được giữ nguyên.",
    en:
      "These agencies were merged or abolished and still hold work. What is not done, and parts as coordinator or "
      + "monitor, go to the successor; what is done and the printed names stay.")
  package static let withoutSuccessor = Both(
    vi: "Chưa rõ đơn vị kế thừa", en: "No successor is known")
  package static let orphansTo = Both(vi: "Giao các đơn vị đã chọn ở trên cho", en: "Give the ticked ones to")
  package static let orphansToHelp = Both(
    vi: "Để trống nếu chưa chuyển.", en: "Leave empty to move none of them.")
  package static let nothingToHandOver = Both(
    vi: "Không còn nhiệm vụ nào cần chuyển", en: "Nothing is left to hand over")
  package static let nothingToHandOverHelp = Both(
    vi: "Mọi phần việc đang do đơn vị hiện hành giữ.", en: "Everything is held by agencies that exist.")

  package static func handedTo(_ handover: Handover, _ heir: Successor) -> Both {
    let place = heir.agency.place == handover.unit.place ? "" : ", \(heir.agency.place)"
    let to = heir.agency.name + place + (heir.scope.isEmpty ? "" : " – \(heir.scope)")
    return Both(vi: "\(handover.label.vi) → \(to)", en: "\(handover.label.en) → \(to)")
  }

  /// On pages of what ended units still hold.
  package static func heldByEnded(_ units: Int) -> Both {
    Both(
      vi: "\(units) đơn vị đã sáp nhập hoặc giải thể còn giữ phần việc ở đây.",
      en: units == 1
        ? "1 agency that was merged or abolished still holds work here."
        : "\(units) agencies that were merged or abolished still hold work here.")
  }
}

/// What ended units hold, and the way to move it; nothing when they hold nothing, no way for who may not.
func handoverNotice(_ frame: PageFrame, _ units: Int, _ address: Address) -> HTML {
  guard units > 0 else { return .nothing }
  return notice(.warning) {
    p { frame(Words.heldByEnded(units)) }
    if frame.rights.contains(ReassignToSuccessor.permission) {
      p { linkButton(address, frame(Words.handOver)) }
    }
  }
}
