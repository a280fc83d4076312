import OfficeFiles
import Testing

/// Tables whose borders are lone bars, with rows of several widths.
@Suite struct FencedGroupTests {
  /// Group rows have a label and a title; below them some rows lack the last cell, which spans down from the first.
  @Test func groupRowsKeepApartFromTheRowsBelow() async throws {
    let rows = [
      ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Kinh phí"], ["I", "Thể chế"],
      ["1", "Rà soát quy định", "Sở A", "Sở B", "Chi thường xuyên"], ["2", "Góp ý thông tư", "Sở A", "Sở C"],
      ["3", "Ban hành quy chế", "Sở B", "Sở C"], ["II", "Hạ tầng"],
      ["1", "Thuê máy chủ", "Sở C", "Sở A", "Đầu tư công"], ["2", "Nâng cấp mạng", "Sở C", "Sở B"],
      ["3", "Kiểm thử", "Sở C", "Sở D"],
    ]
    let text = rows.map { row in row.map { "|\n\($0)\n" }.joined() + "|\n" }.joined()
    let blocks = try await DocumentReader.read(bytes: Array(text.utf8), name: "bang.md").blocks
    guard case .table(let table)? = blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(blocks.count == 1)
    #expect(table.rows.map { row in row.cells.compactMap { $0?.text }.filter { !$0.isEmpty } } == rows)
  }
}
