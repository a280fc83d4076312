import Core
import Foundation
import OfficeFiles
import Testing

@testable import DocumentCheck

/// Inputs that fuzzing kept of mending (`Fuzz/run --keep Mending`: body, styles and head, parted by "\u{1}"): the copy is read again and
/// says the same.
struct MendingReplayTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fuzz/Corpus/Mending.b64").standardized

  private static func packed(_ input: [UInt8]) throws -> [UInt8] {
    let pieces = input.split(separator: 1, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let space =
      #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\#(office)" xmlns:m="urn:m""#
    let names = [("document", "document", "w:body"), ("styles", "styles", ""), ("header", "hdr", "")]
    let relations = names.map {
      #"<Relationship Id="r\#($0.0)" Type="\#(office)/\#($0.0)" Target="\#($0.0).xml"/>"#
    }.joined()
    var parts: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", Array("<Types xmlns=\"\(package)/content-types\"/>".utf8)),
      (
        "word/_rels/document.xml.rels",
        Array("<Relationships xmlns=\"\(package)/relationships\">\(relations)</Relationships>".utf8)
      ),
    ]
    for (name, piece) in zip(names, pieces) {
      let (open, close) = name.2.isEmpty ? ("", "") : ("<\(name.2)>", "</\(name.2)>")
      let (head, tail) = ("<w:\(name.1) \(space)>\(open)", "\(close)</w:\(name.1)>")
      parts.append(("word/\(name.0).xml", Array(head.utf8) + piece + Array(tail.utf8)))
    }
    return try ZipWriter.pack(parts)
  }

  @Test(.timeLimit(.minutes(1))) func `what is mended is read again`() throws {
    let lines = try String(contentsOf: Self.corpus, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 50)
    var mended = 0
    for line in lines {
      let bytes = try Self.packed(Array(try #require(Data(base64Encoded: String(line)))))
      guard let before = try? WordLookReader.read(bytes),
        let outcome = try? Mending.mend(word: bytes, on: CleanDocument.today)
      else { continue }
      #expect(try WordLookReader.read(outcome.bytes).text.lines.count == before.text.lines.count)
      if !outcome.mended.isEmpty { mended += 1 }
    }
    #expect(mended > 10)
  }
}
