import Core
import Foundation
import OfficeFiles
import TestKit
import Testing

/// Text that comes in other containers than its name says: pages in MIME, XML of Word, chunks within documents, archives
/// with odd names of parts.
@Suite struct ContainerTests {
  typealias W = WordFixture

  private func read(_ bytes: [UInt8], _ name: String) async throws -> [String] {
    Described.blocks(try await DocumentReader.read(bytes: bytes, name: name))
  }

  // MARK: Pages in MIME

  private static let page = "<html><body><p>1. Sở Nội vụ chủ trì</p></body></html>"

  private static func quoted(_ text: String) -> String {
    text.utf8.map {
      $0 < 0x7F && $0 != 0x3D ? String(UnicodeScalar($0)) : "=" + String($0, radix: 16, uppercase: true)
    }
    .joined()
  }

  private static func archive(_ body: String, encoding: String, charset: String = "utf-8", head: String = "")
    -> [UInt8]
  {
    let lines = [
      "\(head)MIME-Version: 1.0", "Content-Type: multipart/related;",
      "\tboundary=\"--=_Next\"; type=\"text/html\"", "",
      "A single file web page.", "", "----=_Next", "Content-Location: file:///C:/a.png",
      "Content-Type: image/png",
      "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=", "----=_Next",
      "Content-Location: file:///C:/a.htm",
      "Content-Type: text/html; charset=\(charset)", "Content-Transfer-Encoding: \(encoding)", "", body,
      "----=_Next--", "",
    ]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  @Test(arguments: ["a.mht", "a.mhtml", "a.doc", "a.html", "a.txt"])
  func aPageSavedAsOneFileIsRead(name: String) async throws {
    let soft = Self.quoted(Self.page).replacing("ch=E1", with: "ch=\r\n=E1")
    #expect(
      try await read(Self.archive(soft, encoding: "quoted-printable"), name) == ["p| 1. Sở Nội vụ chủ trì"])
    let base64 = Data(Self.page.utf8).base64EncodedString(options: .lineLength76Characters)
    #expect(try await read(Self.archive(base64, encoding: "base64"), name) == ["p| 1. Sở Nội vụ chủ trì"])
    let browser = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.vn/\r\nSubject: A\r\n"
    #expect(
      try await read(Self.archive(Self.page, encoding: "8bit", head: browser), name) == [
        "p| 1. Sở Nội vụ chủ trì"
      ])
  }

  @Test func theCharsetOfThePartCounts() async throws {
    let bytes = Self.archive(
      "<html><p>K=EA=EC hoa=F2ch c=FAa =F0=F4</p></html>", encoding: "quoted-printable",
      charset: "windows-1258")
    #expect(try await read(bytes, "a.mht") == ["p| Kế hoạch cúa đô"])
  }

  @Test(arguments: [
    (
      "a.eml",
      "From: a@b.vn\r\nTo: c@d.vn\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nMột"
    ),
    (
      "a.txt",
      "Received: from x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nMột\r\n--b--"
    ),
  ])
  func lettersAreRefusedWithWhatToSend(name: String, text: String) async {
    await #expect(throws: UnreadableDocument.mail) {
      try await DocumentReader.read(bytes: Array(text.utf8), name: name)
    }
  }

  // MARK: XML of Word

  @Test func flatPackagesAndWord2003() async throws {
    let space = "http://schemas.microsoft.com/office/2006/xmlPackage"
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let relations =
      #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + #"<Relationship Id="r1" Type="\#(base)/officeDocument" Target="word/document.xml"/></Relationships>"#
    let flat =
      #"<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="\#(space)">"#
      + #"<pkg:part pkg:name="/_rels/.rels"><pkg:xmlData>\#(relations)</pkg:xmlData></pkg:part>"#
      + #"<pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document \#(W.space)><w:body>\#(W.p("Một"))"#
      + "</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>"
    #expect(try await read(Array(flat.utf8), "a.xml") == ["p| Một"])
    #expect(try await read(Array(flat.utf8), "a.doc") == ["p| Một"])
    let old =
      #"<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" "#
      + #"xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core">"#
      + #"<w:body><wx:sect><w:p><w:pPr><w:listPr><wx:t wx:val="1."/></w:listPr></w:pPr><w:r><w:t>Hai</w:t></w:r>"#
      + #"<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>xóa</w:delText></w:r></aml:content>"#
      + "</aml:annotation></w:p><w:tbl><w:tr><w:tc>\(W.p("a"))</w:tc><w:tc>\(W.p("b"))</w:tc></w:tr></w:tbl></wx:sect></w:body></w:wordDocument>"
    #expect(try await read(Array(old.utf8), "a.doc") == ["-0| 1. Hai", "t| a ; b"])
    await #expect(throws: UnreadableDocument.self) {
      try await read(Array("<?xml version='1.0'?><a/>".utf8), "a.xml")
    }
  }

  @Test(arguments: ["<table><tr><td>Một</td><td>Hai</td></tr></table>", "\u{FEFF}<!DOCTYPE html><p>Một Hai"])
  func pagesUnderWordsName(page: String) async throws {
    #expect(try await read(Array(page.utf8), "a.doc").joined().contains("Một"))
    #expect(try await read(Array("1. Sở Nội vụ".utf8), "a.doc") == ["l| 1. Sở Nội vụ"])
  }

  // MARK: Chunks

  private func chunk(_ name: String, _ bytes: [UInt8]) -> WordFixture {
    var fixture = WordFixture()
    fixture.relations = [("aFChunk", name)]
    fixture.extra = [("word/\(name)", bytes)]
    fixture.body = W.p("Trước") + #"<w:altChunk r:id="r3"/>"# + W.p("Sau")
    return fixture
  }

  @Test func chunksAreReadInTheirPlace() async throws {
    var inner = WordFixture()
    inner.body = W.p("Trong")
    let files: [(String, [UInt8], [String])] = [
      ("a.html", Array(Self.page.utf8), ["p| 1. Sở Nội vụ chủ trì"]), ("a.docx", inner.bytes, ["p| Trong"]),
      ("a.txt", Array("Dòng".utf8), ["l| Dòng"]),
      (
        "a.mht", Self.archive(Self.quoted(Self.page), encoding: "quoted-printable"),
        ["p| 1. Sở Nội vụ chủ trì"]
      ),
    ]
    for (name, bytes, expected) in files {
      #expect(
        Described.blocks(try WordReader.read(chunk(name, bytes).bytes)) == ["p| Trước"] + expected + [
          "p| Sau"
        ])
    }
  }

  @Test(arguments: [
    ("a.bin", [0, 1, 2, 3, 0, 1, 2, 3]),
    ("a.docx", Array("PK\u{3}\u{4}".utf8)),
  ])
  func chunksThatAreNotReadAreSaid(name: String, bytes: [UInt8]) throws {
    let document = try WordReader.read(chunk(name, bytes).bytes)
    #expect(document.blocks.map(\.text) == ["Trước", "Sau"])
    #expect(document.diagnostics.map(\.code) == ["chunk-left-out"])
  }

  // MARK: Archives

  @Test(
    arguments: [
      { $0.replacing("/", with: "\\") }, { "/" + $0 }, { "./" + $0 }, { $0.uppercased() },
      { "/" + $0.replacing("/", with: "\\") },
    ] as [@Sendable (String) -> String])
  func partsAreFoundHoweverTheirNamesAreWritten(rename: @Sendable (String) -> String) throws {
    let document =
      "<w:document \(W.space)><w:body>\(W.p("Một", paragraph: #"<w:pStyle w:val="H"/>"#))</w:body></w:document>"
    let styles =
      #"<w:styles \#(W.space)><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>"#
    let parts: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      ("_rels/.rels", W.relations([("officeDocument", "word/document.xml")])),
      ("word/_rels/document.xml.rels", W.relations([("styles", "styles.xml")])),
      ("word/document.xml", Array(document.utf8)), ("word/styles.xml", Array(styles.utf8)),
    ]
    let bytes = ZipFixture.archive(parts.map { (rename($0.name), $0.bytes) })
    #expect(Described.blocks(try WordReader.read(bytes)) == ["h1| Một"])
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf8])
  func partsInOtherEncodings(encoding: String.Encoding) throws {
    let name = encoding == .utf8 ? "UTF-8" : "UTF-16"
    let text =
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"\(name)\"?><w:document \(W.space)><w:body>\(W.p("Sở Nội vụ"))</w:body></w:document>"
    let part = Array(try #require(text.data(using: encoding)))
    let bytes = ZipFixture.archive([
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      ("_rels/.rels", W.relations([("officeDocument", "word/document.xml")])),
      ("word/document.xml", part),
    ])
    #expect(Described.blocks(try WordReader.read(bytes)) == ["p| Sở Nội vụ"])
  }
}
