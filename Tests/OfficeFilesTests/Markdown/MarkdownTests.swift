import Core
import OfficeFiles
import Testing

@Suite struct MarkdownTests {
  @Test func paragraphsJoinTheirLines() async throws {
    let text = """
      **I. MỤC
      ĐÍCH**

      Triển khai thực hiện Nghị
      quyết số 57-NQ/TW *(gọi tắt là \\[NQ\\])* &amp; hơn.
      - Một
      tiếp
        + Hai
      1. Ba
      **Điều 2. **Quyết
      định này
      """
    #expect(
      try await Described.read(text, "a.md") == [
        "pb| I. MỤC ĐÍCH",
        "p| Triển khai thực hiện Nghị quyết số 57-NQ/TW (gọi tắt là [NQ]) & hơn.", "-0| - Một tiếp",
        "-1| + Hai", "p| 1. Ba Điều 2. Quyết định này",
      ])
  }

  @Test func sectionsOfOfficesBeginAnew() async throws {
    #expect(
      try await Described.read("KẾ HOẠCH\nnăm 2026\nII. NHIỆM VỤ\nb) Rà soát\nA. Chung\nEU. Sau\n", "a.md")
        == ["p| KẾ HOẠCH năm 2026", "p| II. NHIỆM VỤ", "p| b) Rà soát", "p| A. Chung EU. Sau"])
  }

  @Test func placesSpanTheLines() async throws {
    let document = try await DocumentReader.read(bytes: Array("\nmột\nhai\n\nba".utf8), name: "a.md")
    #expect(document.blocks.map(\.place.line) == [2, 5])
    #expect(document.blocks.map(\.place.endLine) == [3, 5])
  }

  @Test(arguments: [
    ("[Nghị định 30](https://example.vn/a_(b)) nói", "Nghị định 30) nói"), ("![ảnh](x.png) chữ", "chữ"),
    ("a_b_c và _nghiêng_ và ____", "a_b_c và nghiêng và ____"), ("***x***", "x"),
    ("5 * 3 = 15", "5 * 3 = 15"),
    ("(*) ghi chú", "(*) ghi chú"), ("`mã`", "mã"), ("dòng<br>hai", "dòng hai"), ("a &#7843; &x;", "a ả &x;"),
    ("lẻ **đậm", "lẻ đậm"), ("<u>gạch</u> < 5", "gạch < 5"), ("~~bỏ~~", "bỏ"), ("\\* sao", "* sao"),
  ])
  func marks(_ source: String, _ expected: String) async throws {
    let words = try await DocumentReader.read(bytes: Array(source.utf8), name: "a.md").blocks.map(\.text)
    #expect(words.joined(separator: " ") == expected)
  }

  @Test func headingsNotesAndFences() async throws {
    let text = "# Một #\n\nChữ[^1].\n\n```\nmã\n```\n---\n[^1]: Ghi chú\n  tiếp theo\n"
    #expect(
      try await Described.read(text, "a.md") == [
        "h1| Một", "p| Chữ[1].", "p| mã", "n| [1] Ghi chú tiếp theo",
      ])
  }

  @Test func gitHubTables() async throws {
    let text = """
      | TT | Nhiệm vụ | Chủ trì |
      |:---|----------|:-------:|
      | 1 | **Tổ chức** \\| họp<br>và ghi | Sở A |
      | 2 | Báo cáo |

      Hết
      """
    #expect(
      try await Described.read(text, "a.md") == [
        "t| TT ; Nhiệm vụ ; Chủ trì", "t| 1 ; Tổ chức | họp / và ghi ; Sở A", "t| 2 ; Báo cáo ; ", "p| Hết",
      ])
  }
}

@Suite struct HTMLInMarkdownTests {
  @Test(arguments: ["a.md", "a.txt"]) func tablesInHTMLAreTables(_ name: String) async throws {
    let text = """
      Trước
      <table border="1"><tr><th colspan=2>Việc</th></tr>
      <tr><td>1</td><td>Họp<br>giao ban</td></tr>
      </table>
      Sau
      <table> chưa đóng
      """
    let document = try await DocumentReader.read(bytes: Array(text.utf8), name: name)
    let blocks = Described.blocks(document)
    #expect(blocks.contains("t| {2x1}Việc* ; ^") && blocks.contains("t| 1 ; Họp giao ban"))
    #expect(blocks.first?.hasSuffix("| Trước") == true && blocks.contains { $0.hasSuffix("| Sau") })
    let tables = document.blocks.compactMap { block -> Table? in
      if case .table(let table) = block.kind { table } else { nil }
    }
    #expect(tables.first?.rows.map(\.place.line) == [2, 3])
  }
}

@Suite struct FencedTableTests {
  /// Writes rows as the converter does: a border line between cells, two between rows.
  static func fenced(_ rows: [[String]]) -> String {
    rows.map { "|\n" + $0.map { $0.isEmpty ? "|\n" : "\($0)\n|\n" }.joined() }.joined()
  }

  @Test func rowsCellsAndMergedRows() async throws {
    let text = Self.fenced([
      ["**TT**", "**Nhiệm vụ**", "**Chủ trì**"], ["**I. NHÓM\nMỘT**"],
      ["1", "Khảo sát, đánh giá\nthực trạng", "Sở A"],
      ["2", "Xây dựng kế hoạch", ""], ["3", "", "Sở B"], ["", "", ""],
    ])
    #expect(
      try await Described.read(text, "a.md") == [
        "t| TT* ; Nhiệm vụ* ; Chủ trì*", "t| {3x1}I. NHÓM MỘT* ; ^ ; ^",
        "t| 1 ; Khảo sát, đánh giá thực trạng ; Sở A", "t| 2 ; Xây dựng kế hoạch ; ", "t| 3 ;  ; Sở B",
      ])
  }

  @Test func letterheadAndSignatureKeepTheirLines() async throws {
    let text =
      Self.fenced([
        ["**ỦY BAN NHÂN\nDÂN **\nTỈNH MẪU\n--------", "**CỘNG HÒA**\nĐộc lập - Tự do\n----"],
        ["Số: 1/KH-UBND", "*Mẫu, ngày 1*"],
      ]) + "\n\nNội dung\n\n"
      + Self.fenced([
        [
          "Nơi nhận:\n- Bộ A;\n- Lưu: VT.",
          "**TM. ỦY BAN\nNHÂN DÂN**\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n**Người Ký**",
        ]
      ])
    #expect(
      try await Described.read(text, "a.md") == [
        "t| ỦY BAN NHÂN DÂN / TỈNH MẪU ; CỘNG HÒA / Độc lập - Tự do", "t| Số: 1/KH-UBND ; Mẫu, ngày 1",
        "p| Nội dung",
        "t| Nơi nhận: / - Bộ A; / - Lưu: VT. ; TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Người Ký",
      ])
  }

  @Test func rowPlacesAreTheirLines() async throws {
    let document = try await DocumentReader.read(
      bytes: Array(Self.fenced([["a", "b"], ["c", "d\ne"]]).utf8), name: "a.md")
    guard case .table(let table) = document.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.place.line) == [2, 7])
    #expect(table.rows.map(\.place.endLine) == [4, 10])
  }
}
