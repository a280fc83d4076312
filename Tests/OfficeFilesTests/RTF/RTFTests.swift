import Core
import OfficeFiles
import Testing

@Suite struct RTFTests {
  private func read(_ body: String, name: String = "a.doc") async throws -> [String] {
    let fonts =
      #"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset0 .VnTime;}{\f2\fcharset163{\*\panose 0202}"#
      + #"Times New Roman (Vietnamese);}{\f3\fcharset2 Symbol;}{\f4\fnil VNI-Times;}}"#
    let text =
      #"{\rtf1\ansi\ansicpg1252\deff0"# + fonts + #"{\colortbl;\red0;}{\*\generator X;}{\info{\title bỏ}}"#
      + body + "}"
    return Described.blocks(try await DocumentReader.read(bytes: Array(text.utf8), name: name))
  }

  @Test(arguments: ["a.doc", "a.rtf"])
  func lettersInEveryCode(name: String) async throws {
    let body =
      #"\pard\b K\u7870? HO\u7840\'41CH\b0\par {\f1 S\'eb N\'e9i v\'f4}\par {\f2 \'d0o\'e0n th\'ea\'d2}\par "#
      + #"{\f4 So\'fb Y te\'e1}\par\f0\uc0 \u272 \u7843 ng \uc2\u9989 ??\par"#
    #expect(
      try await read(body, name: name) == [
        "pb| KẾ HOẠCH", "p| Sở Nội vụ", "p| Đoàn thể", "p| Sỏ Y tế", "p| Đảng ✅",
      ])
  }

  @Test func whatIsNotShownIsNotRead() async throws {
    let body =
      #"{\header đầu trang\par}{\*\bkmkstart _Toc1}giữ {\v ẩn}{\deleted xóa}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt liên kết}}"#
      + #"{\pict 0102}\line{\listtext 1.\tab}Vi\u7879?c{\f3\'b3} 3\par"#
    #expect(
      try await read(body.replacing("ẩn", with: "an").replacing("đầu", with: "dau")).last?.contains("≥ 3")
        == true)
    #expect(try await !read(body).joined().contains("xóa"))
  }

  @Test func tablesWithMergedCells() async throws {
    let body =
      #"\trowd\cellx1000\clvmgf\cellx3000\cellx5000\intbl TT\cell Hai\cell Ba\cell\row"#
      + #"\trowd\cellx1000\clvmrg\cellx3000\cellx5000\pard\intbl 1\cell\cell a\par b\cell\row"#
      + #"\trowd\cellx3010\cellx5000\intbl gop\cell c\cell\row\pard sau\par"#
    #expect(
      try await read(body) == ["t| TT ; {1x2}Hai ; Ba", "t| 1 ; ^ ; a / b", "t| {2x1}gop ; ^ ; c", "p| sau"])
  }

  @Test func notesAndRaisedFigures() async throws {
    let body =
      #"n\u259?m 2026{\super\chftn{\footnote\pard {\super\chftn} Ghi ch\u250?}} xong, 5 km{\super 2}\par"#
    #expect(try await read(body) == ["p| năm 2026[1] xong, 5 km2", "n| [1] Ghi chú"])
  }

  @Test(arguments: [#"{\rtf1"#, #"{\rtf1}"#, #"{\rtf1\pict"#])
  func nothingToReadIsSaid(text: String) async {
    await #expect(throws: UnreadableDocument.empty) {
      try await DocumentReader.read(bytes: Array(text.utf8), name: "a.rtf")
    }
  }

  @Test func groupsWithinGroupsAreBounded() async {
    let deep = #"{\rtf1 "# + String(repeating: "{", count: 100_000) + "a"
    await #expect(throws: UnreadableDocument.tooComplex) {
      try await DocumentReader.read(bytes: Array(deep.utf8), name: "a.rtf")
    }
  }
}
