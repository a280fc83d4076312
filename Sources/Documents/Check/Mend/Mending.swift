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

  /// Throws `UnreadableDocument`, and `UnwritableDocument`.
  package static func mend(
    word bytes: [UInt8], on today: Day, limits: ReadingLimits = .standard
  ) throws -> Outcome {
    let read = try DocumentCheck.Subject(bytes, limits)
    let before = DocumentCheck.findings(read, on: today)
    guard !before.isEmpty else { return Outcome(bytes: bytes, found: [], mended: [], left: []) }
    let parts = try MendedParts(bytes, limits)
    guard let root = parts.root(MendedParts.main) else { throw UnreadableDocument.damaged("DOCX") }
    let hand = MendingHand(root, read.form)
    let numbers = PageNumberHand(parts, root, read.looks)
    for finding in before where !numbers.mend(finding.code) { hand.mend(finding.code) }
    let mended = try parts.packed()
    let after = try DocumentCheck.findings(word: mended, on: today, limits: limits)
    let left = Set(after.map(\.code))
    return Outcome(
      bytes: mended, found: before, mended: before.filter { !left.contains($0.code) }, left: after)
  }
}
