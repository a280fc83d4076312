import Core
import OfficeFiles

/// What a route takes: which kinds of files, how large, how many.
package struct FileRule: Hashable, Sendable {
  package var types: Set<ContentType>
  /// Bytes of one file at most.
  package var byteCount: Int64
  /// In words for the person who chose another one: "PDF, Word".
  package var words: Localised<String>

  package init(_ types: Set<ContentType>, byteCount: Int64, words: Localised<String>) {
    self.types = types
    self.byteCount = byteCount
    self.words = words
  }

  /// The document of a plan: what `DocumentReader` reads.
  package static func plan(byteCount: Int64) -> FileRule {
    FileRule(
      [.docx, .doc, .wordXML, .rtf, .pdf, .html, .markdown, .plainText], byteCount: byteCount,
      words: Localised(
        vi: "Word, PDF, HTML, Markdown, văn bản thuần", en: "Word, PDF, HTML, Markdown, plain text"))
  }

  /// What comes beside a plan: tables, too.
  package static func annex(byteCount: Int64) -> FileRule {
    FileRule(
      plan(byteCount: byteCount).types.union([.xlsx]), byteCount: byteCount,
      words: Localised(
        vi: "Excel (xlsx), Word, PDF, HTML, văn bản", en: "Excel (xlsx), Word, PDF, HTML, text"))
  }

  /// A document that is checked and not kept: whatever the reader makes of it is the answer, in its own words.
  package static func check(byteCount: Int64) -> FileRule {
    FileRule(
      Set(ContentType.allCases), byteCount: byteCount,
      words: Localised(
        vi: "Word, PDF, Excel (xlsx), HTML, Markdown, văn bản thuần",
        en: "Word, PDF, Excel (xlsx), HTML, Markdown, plain text"))
  }

  /// Papers of offices, with pictures of them.
  package static func office(byteCount: Int64) -> FileRule {
    FileRule(
      ContentType.documents.union(ContentType.images).union(ContentType.texts), byteCount: byteCount,
      words: Localised(
        vi: "PDF, Word, Excel, PowerPoint, ảnh, văn bản", en: "PDF, Word, Excel, PowerPoint, images, text"))
  }

  /// Why a file is not taken: what it is, where that says more than what would be taken.
  func refusal(of type: ContentType, named name: String) -> Refusal {
    let said = ContentType.allCases.first { $0.endings.contains(name.fileExtension) && $0 != .unknown }
    if type == .unknown, let said, types.contains(said), ContentType.documents.contains(said) {
      return .damaged
    }
    if [.xlsx, .xls, .csv].contains(type), types.contains(.docx), !types.contains(.xlsx) {
      return .tableAsPlan
    }
    return Refusal(
      "file-type",
      Localised(
        vi:
          "Nội dung tệp không thuộc loại được nhận ở đây (\(words.vi)). Hãy lưu lại đúng định dạng rồi gửi.",
        en: "The content is of no kind that is taken here (\(words.en)). Save it in one of them and send it."),
      field: "file")
  }
}

extension Refusal {
  /// Its name says what would be taken, its content is no whole file of it.
  static let damaged = Refusal(
    "file-damaged",
    Localised(
      vi: "Tệp bị hỏng hoặc chưa tải về hết nên không mở được. Hãy mở thử trên máy, lưu lại rồi gửi.",
      en:
        "The file is damaged or was not downloaded whole, so it does not open. Try it on your computer, save it again and send it."
    ), field: "file")

  static let tableAsPlan = Refusal(
    "table-as-plan",
    Localised(
      vi:
        "Bảng Excel là phụ lục của kế hoạch. Hãy chọn văn bản kế hoạch ở đây và gửi bảng này ở mục phụ lục bên dưới.",
      en:
        "A table of Excel is an annex of a plan. Choose the plan itself here, and send the table as an annex below."
    ),
    field: "file")
}
