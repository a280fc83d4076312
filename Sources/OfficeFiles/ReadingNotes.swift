import Core

/// What a reader of the result should know about what a file holds besides.
extension Diagnostic {
  static let trackedChanges = Diagnostic(
    code: "tracked-changes", severity: .note,
    message: Localised(
      vi: "Tệp còn theo dõi sửa đổi: phần bị xóa không được đọc, phần thêm vào được đọc như đã chấp nhận.",
      en: "The file holds tracked changes: deleted text is not read, inserted text is read as accepted."))

  static let contentsLeftOut = Diagnostic(
    code: "contents-left-out", severity: .note,
    message: Localised(
      vi: "Mục lục không thuộc nội dung nên không được đọc.",
      en: "The table of contents is no part of the text and is not read."))

  static let hiddenSheets = Diagnostic(
    code: "hidden-sheets", severity: .note,
    message: Localised(
      vi: "Tệp có trang tính, dòng hoặc cột ẩn: phần ẩn không được đọc.",
      en: "The file has hidden sheets, rows or columns: they are not read."))

  static let chunkLeftOut = Diagnostic(
    code: "chunk-left-out",
    message: Localised(
      vi:
        "Tệp có chèn một tệp khác không đọc được: phần chữ đó bị thiếu. Hãy mở bằng Word, lưu lại thành DOCX rồi gửi.",
      en:
        "Another file that is put into this one cannot be read: its text is missing. Open it in Word, save it as DOCX and send that."
    ))
}
