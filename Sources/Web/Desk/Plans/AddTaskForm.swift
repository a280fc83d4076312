import Core
import Markup
import OfficeFiles
import PlanRegistry
import Registers
import Store

/// A task that the reader did not find: written by hand, or out of lines of the source (query: add, last).
struct AddTaskForm: Sendable {
  /// Lines of the source, counted from 1; nil for one by hand.
  var lines: ClosedRange<Int>?
  var form: DraftForm<TaskDraft>

  private static let suffix = "-add"
  /// Lines of one task at most.
  private static let mostLines = 50
  /// No document has more.
  private static let mostLine = 10_000_000

  /// What an address or a form says of the lines; nothing of what are none.
  static func lines(_ fields: FormFields) -> ClosedRange<Int>? {
    guard let first = fields.number("add"), (1...mostLine).contains(first) else { return nil }
    let last = min(fields.number("last") ?? first, mostLine)
    return first...min(max(first, last), first + mostLines - 1)
  }

  init(lines: ClosedRange<Int>?, form: DraftForm<TaskDraft>) {
    self.lines = lines
    self.form = form
  }

  init(of version: ID<PlanVersion>, lines: ClosedRange<Int>?, _ reader: Reader) throws {
    self.lines = lines
    let text = try lines.map { try PlanSource.lines(reader, version, in: $0).map(\.text) } ?? []
    form = DraftForm(
      TaskDraft.newFields, of: TaskDraft(text: text.joined(separator: " ").trimmingBullet),
      suffix: Self.suffix)
  }

  static func answer(_ visit: SignedIn, _ version: ID<PlanVersion>) async throws -> Answer {
    let lines = lines(visit.form)
    return try await visit.answerForm(TaskDraft.newFields, suffix: suffix) { _ in
      TaskDraft()
    } view: { form in
      var model = try await ReviewPage.model(
        version, ReviewAsk(at: visit.query.at, line: lines?.lowerBound), isEditing: false,
        adding: .some(lines), visit)
      model.adding?.form = form
      return ReviewPage.view(model, visit.frame)
    } act: { draft in
      AddTask(versionID: version, ref: draft.ref, draft.content, lines: lines)
    } done: { task in
      .redirect(
        to: DraftRoute.review(version).saying(.taskAdded).adding("task", task.description).at("t\(task)"))
    }
  }

  func view(_ model: ReviewPage.Model, _ frame: PageFrame) -> HTML {
    let version = model.review.version.id
    return div(.class("panel"), .id("add")) {
      h3 { frame(lines.map { Words.addOfLines($0) } ?? AddTask.title) }
      postForm(frame, DraftRoute.add(version), .data("data-guard")) {
        if let lines {
          input(.type(.hidden), .name("add"), .value(String(lines.lowerBound)))
          input(.type(.hidden), .name("last"), .value(String(lines.upperBound)))
        }
        TaskDraft.controls(form, frame, first: ["ref", "text"])
        model.picker?.suggestions ?? .nothing
        div(.class("form-actions")) {
          button(.type(.submit), .class("primary")) { frame(AddTask.title) }
          linkButton(DraftRoute.review(version), frame(Words.cancel), style: .quiet)
        }
      }
    }
  }
}

extension TaskDraft {
  /// Words, names, time: the same order wherever a task is written.
  static func controls(
    _ form: DraftForm<TaskDraft>, _ frame: PageFrame, first: [String] = ["text"], last: [String] = []
  ) -> HTML {
    group {
      form.seen
      for field in first { form.control(field, frame) }
      div(.class("pair long")) {
        for role in ["lead", "coordinator", "monitor"] { form.control(role, frame) }
      }
      div(.class("pair")) { for time in ["timing", "kind", "from", "to"] { form.control(time, frame) } }
      for field in last { form.control(field, frame) }
    }
  }
}

extension String {
  /// Without the dash or dot of a list in front.
  fileprivate var trimmingBullet: String {
    let rest = drop { $0.isWhitespace || "-–•+*".contains($0) }
    return rest.isEmpty ? self : String(rest)
  }
}

extension Words {
  package static let taskAdded = Both(
    vi: "Đã thêm nhiệm vụ vào bản rà soát; nhiệm vụ còn chờ đưa vào sổ.",
    en: "The task was added to the review; it still waits to be accepted.")
  package static let refHelp = Both(
    vi: "Số mục như trong văn bản, ví dụ II.3; để trống nếu không có.",
    en: "The label as printed, such as II.3; empty when there is none.")
  package static let correctionReason = Both(
    vi: "Ghi vì sao sửa; lý do nằm trong lịch sử.", en: "Say why; the history keeps it.")
  package static func addOfLines(_ lines: ClosedRange<Int>) -> Both {
    let one = lines.count == 1
    return Both(
      vi: one
        ? "Thêm nhiệm vụ từ dòng \(lines.lowerBound)"
        : "Thêm nhiệm vụ từ dòng \(lines.lowerBound)–\(lines.upperBound)",
      en: one
        ? "Add a task out of line \(lines.lowerBound)"
        : "Add a task out of lines \(lines.lowerBound)–\(lines.upperBound)")
  }
  package static let addOfSelection = Both(
    vi: "Thêm nhiệm vụ từ đoạn chọn", en: "Add a task of the selection")
  package static let addOfLine = Both(vi: "Thêm nhiệm vụ từ dòng này", en: "Add a task of this line")
}
