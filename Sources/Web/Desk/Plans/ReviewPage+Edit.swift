import Agencies
import Core
import Markup
import PlanRegistry
import Registers

extension ReviewPage {
  /// Correct, split, merge: under the selected task.
  static func editForm(_ item: DraftReview.Item, _ model: Model, _ frame: PageFrame) -> HTML {
    let address = model.place.staying(DraftRoute.change(model.review.version.id, item.task.id))
    let draft = TaskDraft(item.task, item.responsibilities)
    let form = DraftForm(TaskDraft.fields, of: draft, edition: draft.edition).showing(model.sentEdit)
    return div(.class("read-edit")) {
      postForm(frame, address, .data("data-guard"), .data("data-focus")) {
        TaskDraft.controls(form, frame)
        div(.class("form-actions")) {
          button(.type(.submit), .name("do"), .value("edit"), .class("primary")) { frame(Words.save) }
          linkButton(selecting(item.task.id, model), frame(Words.cancel), style: .quiet)
        }
      }
      for named in item.responsibilities where !named.isSure { choosing(named, address, model, frame) }
      model.picker?.suggestions ?? .nothing
      splitForm(item, address, model, frame)
    }
  }

  private static func splitForm(
    _ item: DraftReview.Item, _ address: Address, _ model: Model, _ frame: PageFrame
  ) -> HTML {
    let split = TaskSplit(item.task)
    let form = DraftForm(TaskSplit.fields, of: split, edition: split.edition).showing(model.sentSplit)
    return details(.open(model.sentSplit != nil)) {
      summary { frame(Words.split) }
      postForm(frame, address) {
        form.controls(frame)
        button(.type(.submit), .name("do"), .value("split")) { frame(Words.split) }
      }
    }
  }

  /// Says which unit a name means that the directory does not know.
  private static func choosing(
    _ named: Responsibility, _ address: Address, _ model: Model, _ frame: PageFrame
  ) -> HTML {
    guard model.picker != nil else { return .nothing }
    let sent = model.sentMeaning.flatMap { $0.name == named.id ? $0.form : nil }
    let form = DraftForm(
      meaningFields(of: named), of: NameMeaning(agency: named.agencyID), FieldNames(typed: model.near),
      suffix: "-\(named.id)"
    ).showing(sent)
    return postForm(frame, address, .class("choose")) {
      input(.type(.hidden), .name("named"), .value(named.id.description))
      form.controls(frame)
      button(.type(.submit), .name("do"), .value("choose")) { frame(Words.confirmAgency) }
    }
  }

  static func meaningFields(of named: Responsibility) -> [DraftField<NameMeaning>] {
    NameMeaning.fields(Words.printedAs(named.name), help: Words.whichAgency)
  }
}
