import Core
import VietnameseText

/// Forms in XFA, which only Adobe's programs fill: what viewers show elsewhere is a notice ("Please wait…"), or the form
/// without what was filled in.
enum XFANotice {
  static let note = Diagnostic(
    code: "xfa-form",
    message: Localised(
      vi:
        "Tệp là biểu mẫu XFA: chữ điền trong biểu mẫu có thể thiếu. Hãy mở bằng Adobe Reader, in ra PDF rồi gửi tệp đó.",
      en:
        "This is an XFA form: what was filled in may be missing. Open it in Adobe Reader, print it to PDF and send that."
    ))

  /// Throws `UnreadableDocument` for a file whose only page is the notice.
  static func check(_ pages: [PageContent]) throws(UnreadableDocument) {
    guard pages.count == 1, let page = pages.first, page.glyphs.count < 3000 else { return }
    let text = Folding.fold(Run.runs(of: page.glyphs).map(\.text).joined(separator: " "))
    guard page.glyphs.isEmpty || text.contains("please wait") || text.contains("adobe reader") else { return }
    throw UnreadableDocument(
      code: "xfa-form", message: note.message, exitCode: UnreadableDocument.ExitCode.unsupported)
  }
}
