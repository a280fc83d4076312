import Core
import Testing

@testable import DocumentCheck
@testable import OfficeFiles

/// What is certain is mended, and nothing else is touched.
struct MendingTests {
  /// What only people can know, or what has to be drawn anew.
  private static let left: Set = [
    "page-number-missing", "page-number-place", "page-number-alignment", "page-number-size",
    "national-name-missing",
    "national-name-words", "recipients-archive", "annex-number", "annex-reference-missing", "rule-expired",
    "former-name",
    "own-date", "recipient-missing",
  ]

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
    #expect(before.map(\.name) == after.map(\.name))
    for (old, new) in zip(before, after) where old.name != "word/document.xml" {
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
