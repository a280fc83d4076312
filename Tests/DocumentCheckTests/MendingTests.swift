import Core
import Testing

@testable import DocumentCheck
@testable import OfficeFiles

/// What is certain is mended, and nothing else is touched.
struct MendingTests {
  /// What only people can know, or what has to be drawn anew.
  private static let left: Set = [
    // A foot of some pages and a head of others; alone it is mended (see below).
    "page-number-place", "national-name-missing", "national-name-words", "widow-word", "recipients-archive",
    "annex-number", "annex-reference-missing", "rule-expired",
    "former-name",
    "own-date", "recipient-missing",
  ]

  /// Parts beside the document in which a breach is mended.
  private static let touched: [String: Set<String>] = {
    let heads: Set = ["[Content_Types].xml", "word/_rels/document.xml.rels"]
    return [
      "page-number-size": ["word/header1.xml"], "page-number-alignment": ["word/header1.xml"],
      "page-number-missing": heads,
    ]
  }()

  private static func texts(_ bytes: [UInt8]) throws -> [String] {
    try WordReader.read(bytes).lines.map(\.text)
  }

  @Test(arguments: BrokenCopyTests.breaks.filter { !left.contains($0.code) })
  func `a breach that is certain is mended`(change: BrokenCopyTests.Break) throws {
    let broken = try BrokenCopyTests.broken(change)
    let outcome = try Mending.mend(word: broken, on: CleanDocument.today)
    #expect(outcome.mended.map(\.code) == [change.code])
    #expect(outcome.left.isEmpty, "\(outcome.left.map(\.message.vi))")
    let (before, after) = (try PackedParts.read(broken), try PackedParts.read(outcome.bytes))
    #expect(before.map(\.name) == after.map(\.name).filter { $0 != "word/headerHD1.xml" })
    let touched = Self.touched[change.code] ?? []
    for (old, new) in zip(before, after) where old.name != "word/document.xml" && !touched.contains(old.name)
    {
      #expect(old.bytes == new.bytes)
    }
    let (old, new) = (try Self.texts(broken), try Self.texts(outcome.bytes))
    #expect(old.count == new.count)
    #expect(zip(old, new).count { $0 != $1 } <= 1)
  }

  @Test(arguments: BrokenCopyTests.breaks.filter { left.contains($0.code) })
  func `what is not certain stays as it is`(change: BrokenCopyTests.Break) throws {
    let broken = try BrokenCopyTests.broken(change)
    let outcome = try Mending.mend(word: broken, on: CleanDocument.today)
    #expect(outcome.mended.isEmpty && outcome.left.map(\.code) == [change.code])
    #expect(try Self.texts(outcome.bytes) == Self.texts(broken))
  }

  private static func rewritten(
    _ bytes: [UInt8], _ change: (_ name: String, _ text: String) -> String
  ) throws -> [UInt8] {
    try ZipWriter.pack(
      PackedParts.read(bytes).map {
        ($0.name, Array(change($0.name, String(decoding: $0.bytes, as: UTF8.self)).utf8))
      })
  }

  @Test func `a number alone at the foot moves to the head`() throws {
    let field =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>"
    func atFoot(_ text: String) throws -> Mending.Outcome {
      let bytes = try Self.rewritten(BrokenCopyTests.clean()) { name, part in
        switch name {
        case "word/document.xml":
          part.replacing("<w:headerReference w:type=\"default\" r:id=\"rId4\"/>", with: "")
        case "word/footer1.xml":
          part.replacing("</w:ftr>", with: field.replacing("<w:p>", with: "<w:p>\(text)"))
        default: part
        }
      }
      return try Mending.mend(word: bytes, on: CleanDocument.today)
    }
    let outcome = try atFoot("")
    #expect(outcome.mended.map(\.code) == ["page-number-place"] && outcome.left.isEmpty)
    let foot = try #require(PackedParts.read(outcome.bytes).first { $0.name == "word/footer1.xml" })
    #expect(!String(decoding: foot.bytes, as: UTF8.self).contains("PAGE"))
    // What else stands there is not ours to move.
    #expect(try atFoot("<w:r><w:t>Trang </w:t></w:r>").left.map(\.code) == ["page-number-place"])
  }

  @Test func `formulas and text boxes within a paragraph stay as they are`() throws {
    let inner =
      "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>x</m:t></m:r></m:oMath>"
      + "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    let change = BrokenCopyTests.Break(
      "body-size", "Sở Ngoại vụ. Thời gian thực hiện: Năm 2026.</w:t></w:r>", "")
    let bytes = try Self.rewritten(BrokenCopyTests.clean()) { name, part in
      switch name {
      case "word/document.xml": part.replacing(change.find, with: change.find + inner)
      case "word/styles.xml":
        part.replacing("<w:sz w:val=\"28\"/>", with: "<w:sz w:val=\"24\"/>")
      default: part
      }
    }
    let outcome = try Mending.mend(word: bytes, on: CleanDocument.today)
    #expect(outcome.mended.contains { $0.code == "body-size" })
    let main = try #require(PackedParts.read(outcome.bytes).first { $0.name == "word/document.xml" })
    let text = String(decoding: main.bytes, as: UTF8.self)
    #expect(text.contains("<m:r><m:t>x</m:t></m:r>") && text.contains("<w:p><w:r><w:t>hộp</w:t></w:r></w:p>"))
  }

  @Test func `names that lead out of the package are not passed on, and no part twice`() throws {
    let clean = try PackedParts.read(
      BrokenCopyTests.broken(.init("margin-top", "w:top=\"1134\"", "w:top=\"720\"")))
    var odd: [(String, [UInt8])] = clean.map { ($0.name, $0.bytes) }
    odd += [("word/", []), ("../../etc/passwd", [1]), ("C:/a.txt", [1]), ("/tmp/a.txt", [1])]
    odd += [("WORD/document.xml", Array("<x/>".utf8)), ("a\\..\\b.txt", [1])]
    let outcome = try Mending.mend(
      word: ZipWriter.pack(odd.map { (name: $0.0, bytes: $0.1) }), on: CleanDocument.today)
    let names = try PackedParts.read(outcome.bytes).map(\.name)
    #expect(names == clean.map(\.name) + ["tmp/a.txt"])
    #expect(outcome.mended.map(\.code) == ["margin-top"])
  }

  @Test func `a document with macros is not handed on`() throws {
    let parts = try PackedParts.read(
      BrokenCopyTests.broken(.init("margin-top", "w:top=\"1134\"", "w:top=\"720\"")))
    let bytes = try ZipWriter.pack(parts + [(name: "word/vbaProject.bin", bytes: [1])])
    #expect(throws: UnreadableDocument.self) { try Mending.mend(word: bytes, on: CleanDocument.today) }
    #expect(try DocumentCheck.findings(word: bytes, on: CleanDocument.today).map(\.code) == ["margin-top"])
  }

  @Test func `a document without a breach comes back byte for byte`() throws {
    let bytes = try BrokenCopyTests.clean()
    #expect(try Mending.mend(word: bytes, on: CleanDocument.today).bytes == bytes)
  }

  @Test func `all breaches at once are mended in one go`() throws {
    let wanted: Set = ["margin-left", "number-nought", "recipients-end", "basis-end"]
    var bytes = try BrokenCopyTests.clean()
    for change in BrokenCopyTests.breaks where wanted.contains(change.code) {
      bytes = try BrokenCopyTests.broken(change, bytes)
    }
    let outcome = try Mending.mend(word: bytes, on: CleanDocument.today)
    #expect(Set(outcome.mended.map(\.code)) == wanted && outcome.left.isEmpty)
  }
}
