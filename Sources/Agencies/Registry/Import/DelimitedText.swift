import Core
import VietnameseText

/// Reads CSV and TSV (RFC 4180): quoted fields may hold separators, quotes and line breaks. The separator is whichever of
/// tab, ";" and "," stands most often in the first line.
struct DelimitedText {
  struct Record: Hashable {
    /// Counted from 1, where the record begins.
    var line: Int
    var fields: [String]
  }

  /// What is read at most.
  static let byteLimit = 10_000_000
  static let recordLimit = 50_000

  /// The records without empty ones, in any encoding that `FileText` tells. Text in NFC.
  static func read(_ bytes: [UInt8]) throws -> [Record] {
    let body = try decoded(bytes)[...]
    var scanner = Scanner(separator: separator(of: body))
    for byte in body { scanner.take(byte) }
    scanner.finish()
    guard scanner.records.count <= recordLimit else { throw tooLong }
    return scanner.records
  }

  /// As UTF-8. Throws a `Refusal` for what is too long or no text.
  static func decoded(_ bytes: [UInt8]) throws -> [UInt8] {
    guard bytes.count <= byteLimit else { throw tooLong }
    let text = FileText(bytes)
    guard let text, text.replacements == 0, !text.utf8.containsReplacement else {
      throw undecodable(text?.encoding.name ?? "")
    }
    return text.utf8
  }

  private static let tooLong = Refusal(
    "import-too-long",
    Localised(
      vi: "Tệp quá lớn: tối đa 10 MB và 50.000 dòng.",
      en: "The file is too large: at most 10 MB and 50,000 lines."))

  /// - Parameter encoding: what the file was taken for; empty for no text.
  private static func undecodable(_ encoding: String) -> Refusal {
    let tried = encoding.isEmpty ? "" : " (\(encoding))"
    return Refusal(
      "import-encoding",
      Localised(
        vi:
          "Không đọc được chữ trong tệp\(tried): bảng mã không đúng hoặc có ký tự đã hỏng. Trong Excel hãy chọn Lưu thành “CSV UTF-8” hoặc “Unicode Text” rồi gửi lại.",
        en:
          "The letters of the file cannot be read\(tried): the encoding is another, or characters are broken. In Excel choose Save as “CSV UTF-8” or “Unicode Text” and send it again."
      ))
  }

  /// A table of one column has none: the commas of its names part nothing.
  private static func separator(of body: ArraySlice<UInt8>) -> UInt8 {
    let first = body.prefix { $0 != 0x0A }
    let counts = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")].map { separator in
      (separator, first.count { $0 == separator })
    }
    return counts.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? UInt8(ascii: "\t")
  }
}

extension [UInt8] {
  /// U+FFFD: a character that was lost before.
  fileprivate var containsReplacement: Bool {
    guard count > 2 else { return false }
    return indices.dropLast(2).contains { self[$0] == 0xEF && self[$0 + 1] == 0xBF && self[$0 + 2] == 0xBD }
  }
}

private struct Scanner {
  let separator: UInt8
  var records: [DelimitedText.Record] = []
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var isQuoted = false
  private var mayBeClosing = false
  private var line = 1
  private var start = 1

  init(separator: UInt8) {
    self.separator = separator
  }

  mutating func take(_ byte: UInt8) {
    if mayBeClosing {
      mayBeClosing = false
      if byte == UInt8(ascii: "\"") {
        field.append(byte)
        return
      }
      isQuoted = false
    }
    switch byte {
    case UInt8(ascii: "\"") where isQuoted: mayBeClosing = true
    case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
    case separator where !isQuoted: endField()
    case 0x0A where !isQuoted:
      endRecord()
      line += 1
      start = line
    case 0x0D where !isQuoted: break
    default:
      if byte == 0x0A { line += 1 }
      field.append(byte)
    }
  }

  mutating func finish() {
    if !field.isEmpty || !fields.isEmpty { endRecord() }
  }

  private mutating func endField() {
    fields.append(String(decoding: field, as: UTF8.self).collapsed)
    field = []
  }

  private mutating func endRecord() {
    endField()
    if fields.contains(where: { !$0.isEmpty }) {
      records.append(DelimitedText.Record(line: start, fields: fields))
    }
    fields = []
  }
}
