import Foundation
import Markup
import MediaStages
import Testing
import WatchVerbs

/// Real pages, where the folder of test data lies beside the repository.
@Suite struct ArticleExtractionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/article-extraction-benchmark").standardized
  private static let isThere = FileManager.default.fileExists(atPath: folder.path)

  private static func runs(_ text: String) -> [ArraySlice<Substring>: Int] {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    return words.indices.dropLast(3).reduce(into: [:]) { $0[words[$1..<$1 + 4], default: 0] += 1 }
  }

  @Test(.enabled(if: isThere)) func findsBodiesOfRealPages() throws {
    let gold = [UInt8](try Data(contentsOf: Self.folder.appending(path: "ground-truth.json")))
    let pages = try JSONDocument(gold).root.members.prefix(24)
    var (precision, recall) = (0.0, 0.0)
    for page in pages {
      let name = "html/" + (page.key.string ?? "") + ".html.gz"
      let packed = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
      let bytes = GzipReader.unpack(packed, limit: ListeningLimits.sourceBytes)
      let found = Self.runs(ArticleReader.read(bytes, now: 1_795_262_400_000).text)
      let wanted = Self.runs(page.value["articleBody"]?.string ?? "")
      let shared = Double(wanted.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) })
      precision += shared / Double(max(1, found.values.reduce(0, +))) / Double(pages.count)
      recall += shared / Double(max(1, wanted.values.reduce(0, +))) / Double(pages.count)
    }
    #expect(2 * precision * recall / (precision + recall) >= 0.94)
  }

  @Test func cutsWhatUnpacksTooLarge() throws {
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    #expect(GzipReader.isGzip(header))
    #expect(GzipReader.unpack(header, limit: 1_000).isEmpty)
    // A stored block of five bytes, then damage.
    let stored = header + [0, 5, 0, 0xFA, 0xFF] + Array("<p>ab".utf8) + [0xFF, 0xFF]
    #expect(GzipReader.unpack(stored, limit: 1_000) == Array("<p>ab".utf8))
    #expect(GzipReader.unpack(stored, limit: 3) == Array("<p>".utf8))
  }
}
