import Core
import Testing

@testable import OfficeFiles

@Suite struct LegacyWordReaderTests {
  /// The head of an OLE file with the stream of a Word document: enough to be taken for one.
  private static let document: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + "WordDocument".utf8.flatMap { [$0, 0] }

  @Test(.enabled(if: Office.isInstalled, "needs libreoffice-writer-nogui"))
  func aBrokenFileIsSaid() async throws {
    let problem = await #expect(throws: UnreadableDocument.self) {
      try await DocumentReader.read(bytes: Self.document, name: "ke-hoach.doc")
    }
    #expect(problem?.code == "damaged")
  }

  @Test(.enabled(if: !Office.isInstalled, "only where LibreOffice is missing"))
  func withoutOfficeItSaysWhatToInstall() async throws {
    let problem = await #expect(throws: UnreadableDocument.self) {
      try await DocumentReader.read(bytes: Self.document, name: "ke-hoach.doc")
    }
    #expect(problem?.code == "program-missing")
    #expect(problem?.message.vi.contains("libreoffice-writer-nogui") == true)
  }
}

private enum Office {
  static let isInstalled = BoundedProgram(name: "soffice").isInstalled
}
