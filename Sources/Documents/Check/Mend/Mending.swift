import Core
import Markup
import OfficeFiles
import OfficialForm

/// Mends what is certain in a DOCX: looks that the form prescribes, signs and noughts. Names, rules and days that may be meant are
/// left to people, and so is everything else in the file.
package enum Mending {
  package struct Outcome: Sendable {
    package var bytes: [UInt8]
    /// What was wrong.
    package var found: [Diagnostic]
    /// What of it was mended.
    package var mended: [Diagnostic]
    /// What is left.
    package var left: [Diagnostic]
  }

  private static let mainPart = "word/document.xml"

  /// Throws `UnreadableDocument`, and `UnwritableDocument`.
  package static func mend(
    word bytes: [UInt8], on today: Day, limits: ReadingLimits = .standard
  ) throws -> Outcome {
    let before = try DocumentCheck.findings(word: bytes, on: today, limits: limits)
    guard !before.isEmpty else { return Outcome(bytes: bytes, found: [], mended: [], left: []) }
    let (_, looks) = try WordLookReader.read(bytes, limits: limits)
    let package = try PackedParts.read(bytes, limits: limits)
    guard let main = package.firstIndex(where: { $0.name == mainPart }) else {
      throw UnreadableDocument.damaged("DOCX")
    }
    let file: EditableXML
    do {
      file = try EditableXML(package[main].bytes, limit: limits.partBytes)
    } catch { throw UnreadableDocument.damaged("DOCX") }
    let hand = MendingHand(file, ReadForm(looks))
    for finding in before { hand.mend(finding.code) }
    var parts = package
    parts[main].bytes = file.bytes
    let mended = try ZipWriter.pack(parts)
    let after = try DocumentCheck.findings(word: mended, on: today, limits: limits)
    let left = Set(after.map(\.code))
    return Outcome(
      bytes: mended, found: before, mended: before.filter { !left.contains($0.code) }, left: after)
  }
}
