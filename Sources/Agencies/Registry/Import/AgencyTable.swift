import AgencyNames
import Core

/// A table of agencies to import. The first line names the columns, in English or Vietnamese; only the name is needed.
package struct AgencyTable: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var line: Int
    package var name: String
    package var kind: UnitKind
    package var place: String
    /// The name of the unit it is a part of.
    package var parent: String
    package var aliases: [String]
    package var abbreviations: [String]
    package var validFrom: Day?
    package var validTo: Day?
    package var note: String
  }

  /// What is wrong with one line.
  package struct Mistake: Hashable, Sendable {
    /// Counted from 1, the line of the column names.
    package var line: Int
    package var message: Localised<String>
  }

  package var entries: [Entry] = []
  package var mistakes: [Mistake] = []
  /// Titles of columns that mean nothing here.
  package private(set) var unread: [String] = []

  private enum Column: CaseIterable {
    case name, kind, place, parent, aliases, abbreviations, validFrom, validTo, note

    /// As a table has it that the program hands out.
    var title: String {
      switch self {
      case .name: "Tên"
      case .kind: "Loại"
      case .place: "Tỉnh"
      case .parent: "Trực thuộc"
      case .aliases: "Tên khác"
      case .abbreviations: "Viết tắt"
      case .validFrom: "Từ ngày"
      case .validTo: "Đến ngày"
      case .note: "Ghi chú"
      }
    }

    /// Folded names under which the column is known.
    var names: [String] {
      switch self {
      case .name: ["name", "ten", "ten don vi", "don vi", "ten co quan", "co quan"]
      case .kind: ["kind", "loai", "loai hinh", "loai don vi"]
      case .place: ["place", "province", "tinh"]
      case .parent: ["parent", "truc thuoc", "don vi cap tren", "co quan cap tren"]
      case .aliases: ["aliases", "ten khac"]
      case .abbreviations: ["abbreviations", "viet tat", "ten viet tat"]
      case .validFrom: ["valid from", "tu ngay"]
      case .validTo: ["valid to", "den ngay"]
      case .note: ["note", "ghi chu"]
      }
    }
  }

  /// The titles of all columns.
  package static let columnTitles = Column.allCases.map(\.title)

  /// A file as the text that stands in it, whatever its encoding. Throws a `Refusal` for what is no text.
  package static func text(of bytes: [UInt8]) throws -> String {
    String(decoding: try DelimitedText.decoded(bytes), as: UTF8.self)
  }

  private static let mostAboveHead = 20
  private static let numbering: Set = ["tt", "stt", "so tt", "no"]

  /// Rows of cells as text in the form that is read here, without what stands above the names of the columns.
  package static func text(of rows: [[String]]) -> String {
    let head = rows.prefix(mostAboveHead).firstIndex { row in
      row.contains { Column.name.names.contains(AgencyDirectory.foldedName($0)) }
    }
    return rows[(head ?? 0)...].map { row in
      row.map { cell in
        let isPlain = !cell.hasPrefix("\"") && !cell.contains { $0.isNewline || $0 == "\t" }
        return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
      }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// Lists (aliases, abbreviations) are parted by "|". Units without a province get `place`.
  package init(csv bytes: [UInt8], place: String = "") throws {
    let records = try DelimitedText.read(bytes)
    guard let head = records.first else {
      throw Refusal("import-empty", Localised(vi: "Tệp không có dòng nào.", en: "The file has no lines."))
    }
    let titles = head.fields.map(AgencyDirectory.foldedName)
    var columns: [Column: Int] = [:]
    for column in Column.allCases { columns[column] = titles.firstIndex(where: column.names.contains) }
    unread = zip(head.fields, titles).filter { _, folded in
      !folded.isEmpty && !Self.numbering.contains(folded)
        && !Column.allCases.contains { $0.names.contains(folded) }
    }.map(\.0)
    guard columns[.name] != nil else {
      throw Refusal(
        "import-no-name-column",
        Localised(
          vi: "Dòng đầu phải là tên cột và có cột “ten” (hoặc “name”).",
          en: "The first line must name the columns, one of them “name”."))
    }
    for record in records.dropFirst() { add(record, columns, place) }
  }

  private mutating func add(_ record: DelimitedText.Record, _ columns: [Column: Int], _ place: String) {
    func text(_ column: Column) -> String {
      columns[column].flatMap { record.fields.indices.contains($0) ? record.fields[$0] : nil } ?? ""
    }
    func list(_ column: Column) -> [String] {
      text(column).split(separator: "|").map {
        $0.split(separator: " ").joined(separator: " ")
      }.filter { !$0.isEmpty }
    }
    func fail(_ vi: String, _ en: String) {
      mistakes.append(Mistake(line: record.line, message: Localised(vi: vi, en: en)))
    }
    let name = text(.name)
    guard !AgencyDirectory.foldedName(name).isEmpty, name.count <= 300 else {
      return fail(
        "Thiếu tên, hoặc tên dài quá 300 ký tự.", "The name is missing or longer than 300 characters.")
    }
    let said = text(.kind)
    guard let kind = said.isEmpty ? UnitKind.guess(from: name) : Self.kind(said) else {
      return fail(
        "Không có loại “\(said)”. Các loại: \(Self.kinds(.vietnamese)).",
        "There is no kind “\(said)”. The kinds are: \(Self.kinds(.english)).")
    }
    let days = [text(.validFrom), text(.validTo)].map { (text: $0, day: Self.day($0)) }
    guard days.allSatisfy({ $0.text.isEmpty || $0.day != nil }) else {
      return fail("Ngày viết dạng 01/07/2025.", "Write days as 01/07/2025 or 2025-07-01.")
    }
    if let from = days[0].day, let to = days[1].day, to < from {
      return fail("Ngày kết thúc trước ngày bắt đầu.", "The last day comes before the first.")
    }
    entries.append(
      Entry(
        line: record.line, name: name, kind: kind, place: text(.place).isEmpty ? place : text(.place),
        parent: text(.parent), aliases: list(.aliases), abbreviations: list(.abbreviations),
        validFrom: days[0].day, validTo: days[1].day, note: text(.note)))
  }

  private static func kinds(_ language: Language) -> String {
    UnitKind.allCases.map { $0.title[language] }.joined(separator: ", ")
  }

  /// "2025-07-01", or as it is written: "1/7/2025", "01-07-2025".
  private static func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split(whereSeparator: { "/-.".contains($0) }).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 999 else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  /// A kind by its code or its title.
  private static func kind(_ text: String) -> UnitKind? {
    let folded = AgencyDirectory.foldedName(text)
    return UnitKind(rawValue: text)
      ?? UnitKind.allCases.first {
        AgencyDirectory.foldedName($0.title.vi) == folded || AgencyDirectory.foldedName($0.title.en) == folded
      }
  }
}
