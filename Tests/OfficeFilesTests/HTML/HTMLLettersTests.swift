import Core
import OfficeFiles
import Testing

/// Letters and signs of pages, by the fonts that elements, styles and style sheets name.
@Suite struct HTMLLettersTests {
  private func read(_ body: String, head: String = "") async throws -> [String] {
    let page = "<html><head>\(head)</head><body>\(body)</body></html>"
    return try await DocumentReader.read(bytes: Array(page.utf8), name: "a.html").blocks.map(\.text)
  }

  @Test(arguments: [
    "<font face=\".VnTime\">Së Néi vô</font>", "<p style=\"font-family:.VnTime\">Së Néi vô</p>",
    "<p style='font:12pt \".VnTime\", serif'>Së Néi vô</p>", "<FONT FACE='VNI-Times'>Sôû Noäi vuï</FONT>",
    "<div style=\"font-family:'VNI-Times'\"><p><b>Sôû</b> Noäi vuï</p></div>",
    "<table style=\"font-family:.VnArial\"><tr><td><table><tr><td>Së Néi vô</td></tr></table></td></tr></table>",
    "<p class=VnTime>Së Néi vô</p>", "<p class='a vni'>Sôû Noäi vuï</p>", "<p id=x>Së Néi vô</p>",
    "<p class=VnTime><span style=\"font-family:Arial\">Sở Nội vụ</span></p>",
    "<font face=\".VnTime\">Sở Nội vụ</font>",
  ])
  func aFontFromBeforeUnicode(body: String) async throws {
    let sheet = """
      <style><!-- /* cũ */ p.VnTime, li.VnTime {margin:0; font-family:".VnTime"; font-size:14pt}
      @media print { .vni { font-family: VNI-Times } } #x {font:bold 12pt .VnTime} --></style>
      """
    #expect(try await read(body, head: sheet) == ["Sở Nội vụ"])
  }

  @Test func capitalsAndPagesWithoutFonts() async throws {
    #expect(try await read("<p><font face=.VnTimeH>kÕ ho¹ch</font></p>") == ["KẾ HOẠCH"])
    let lost = "<p>Së Néi vô chñ tr×, ®\u{AD}a hå s¬ lªn hÖ thèng</p><p>Sở Y tế và Café</p>"
    #expect(try await read(lost) == ["Sở Nội vụ chủ trì, đưa hồ sơ lên hệ thống", "Sở Y tế và Café"])
    let french = "<p>Les élèves étaient très fatigués après la fête</p>"
    #expect(try await read(french) == ["Les élèves étaient très fatigués après la fête"])
  }

  @Test func signsRaisedFiguresAndHiddenText() async throws {
    let head = "<style>.an{display:none} .mu{vertical-align:super}</style>"
    let body = """
      <p>đạt <font face=Symbol>³</font> 90% <span style="font-family:Wingdings">à</span> xã</p>
      <p>năm 2026<sup>1</sup>, 15 km<sup>2</sup>, 1.500<span class=mu>2</span></p><p class=an>ẩn</p>
      <p><span style="font-family:Wingdings">Ø</span> việc</p>
      """
    #expect(
      try await read(body, head: head) == ["đạt ≥ 90% → xã", "năm 2026[1], 15 km2, 1.500[2]", "• việc"])
  }
}
