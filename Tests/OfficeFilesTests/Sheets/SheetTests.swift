import Core
import Foundation
import OfficeFiles
import Testing

@Suite struct SheetTests {
  static let day = Day(year: 2025, month: 11, day: 15)

  static var sheet: Sheet {
    Sheet(
      name: "Nhiệm vụ: 2025/2026", columns: [Sheet.Column("Nhiệm vụ", width: 60), "Hạn", "Số"].map { $0 },
      rows: [
        ["=1+1", CellValue(day), 3], ["- Tổ chức \"họp\", ghi", .empty, .number(0.5)],
        ["một\nhai", "@x", .number(.nan)],
      ])
  }

  @Test func csvIsQuotedAndHarmless() {
    let bytes = CSVWriter.write(Self.sheet)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self)
        == "Nhiệm vụ,Hạn,Số\r\n\"'=1+1\",2025-11-15,3\r\n\"'- Tổ chức \"\"họp\"\", ghi\",,0.5\r\n\"một\nhai\",\"'@x\",\r\n"
    )
  }

  /// A label stays a label: no day is made of it, and no sign of what looks like one.
  @Test func labelsStayLabels() throws {
    let labels = ["1/26", "3-4", "1/2/2026", "II.3", "15/KH-UBND", "2026", "1.1"]
    let sheet = Sheet(name: "x", columns: ["a"], rows: labels.map { [.text($0)] })
    let lines = String(decoding: CSVWriter.write(sheet).dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(
      lines.dropFirst() == ["\"'1/26\"", "\"'3-4\"", "\"'1/2/2026\"", "II.3", "15/KH-UBND", "2026", "1.1"])
    let odd = Sheet(name: "x", columns: ["a"], rows: [[.text("dòng_x000D_hai _x12G4_")]])
    let page = try #require(try UnzippedFixture(try XLSXWriter.write([odd]))["xl/worksheets/sheet1.xml"])
    #expect(page.contains("dòng_x005F_x000D_hai _x12G4_"))
  }

  @Test func workbooksHoldValuesNotFormulas() throws {
    let parts = try UnzippedFixture(try XLSXWriter.write([Self.sheet, Self.sheet]))
    let page = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(!page.contains("<f>"))
    #expect(page.contains(#"ySplit="1""#) && page.contains(#"state="frozen""#))
    #expect(page.contains("<v>45976</v>"))
    #expect(page.contains("<v>0.5</v>"))
    #expect(page.contains("=1+1") && page.contains("Nhiệm vụ"))
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains(#"name="Nhiệm vụ 20252026""#) && book.contains(#"name="Nhiệm vụ 20252026 2""#))
    #expect(try #require(parts["xl/styles.xml"]).contains("dd/mm/yyyy"))
  }

  @Test func emptyAndLongSheetsAreWritten() throws {
    #expect(try XLSXWriter.write([]).count > 1000)
    let long = Sheet(
      name: "", columns: ["a"], rows: [[.text(String(repeating: "ữ😀", count: 40_000))]])
    #expect(try XLSXWriter.write([long]).count > 1000)
  }

  /// Row by row into a file comes what comes from the whole table at once.
  @Test func filesAreFilledRowByRow() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (text, book) = (folder.appending(path: "a.csv"), folder.appending(path: "a.xlsx"))
    let csv = try CSVFile(creating: text.path, Self.sheet.columns)
    let xlsx = try XLSXFile(creating: book.path)
    #expect(throws: UnwritableSheet.self) { try xlsx.add([1]) }
    try xlsx.begin(Self.sheet.name, Self.sheet.columns)
    for _ in 0..<600 {
      for row in Self.sheet.rows {
        try csv.add(row)
        try xlsx.add(row)
      }
    }
    try csv.finish()
    try xlsx.finish()
    let whole = Sheet(
      name: Self.sheet.name, columns: Self.sheet.columns,
      rows: (0..<600).flatMap { _ in Self.sheet.rows })
    #expect(try Array(Data(contentsOf: text)) == CSVWriter.write(whole))
    let page = try #require(
      try UnzippedFixture(Array(Data(contentsOf: book)))["xl/worksheets/sheet1.xml"])
    #expect(page.contains("r=\"A1801\"") && page.contains("ref=\"A1:C1801\""))
    #expect(throws: UnwritableSheet.cannotWrite) { try CSVFile(creating: "/nowhere/a.csv", []) }
    #expect(throws: UnwritableSheet.cannotWrite) {
      try XLSXFile(creating: "/nowhere/a.xlsx").finish()
    }
  }

  @Test func tooManyRowsAreRefused() {
    let sheet = Sheet(name: "a", columns: ["a"], rows: Array(repeating: [], count: 1_048_576))
    #expect(throws: UnwritableSheet.tooLarge) { try XLSXWriter.write([sheet]) }
  }
}

extension Sheet.Column: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
