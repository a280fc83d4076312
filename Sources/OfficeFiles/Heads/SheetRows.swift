import Markup

/// The rows at the head of a sheet, as texts.
struct SheetRows {
  /// Rows of the sheet that are looked at, and filled cells of a row beyond which it belongs to a list.
  private static let mostRows = 30
  private static let mostCells = 3

  /// Filled cells of each row that holds few of them.
  let head: [[String]]

  init(_ sheet: MarkupTree, strings: MarkupTree?) {
    let entries = strings?.root.first("sst").map { Array($0.elements) } ?? []
    var found: [[String]] = []
    let rows = sheet.root.first("worksheet")?.first("sheetData").map {
      Array($0.elements.prefix(Self.mostRows))
    }
    for row in rows ?? [] {
      let cells = row.elements.compactMap { Self.text($0, entries) }
        .filter { $0.contains { !$0.isWhitespace } }
      if (1...Self.mostCells).contains(cells.count) { found.append(cells) }
    }
    head = found
  }

  /// Text within the cell or the one that its number names; nil for numbers.
  private static func text(_ cell: MarkupElement, _ entries: [MarkupElement]) -> String? {
    switch cell["t"] {
    case "s":
      guard let index = cell.first("v").flatMap({ Int($0.text) }), entries.indices.contains(index) else {
        return nil
      }
      return letters(entries[index])
    case "inlineStr": return cell.first("is").map(letters)
    case "str": return cell.first("v")?.text
    default: return nil
    }
  }

  /// Without the readings that East Asian texts carry beside their letters.
  private static func letters(_ entry: MarkupElement) -> String {
    entry.elements.map { child -> String in
      switch child.name {
      case "t": child.text
      case "r": child.first("t")?.text ?? ""
      default: ""
      }
    }.joined()
  }
}

/// A header or footer as sheets write it: "&L&"Times New Roman,Bold"&14MẬT&C&P/&N".
enum SheetMargin {
  /// What stands at the left, in the middle and at the right, without codes.
  static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var rest = text[...]
    while let sign = rest.popFirst() {
      guard sign == "&", let code = rest.popFirst() else {
        piece.append(sign)
        continue
      }
      switch code {
      case "L", "C", "R":
        pieces.append(piece)
        piece = ""
      case "&": piece.append("&")
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "0"..."9": rest = rest.drop { ("0"..."9").contains($0) }
      case "K": rest = rest.dropFirst(6)
      default: break
      }
    }
    pieces.append(piece)
    return pieces.filter { $0.contains { !$0.isWhitespace } }
  }
}
