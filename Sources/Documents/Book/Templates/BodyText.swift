import Core
import OfficialForm

/// The body of a document as people type it: each line a paragraph; "Điều 1.", "I.", "1." open their parts by themselves, lines
/// between bars are the rows of a table, its head first.
package enum BodyText {
  static let help = Localised(
    vi:
      "Mỗi dòng một đoạn. “Chương I”, “Điều 1.”, “I.”, “1.” tự thành đề mục; bảng ghi mỗi hàng một dòng: | cột | cột |, hàng đầu là tiêu đề.",
    en:
      "Each line a paragraph. “Chương I”, “Điều 1.”, “I.”, “1.” become headings; rows of a table are lines as | cell | cell |, the first is its head."
  )

  package static func elements(_ text: String) -> [FormElement] {
    var elements: [FormElement] = []
    var lines = text.ownLines[...]
    while let line = lines.first {
      if isRow(line) {
        let rows = lines.prefix(while: isRow)
        lines = lines.dropFirst(rows.count)
        if let table = table(rows.map(cells)) { elements.append(.table(table)) }
        continue
      }
      lines = lines.dropFirst()
      if let level = division(line) {
        // "Chương I" has its title on the next line.
        let title = lines.first.flatMap { isTitle($0) ? $0 : nil }
        if title != nil { lines = lines.dropFirst() }
        elements.append(.heading(level, label: line, title: title ?? ""))
      } else {
        elements.append(heading(line) ?? .paragraph(line))
      }
    }
    return elements
  }

  /// Word has no more columns than this on a page that anybody reads.
  private static let mostColumns = 20

  /// What of its tables cannot be printed: too many columns, or cells that the head has no column for.
  static func fault(in text: String) -> Refusal? {
    var head: Int?
    for line in text.ownLines {
      guard isRow(line) else {
        head = nil
        continue
      }
      let count = cells(line).count
      guard let columns = head else {
        guard count <= mostColumns else { return .tooManyColumns(mostColumns) }
        head = count
        continue
      }
      guard count <= columns else { return .moreCells(line, columns) }
    }
    return nil
  }

  private static func isRow(_ line: String) -> Bool {
    line.hasPrefix("|") && line.hasSuffix("|") && line.utf8.count > 2
  }

  private static func cells(_ line: String) -> [String] {
    line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }

  private static func table(_ rows: [[String]]) -> FormTable? {
    // The line of dashes below a head, as other programs want it.
    let rows = rows.filter { !$0.allSatisfy { cell in cell.allSatisfy { $0 == "-" || $0 == ":" } } }
    guard let head = rows.first else { return nil }
    let columns = head.enumerated().map { index, title in
      let cells = rows.compactMap { index < $0.count ? $0[index] : nil }
      let longest = cells.map(\.count).max() ?? 0
      let word = cells.flatMap { $0.split(separator: " ").map(\.count) }.max() ?? 0
      let isNumber = rows.dropFirst().allSatisfy { row in
        index >= row.count || row[index].allSatisfy { $0.isNumber || "./,-".contains($0) }
      }
      return FormTable.Column(
        title, width: max(Double(min(word, 30)) + 2, 0.4 * Double(min(longest, 80))),
        isNumber ? .center : .left)
    }
    return FormTable(
      columns,
      rows.dropFirst().map { row in
        .init((0..<head.count).map { $0 < row.count ? row[$0] : "" })
      })
  }

  private static func division(_ line: String) -> FormElement.Level? {
    let words = line.split(separator: " ")
    guard words.count <= 4, let first = words.first, words.count > 1 else { return nil }
    let number = words[1].lowercased()
    let isRoman = !number.isEmpty && number.allSatisfy { "ivxlc".contains($0) }
    switch first.lowercased() {
    case "phần": return isRoman || number == "thứ" ? .part : nil
    case "chương": return isRoman && words.count == 2 ? .chapter : nil
    case "mục": return words.count == 2 && number.allSatisfy(\.isNumber) ? .section : nil
    default: return nil
    }
  }

  private static func isTitle(_ line: String) -> Bool {
    division(line) == nil && heading(line) == nil && !isRow(line) && line.count <= 150
      && line.contains(where: \.isLetter) && line == line.uppercased()
  }

  /// "Điều 1. Phạm vi", "I. MỤC ĐÍCH", "1. Mục đích"; a clause that is a whole sentence is a paragraph.
  private static func heading(_ line: String) -> FormElement? {
    let words = line.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return nil }
    if first == "Điều", words.count > 1 {
      let rest = words[1].split(separator: " ", maxSplits: 1)
      let number = rest[0].drop { $0.isNumber }
      guard number == "." || number == ":", rest[0].count > 1 else { return nil }
      let title = rest.count > 1 ? String(rest[1]) : ""
      // An article that is a sentence has its number stressed alone.
      guard title.last.map({ ".;:,".contains($0) }) != true else {
        return .paragraph(FormText([.init("Điều \(rest[0])", bold: true), .init(" \(title)")]))
      }
      return .heading(.article, label: "Điều \(rest[0])", title: title)
    }
    guard first.last == ".", first.count > 1, words.count > 1 else { return nil }
    let (label, title) = (first.dropLast(), String(words[1]))
    if label.allSatisfy({ "IVXLC".contains($0) }) {
      return .heading(.roman, label: String(first), title: title)
    }
    let isSentence = title.last.map { ".;:,".contains($0) } ?? true
    guard label.allSatisfy(\.isNumber), !isSentence, title.count <= 120 else { return nil }
    return .heading(.clause, label: String(first), title: title)
  }
}

extension Refusal {
  fileprivate static func tooManyColumns(_ most: Int) -> Refusal {
    Refusal(
      "too-many-columns",
      Localised(vi: "Bảng có tối đa \(most) cột.", en: "A table has at most \(most) columns."), field: "body")
  }

  fileprivate static func moreCells(_ line: String, _ columns: Int) -> Refusal {
    Refusal(
      "more-cells",
      Localised(
        vi: "Hàng “\(line.prefix(60))” có nhiều ô hơn \(columns) cột của hàng đầu.",
        en: "The row “\(line.prefix(60))” has more cells than the \(columns) columns of its head."),
      field: "body")
  }
}
