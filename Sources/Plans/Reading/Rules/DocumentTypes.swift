/// The kinds of documents of Vietnamese administrative practice (Decree 30/2020/NĐ-CP, annex III, and Party papers).
enum DocumentTypes {
  struct Kind: Sendable {
    var name: String
    var phrase: Phrase
    /// Documents of this kind give tasks to somebody.
    var mayHoldTasks: Bool
  }

  static let kinds: [Kind] = [
    ("Kế hoạch liên tịch", true), ("Kế hoạch phối hợp", true), ("Kế hoạch hành động", true),
    ("Kế hoạch", true),
    ("Chương trình hành động", true), ("Chương trình công tác", true), ("Chương trình phối hợp", true),
    ("Chương trình", true), ("Chiến lược", true), ("Lộ trình", true),
    ("Kịch bản", true), ("Thông tri", true), ("Đề án", true), ("Dự án", true), ("Phương án", true),
    ("Quyết định", true),
    ("Chỉ thị", true), ("Nghị quyết liên tịch", true), ("Nghị quyết", true), ("Công văn", true),
    ("Công điện", true), ("Hướng dẫn", true), ("Thông báo", true), ("Kết luận", true),
    ("Thông tư liên tịch", false),
    ("Thông tư", false), ("Nghị định", false), ("Luật", false), ("Pháp lệnh", false),
    ("Quy chế phối hợp", false),
    ("Quy chế", false), ("Quy định", false), ("Điều lệ", false), ("Báo cáo", false), ("Tờ trình", false),
    ("Biên bản", false), ("Giấy mời", false), ("Thư công", false), ("Hợp đồng", false),
    ("Bản ghi nhớ", false),
    ("Phụ lục", false), ("Danh mục", false), ("Thư ngỏ", false),
  ].map { Kind(name: $0.0, phrase: Phrase($0.0), mayHoldTasks: $0.1) }

  /// The kind that a line in capitals names, when the line begins with it.
  static func heading(_ line: Passage) -> (kind: Kind, isAlone: Bool)? {
    guard let first = line.words.first, first.isAllCapitals || first.isCapital && line.count <= 4 else {
      return nil
    }
    for kind in kinds where kind.phrase.matches(line, at: 0) {
      let count = kind.phrase.count
      // "Kế hoạch" alone on its line names the kind in small letters too.
      guard
        line.words[..<count].allSatisfy(\.isAllCapitals) || count == 1 && first.isAllCapitals
          || line.count == count && line.lead.isPlain && line.words[count - 1].gap.isPlain
      else {
        continue
      }
      return (kind, line.count == count)
    }
    return nil
  }
}
