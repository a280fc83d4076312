import Agencies
import Core
import Markup
import PlanReading
import PlanRegistry

/// A task as it stands in its form.
struct TaskForm: Sendable, Hashable {
  var text: String
  /// One name a line.
  var names: [Responsibility.Role: String]
  var timingRaw: String
  var timingKind: String?
  var from: String
  var to: String

  init(_ item: DraftReview.Item) {
    text = item.task.text
    names = [:]
    for role in Responsibility.Role.allCases {
      names[role] = item.responsibilities.filter { $0.role == role }.map(\.name).joined(separator: "\n")
    }
    let timing = item.task.timing
    timingRaw = timing?.raw ?? ""
    timingKind = timing?.kind.rawValue
    from = timing?.from.map { String($0) } ?? ""
    to = timing?.to.map { String($0) } ?? ""
  }

  init(_ form: FormFields) {
    text = form["text"] ?? ""
    names = [:]
    for role in Responsibility.Role.allCases { names[role] = form[role.rawValue] ?? "" }
    timingRaw = form["timing"] ?? ""
    timingKind = form["kind"]
    from = form["from"] ?? ""
    to = form["to"] ?? ""
  }

  /// The change, or what is wrong with the fields.
  func action(_ task: ID<RegisteredTask>) throws -> EditTask {
    // A time that was written without a kind is kept as written.
    let kind = timingKind.flatMap(Timing.Kind.init) ?? (timingRaw.isEmpty ? nil : .other)
    let timing = try kind.map { kind in
      Timing(raw: timingRaw, kind: kind, from: try year(from, "from"), to: try year(to, "to"))
    }
    return EditTask(
      taskID: task, text: text, timing: timing,
      names: names.mapValues { $0.split(whereSeparator: \.isNewline).map(String.init) })
  }

  private func year(_ text: String, _ field: String) throws -> Int? {
    guard !text.isEmpty else { return nil }
    guard let year = Int(text), (1990...2100).contains(year) else {
      throw Refusal("year-wrong", Words.yearWrong, field: field)
    }
    return year
  }
}

extension ReviewPage {
  /// Correct, split, merge: under the selected task.
  static func editForm(_ item: DraftReview.Item, _ model: Model, _ frame: PageFrame) -> HTML {
    let form = model.typed ?? TaskForm(item)
    let problems = model.problems
    let address = model.place.staying(DraftRoute.change(model.review.version.id, item.task.id))
    return div(.class("read-edit")) {
      postForm(frame, address) {
        Field("text", frame(Words.taskText), problems: problems, required: true).textArea(
          form.text, rows: min(10, max(3, form.text.count / 70 + 1)))
        div(.class("pair")) {
          for role in Responsibility.Role.allCases {
            let names = form.names[role] ?? ""
            Field(role.rawValue, frame(role.label), help: frame(Words.oneALine), problems: problems).textArea(
              names, rows: min(8, max(2, names.split(separator: "\n").count + 1)))
          }
        }
        div(.class("pair")) {
          Field("timing", frame(Words.timingRaw), problems: problems).textInput(form.timingRaw)
          Field("kind", frame(Words.timingKind), problems: problems).select(
            Timing.Kind.allCases.map { Choice($0.rawValue, frame($0.label)) }, chosen: form.timingKind,
            blank: frame(Words.notStated))
          Field("from", frame(Words.fromYear), problems: problems).textInput(
            form.from, attributes: .inputmode(.numeric), .maxlength(4))
          Field("to", frame(Words.toYear), problems: problems).textInput(
            form.to, attributes: .inputmode(.numeric), .maxlength(4))
        }
        div(.class("form-actions")) {
          button(.type(.submit), .name("do"), .value("edit"), .class("primary")) { frame(Words.save) }
          linkButton(selecting(item.task.id, model), frame(Words.cancel), style: .quiet)
        }
      }
      for named in item.responsibilities where !named.isSure { choosing(named, address, model, frame) }
      model.picker?.suggestions ?? .nothing
      details(.open(problems.contains { $0.field == "parts" })) {
        summary { frame(Words.split) }
        postForm(frame, address) {
          Field("parts", frame(Words.split), help: frame(Words.splitHelp), problems: problems).textArea(
            item.task.text.split(separator: ";").map { String($0).trimmed }.joined(separator: "\n"), rows: 5)
          button(.type(.submit), .name("do"), .value("split")) { frame(Words.split) }
        }
      }
    }
  }

  /// Says which unit a name means that the directory does not know.
  private static func choosing(
    _ named: Responsibility, _ address: Address, _ model: Model, _ frame: PageFrame
  ) -> HTML {
    guard let picker = model.picker else { return .nothing }
    return postForm(frame, address, .class("choose")) {
      input(.type(.hidden), .name("named"), .value(named.id.description))
      picker.field(
        Field(
          "agency", frame(Words.printedAs(named.name)), help: frame(Words.whichAgency),
          id: "agency-\(named.id)"
        ), named.agencyID.flatMap { model.near[$0] } ?? "")
      button(.type(.submit), .name("do"), .value("choose")) { frame(Words.confirmAgency) }
    }
  }
}
