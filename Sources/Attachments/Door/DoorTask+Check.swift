import Core
import DocumentCheck
import Foundation
import OfficeFiles

/// What a check of a document found, with the lines that it is about.
package struct CheckedDocument: Codable, Hashable, Sendable {
  /// At most so many are told; a form that is kept nowhere has a breach a place.
  package static let most = 500

  package var findings: [Diagnostic]
  /// By line of the readable source, counted from 1.
  package var lines: [Int: SourceLine]
  /// The looks were checked, too: only a DOCX tells them.
  package var hasLooks: Bool

  package init(findings: [Diagnostic], lines: [Int: SourceLine], hasLooks: Bool) {
    self.findings = findings
    self.lines = lines
    self.hasLooks = hasLooks
  }
}

extension DoorTask where Outcome == CheckedDocument {
  package static let check = DoorTask("check", reads: .text) { files in
    guard let file = files.first, let text = file.text else { throw UnreadableDocument.empty }
    let (today, isWord) = (Timestamp.now.day, file.type == .docx)
    let found =
      isWord
      ? try DocumentCheck.findings(word: [UInt8](Data(contentsOf: URL(filePath: file.path))), on: today)
      : DocumentCheck.findings(text, on: today)
    let findings = Array(found.prefix(CheckedDocument.most))
    let named = Set(findings.compactMap(\.place?.line)).filter { text.lines.indices.contains($0 - 1) }
    return CheckedDocument(
      findings: findings, lines: Dictionary(uniqueKeysWithValues: named.map { ($0, text.lines[$0 - 1]) }),
      hasLooks: isWord)
  }
}
