import Core

extension Refusal {
  static let noSuchTask = Refusal(
    "no-such-task",
    Localised(
      vi: "Không có nhiệm vụ này trong sổ. Hãy tìm lại trong danh sách nhiệm vụ.",
      en: "There is no such task in the register. Look for it on the board."), kind: .missing)

  static let noSuchPlan = Refusal(
    "no-such-plan",
    Localised(
      vi: "Không có kế hoạch này trong sổ. Hãy xem danh sách kế hoạch.",
      en: "There is no such plan in the register. See the list of plans."), kind: .missing)

  static let noSuchAcceptance = Refusal(
    "no-such-acceptance",
    Localised(
      vi: "Không có lần đưa vào sổ này. Hãy xem lại trang kế hoạch.",
      en: "There is no such acceptance. See the plan's page."), kind: .missing)

  static let notUnderReview = Refusal(
    "not-under-review",
    Localised(
      vi: "Nhiệm vụ không còn ở bước rà soát nên không sửa được tại đây. Hãy tải lại trang.",
      en: "The task is no longer under review, so it cannot be edited here. Reload the page."))

  static let emptyText = Refusal(
    "empty-text",
    Localised(vi: "Nội dung nhiệm vụ còn trống. Hãy nhập nội dung.", en: "The task has no text. Enter it."),
    field: "text")

  static let textTooLong = Refusal(
    "text-too-long",
    Localised(
      vi: "Nội dung dài quá 20.000 ký tự. Hãy rút ngắn hoặc tách nhiệm vụ.",
      en: "The text is longer than 20,000 characters. Shorten it or split the task."), field: "text")

  static let reasonMissing = Refusal(
    "reason-missing",
    Localised(
      vi: "Thao tác này cần nêu lý do. Hãy ghi lý do rồi làm lại.",
      en: "This needs a reason. Write it down and try again."), field: "reason")

  static let reasonTooLong = Refusal(
    "reason-too-long",
    Localised(
      vi: "Lý do dài quá 2.000 ký tự. Hãy rút ngắn.",
      en: "The reason is longer than 2,000 characters. Shorten it."),
    field: "reason")

  static func notAllowed(_ event: DutyEvent, in state: DutyState) -> Refusal {
    Refusal(
      "not-allowed-in-state",
      Localised(
        vi:
          "Không thể “\(event.title.vi.lowercased())” khi nhiệm vụ đang ở trạng thái “\(state.title.vi.lowercased())”. "
          + "Có thể người khác vừa cập nhật; hãy tải lại trang.",
        en: "“\(event.title.en)” is not possible while the work is “\(state.title.en.lowercased())”. "
          + "Somebody may just have changed it; reload the page."))
  }
}
