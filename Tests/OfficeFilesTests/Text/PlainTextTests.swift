import Core
import OfficeFiles
import Testing

@Suite struct PlainTextTests {
  @Test func everyLineIsABlockWithItsNumber() async throws {
    let text = "\n KẾ HOẠCH \n\n- Tổ chức  lớp\ttập huấn\r\ncho cán bộ;\n"
    let document = try await DocumentReader.read(bytes: Array(text.utf8), name: "a.txt")
    #expect(Described.blocks(document) == ["l| KẾ HOẠCH", "l| - Tổ chức lớp tập huấn", "l| cho cán bộ;"])
    #expect(document.blocks.map(\.place.line) == [2, 4, 5])
    #expect(document.lines.map(\.text) == ["", " KẾ HOẠCH", "", "- Tổ chức  lớp\ttập huấn", "cho cán bộ;"])
  }

  @Test func marksWithoutMarkdownAreText() async throws {
    let text = "(*) Ghi chú: 2 * 3\n# Không phải tiêu đề vì không có khoảng trắng\n".replacing(
      "# ", with: "#")
    #expect(
      try await Described.read(text, "a.txt")
        == ["l| (*) Ghi chú: 2 * 3", "l| #Không phải tiêu đề vì không có khoảng trắng"])
  }

  @Test func markdownMarksGoAndEmphasisSpansLines() async throws {
    let text =
      "## **I. MỤC ĐÍCH**\n\n**KT. CHỦ TỊCH  \nPHÓ CHỦ TỊCH**\n\n*(Kèm theo)*\n**1.** Sở A (*qua Sở B*)\n"
    #expect(
      try await Described.read(text, "a.txt") == [
        "h2b| I. MỤC ĐÍCH", "lb| KT. CHỦ TỊCH", "lb| PHÓ CHỦ TỊCH", "li| (Kèm theo)", "l| 1. Sở A (qua Sở B)",
      ])
  }

  @Test func fieldCodesOfWordGo() async throws {
    let text = "Tuyên truyền kết quả\n HYPERLINK \"https://example.vn/a-b\" trên đất liền\n"
    #expect(try await Described.read(text, "a.txt") == ["l| Tuyên truyền kết quả", "l| trên đất liền"])
  }

  @Test func notesAtTheEndAreFootnotesWhenCited() async throws {
    let text =
      "Triển khai chương trình[1] năm nay.\n[2] không được nhắc\nNơi nhận:\n[1] Quyết định của tỉnh.\n"
    #expect(
      try await Described.read(text, "a.txt") == [
        "l| Triển khai chương trình[1] năm nay.", "l| [2] không được nhắc", "l| Nơi nhận:",
        "n| [1] Quyết định của tỉnh.",
      ])
  }

  @Test func formFeedsPartPages() async throws {
    let document = try await DocumentReader.read(bytes: Array("một\n\u{0C}hai\n".utf8), name: "a.txt")
    #expect(document.blocks.map(\.place.page) == [1, 2])
    #expect(document.blocks.map(\.text) == ["một", "hai"])
  }
}

