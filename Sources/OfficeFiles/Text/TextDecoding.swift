import Core
import VietnameseText

/// Bytes of a text file as valid UTF-8, without a byte order mark.
struct DecodedText {
  var bytes: [UInt8]
  var diagnostics: [Diagnostic] = []
}

/// Decodes a text of any encoding that files come in, see `FileText`.
enum TextDecoding {
  /// - Parameter repairsLetters: also text in letters from before Unicode; not where fonts may say more.
  static func decode(
    _ bytes: [UInt8], repairsLetters: Bool = true
  ) throws(UnreadableDocument) -> DecodedText {
    guard let text = FileText(bytes, repairsLetters: repairsLetters) else { throw .notText }
    return DecodedText(bytes: text.utf8, diagnostics: text.replacements > 0 ? [repaired] : [])
  }

  static let repaired = Diagnostic(
    code: "encoding-repaired",
    message: Localised(
      vi: "Một số ký tự trong tệp bị hỏng mã và được thay bằng “\u{FFFD}”.",
      en: "Some characters of the file were wrongly encoded and are shown as “\u{FFFD}”."))
}
