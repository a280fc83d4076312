import Core

extension Refusal {
  static let agencyUnknown = Refusal(
    "agency-unknown",
    Localised(vi: "Không có đơn vị này trong danh mục.", en: "The directory has no such agency."),
    kind: .missing)
  static let proposalUnknown = Refusal(
    "proposal-unknown",
    Localised(vi: "Không có đề xuất này.", en: "There is no such proposal."), kind: .missing)
  static let agencyNameMissing = Refusal(
    "agency-name-missing",
    Localised(
      vi: "Cần tên đơn vị, tối đa 300 ký tự.", en: "An agency needs a name of at most 300 characters."),
    field: "name")
  static let agencyDaysReversed = Refusal(
    "agency-days-reversed",
    Localised(vi: "Ngày kết thúc phải sau ngày bắt đầu.", en: "The last day must come after the first."),
    field: "day")
  static let agencyNotAssignable = Refusal(
    "agency-not-assignable",
    Localised(
      vi: "Cơ quan Đảng, Mặt trận, bộ ngành chỉ phối hợp hoặc hướng dẫn, không nhận giao việc của UBND.",
      en:
        "Bodies of the Party, the Front and ministries coordinate or guide; the committee gives them no tasks."
    ))
  static let legalSourceMissing = Refusal(
    "legal-source-missing",
    Localised(vi: "Cần ghi văn bản làm căn cứ.", en: "Name the document that ordered it."), field: "source")
  static let splitNeedsTwo = Refusal(
    "split-needs-two",
    Localised(
      vi: "Chia tách cần ít nhất hai đơn vị kế thừa; một thì là sáp nhập.",
      en: "A split has at least two successors; with one it is a merger."), field: "into")
  static let heirsNotDistinct = Refusal(
    "heirs-not-distinct",
    Localised(
      vi: "Các đơn vị kế thừa phải khác nhau và khác chính đơn vị đó.",
      en: "Successors must differ from each other and from the agency itself."), field: "into")

  /// A form that chooses one of the directory came without it.
  package static let agencyMissing = Refusal(
    "agency-missing",
    Localised(
      vi: "Chưa chọn đơn vị. Hãy chọn một đơn vị trong danh bạ.",
      en: "No agency is chosen. Choose one of the directory."), field: "agency")

  static func agencyExists(_ name: String) -> Refusal {
    Refusal(
      "agency-exists",
      Localised(vi: "Đã có đơn vị tên “\(name)”.", en: "There is an agency called “\(name)” already."),
      field: "name")
  }

  static func agencyEnded(_ name: String) -> Refusal {
    Refusal(
      "agency-ended",
      Localised(vi: "“\(name)” đã kết thúc trước ngày đó.", en: "“\(name)” had ended before that day."))
  }
}