@Suite struct TabTableTests {
  @Test func rowsStayRowsOverBlankLines() async throws {
    let text = """
      TT\tNhiệm vụ\tChủ trì\tThời gian
      1\tTuyên truyền\t\t
      1.1\tPhổ biến, giáo\tSở A\t2024

      \tdục pháp luật\t\t
      <b>2 Phối hợp</b>
      <b>2.1</b>\tRà soát\tSở B\t2025
      Kết thúc.
      """
    #expect(
      try await Described.read(text, "a.txt") == [
        "t| TT ; Nhiệm vụ ; Chủ trì ; Thời gian", "t| 1 ; Tuyên truyền ;  ; ",
        "t| 1.1 ; Phổ biến, giáo ; Sở A ; 2024", "t|  ; dục pháp luật ;  ; ",
        "t| {4x1}2 Phối hợp* ; ^ ; ^ ; ^", "t| 2.1* ; Rà soát ; Sở B ; 2025", "l| Kết thúc.",
      ])
  }

  @Test(arguments: ["1.\tMục đích\n2.\tYêu cầu\n3.\tNội dung", "\tMột đoạn\n\tHai đoạn", "Số:\t/KH-UBND"])
  func listsAndIndentsAreNoTables(_ text: String) async throws {
    let document = try await DocumentReader.read(bytes: Array(text.utf8), name: "a.txt")
    #expect(document.blocks.allSatisfy { $0.kind == .line })
  }

  @Test func letterheadInTwoColumnsIsATable() async throws {
    let text = "UBND TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-UBND\tA, ngày 1 tháng 2 năm 2025\n"
    #expect(
      try await Described.read(text, "a.txt") == [
        "t| UBND TỈNH A ; CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "t| Số: 1/KH-UBND ; A, ngày 1 tháng 2 năm 2025",
      ])
  }

  /// Columns that spaces keep apart: cells go on below, a page may end within, a title stands over the columns.
  @Test func columnsOfSpacesAreATable() async throws {
    let text = """
      PHỤ LỤC
       TT   Nội dung nhiệm vụ              Cơ quan chủ trì      Thời gian
                                           thực hiện

        I   Công tác chỉ đạo
       1    Rà soát văn bản của hai tỉnh   Sở Tư pháp           Trước 30/6
            trước khi sáp nhập


                                                                       4

       2    Tập huấn cho công chức         Sở Nội vụ; các       Quý II
            cấp xã                         xã, phường
       B. NHIỆM VỤ CỦA CÁC SỞ, BAN, NGÀNH VÀ ĐỊA PHƯƠNG
       3    Kiểm tra                       Thanh tra tỉnh       Hằng năm
      Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh; các cơ quan, đơn vị thực hiện.
      """
    let document = try await DocumentReader.read(bytes: Array(text.utf8), name: "a.txt")
    #expect(document.blocks.count == 3)
    guard case .table(let table) = document.blocks[1].kind else {
      Issue.record("\(document.blocks)")
      return
    }
    #expect(
      table.rows.map { $0.cells.map { $0?.text ?? "–" } } == [
        ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì thực hiện", "Thời gian"],
        ["I", "Công tác chỉ đạo", "", ""],
        ["1", "Rà soát văn bản của hai tỉnh trước khi sáp nhập", "Sở Tư pháp", "Trước 30/6"],
        ["2", "Tập huấn cho công chức cấp xã", "Sở Nội vụ; các xã, phường", "Quý II"],
        ["", "B. NHIỆM VỤ CỦA CÁC SỞ, BAN, NGÀNH VÀ ĐỊA PHƯƠNG", "", ""],
        ["3", "Kiểm tra", "Thanh tra tỉnh", "Hằng năm"],
      ])
    #expect(table.rows[2].place.line == 6 && table.rows[2].place.endLine == 7)
    // Without rows it is text.
    let none =
      "TT   Nội dung   Thời gian\nMột câu dài không theo cột nào của bảng ở trên, kéo dài hết dòng.\n"
    #expect(try await Described.read(none, "a.txt").count == 2)
  }

  /// A frame of bars is a table, whatever marks stand in it.
  @Test func aFrameOfBarsIsATable() async throws {
    let text =
      "Danh mục\n| TT | Nội dung | Chủ trì |\n| 1 | Rà soát *(đợt 1)* | Sở Y tế |\n| 2 | Kiểm tra | Sở A |\n"
    let document = try await DocumentReader.read(bytes: Array(text.utf8), name: "a.txt")
    guard case .table(let table) = document.blocks.last?.kind else {
      Issue.record("\(document.blocks)")
      return
    }
    #expect(table.rows.count == 3 && table.rows[1].cells[1]?.text == "Rà soát *(đợt 1)*")
    #expect(try await Described.read("a | b | c\nd | e\n", "a.txt").count == 2)
  }
}
