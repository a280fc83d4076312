import Core
import OfficeFiles
import VietnameseText

/// The stamp of secrecy of a document: place 10a of Nghị định 30/2020/NĐ-CP, annex I. What it says stands alone in
/// capitals in the head of the first page, in a box or in a margin; the same word in a sentence or a title is none.
package struct SecrecyStamp: Hashable, Sendable, Codable {
  /// The three levels of the law on state secrets.
  package enum Level: String, Hashable, Sendable, CaseIterable, Codable {
    case secret = "MẬT"
    case topSecret = "TỐI MẬT"
    case highestSecret = "TUYỆT MẬT"
  }

  package enum Place: String, Hashable, Sendable, Codable {
    /// The head of the first page.
    case head
    /// A header, a footer or another running line.
    case margin
    /// A line that names it: "Độ mật: Tối mật".
    case label
  }

  package var level: Level
  package var place: Place

  /// The first stamp that the document bears; nil when it bears none.
  package static func found(in text: DocumentText) -> SecrecyStamp? {
    let head = StampPieces.head(of: text)
    for (index, pieces) in head.enumerated() {
      for (position, piece) in pieces.enumerated() {
        let next = position + 1 < pieces.count ? pieces[position + 1] : nil
        if let level = labelled(piece, next: next) { return SecrecyStamp(level: level, place: .label) }
        // What stands before it: on its line, or above it in the same column.
        let before = position > 0 ? pieces[position - 1] : index > 0 ? head[index - 1].first : nil
        let after = next ?? (index + 1 < head.count ? head[index + 1].first : nil)
        if let level = level(of: piece), !isTorn(from: before, to: after) {
          return SecrecyStamp(level: widened(level, before), place: .head)
        }
      }
    }
    for piece in text.margins.flatMap(StampPieces.pieces) {
      if let level = labelled(piece, next: nil) { return SecrecyStamp(level: level, place: .label) }
      if let level = level(of: piece) { return SecrecyStamp(level: level, place: .margin) }
    }
    return nil
  }

  /// What a piece says that is nothing but a stamp, spaced letters and lost dots allowed for.
  private static func level(of piece: String) -> Level? {
    let letters = piece.filter { !$0.isWhitespace && $0 != "." }
    guard letters == letters.uppercased() else { return nil }
    // "MÂT" is no word of the language: recognition lost the dot. "MAT", "MẠT", "MẶT", "MẤT" may be words.
    if letters == "MẬT" || letters == "MÂT" { return .secret }
    switch Folding.fold(letters) {
    case "toimat": return .topSecret
    case "tuyetmat": return .highestSecret
    default: return nil
    }
  }

  /// "Độ mật: Tối mật", whatever the case; `next` is the cell beside it.
  private static func labelled(_ piece: String, next: String?) -> Level? {
    let parts = piece.split(separator: ":", maxSplits: 1).map { StampPieces.bare(String($0)) }
    guard let name = parts.first, piece.contains(":"),
      ["do mat", "muc do mat", "dau do mat", "dau chi do mat", "do bi mat"].contains(Folding.fold(name)),
      name.lowercased().hasSuffix("mật")
    else { return nil }
    let value = parts.count == 2 && !parts[1].isEmpty ? parts[1] : StampPieces.bare(next ?? "")
    return Level.allCases.first { $0.rawValue == value.uppercased() }
  }

  /// Whether it is the end or the middle of a title that was broken into lines: "BẢO VỆ BÍ / MẬT / NHÀ NƯỚC".
  private static func isTorn(from before: String?, to after: String?) -> Bool {
    let last = before?.split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() }
    let first = after?.split(whereSeparator: \.isWhitespace).first.map { $0.lowercased() }
    return last.map(wordsBefore.contains) ?? false || first.map(wordsAfter.contains) ?? false
  }

  /// A narrow box breaks "TUYỆT / MẬT" into two lines, wide letters part it on one.
  private static func widened(_ level: Level, _ before: String?) -> Level {
    switch before?.filter({ !$0.isWhitespace }) {
    case "TỐI": .topSecret
    case "TUYỆT": .highestSecret
    default: level
    }
  }

  private static let wordsBefore: Set<String> = [
    "bí", "cơ", "liệu", "bản", "sơ", "tin", "độ", "giải", "bảo", "dung", "vật", "chứa", "về", "ngọt", "lấy",
    "nuôi",
  ]
  private static let wordsAfter: Set<String> = ["ong", "mía", "hoa", "dừa", "mã", "vụ", "danh", "thư"]
}
