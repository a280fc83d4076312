import Core
import Testing

@testable import OfficeFiles

@Suite struct LegacyWordReaderTests {
  /// RTF goes the same way as .doc, and can be written by hand.
  private static let document = """
    {\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\pard K\\u7871? ho\\u7841?ch tr\\u7891?ng c\\u226?y\\par
    \\trowd\\cellx2000\\cellx6000\\intbl 1\\cell T\\u432?\\u7899?i n\\u432?\\u7899?c\\cell\\row\\pard\\par}
    """

  @Test(.enabled(if: Office.isInstalled, "needs libreoffice-writer-nogui"))
  func textAndTablesComeThrough() async throws {
    let result = try await DocumentReader.read(bytes: Array(Self.document.utf8), name: "ke-hoach.doc")
    #expect(result.blocks.first?.text == "Kế hoạch trồng cây")
    let tables = result.blocks.compactMap { block in
      if case .table(let table) = block.kind { table } else { nil }
    }
    #expect(tables.first?.rows.map { $0.cells.map { $0?.text } } == [["1", "Tưới nước"]])
  }

  @Test(.enabled(if: !Office.isInstalled, "only where LibreOffice is missing"))
  func withoutOfficeItSaysWhatToInstall() async throws {
    let problem = await #expect(throws: UnreadableDocument.self) {
      try await DocumentReader.read(bytes: Array(Self.document.utf8), name: "ke-hoach.doc")
    }
    #expect(problem?.code == "program-missing")
    #expect(problem?.message.vi.contains("libreoffice-writer-nogui") == true)
  }
}

private enum Office {
  static let isInstalled = BoundedProgram(name: "soffice").isInstalled
}
