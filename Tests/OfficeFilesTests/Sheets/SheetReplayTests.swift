import Foundation
import OfficeFiles
import TestKit
import Testing

/// Inputs that fuzzing kept of spreadsheets (`Fuzz/run --keep Spreadsheet`: sheet, workbook, shared texts and styles, parted by
/// "\u{1}"): each is read or refused in a moment.
@Suite struct SheetReplayTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Fuzz/Corpus/Spreadsheet.b64").standardized

  private static func packed(_ input: [UInt8]) -> [UInt8] {
    let pieces = input.split(separator: 1, maxSplits: 3, omittingEmptySubsequences: false).map { Array($0) }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let space = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="\#(office)""#
    let names = [
      ("worksheet", "worksheets/sheet1"), ("workbook", "workbook"), ("sst", "sharedStrings"),
      ("styleSheet", "styles"),
    ]
    let parts = names.enumerated().map { index, name in
      var piece = pieces.indices.contains(index) ? pieces[index] : []
      if index == 1, piece.isEmpty {
        piece = Array(#"<sheets><sheet name="A" sheetId="1" r:id="r0"/></sheets>"#.utf8)
      }
      return (
        name: "xl/\(name.1).xml",
        bytes: Array("<\(name.0) \(space)>".utf8) + piece + Array("</\(name.0)>".utf8)
      )
    }
    let relations = WordFixture.relations([("worksheet", "worksheets/sheet1.xml")])
    return ZipFixture.archive([("xl/_rels/workbook.xml.rels", relations)] + parts)
  }

  @Test func everyInputEndsInAMoment() throws {
    let lines = try String(contentsOf: Self.corpus, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 50)
    var read = 0
    for line in lines {
      let bytes = Self.packed(Array(try #require(Data(base64Encoded: String(line)))))
      let time = ContinuousClock().measure {
        if (try? SheetReader.read(bytes)) != nil { read += 1 }
      }
      #expect(time < .seconds(5), "\(line)")
    }
    #expect(read > 5)
  }
}
