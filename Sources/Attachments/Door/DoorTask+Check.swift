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
  /// Its cells were read: it has no form.
  package var isTable: Bool
  /// A copy in which is mended what is certain, and the codes of that; nil when nothing is.
  package var copy: Data?
  package var mended: Set<String>

  package init(
    findings: [Diagnostic], lines: [Int: SourceLine], hasLooks: Bool, isTable: Bool = false,
    copy: Data? = nil, mended: Set<String> = []
  ) {
    self.findings = findings
    self.lines = lines
    self.hasLooks = hasLooks
    self.isTable = isTable
    self.copy = copy
    self.mended = mended
  }
}

extension DoorTask where Outcome == CheckedDocument {
  /// Bytes of a document that is mended along.
  private static let mostMended = 20 << 20

  package static let check = DoorTask("check", reads: .named) { files in
    guard let file = files.first, let text = file.text else { throw UnreadableDocument.empty }
    let today = Timestamp.now.day
    let bytes = try FileBytes.read(file.path, limit: ReadingLimits.standard.fileBytes)
    let kind = try FileKind.detect(Array(bytes.prefix(FileKind.headBytes)), name: file.name)
    guard kind == .word else {
      var found = checked(text, DocumentCheck.findings(text, on: today), hasLooks: false)
      found.isTable = kind == .sheet
      return found
    }
    // What cannot be written again is checked all the same.
    guard bytes.count <= mostMended, let outcome = try? Mending.mend(word: bytes, on: today) else {
      return checked(text, try DocumentCheck.findings(word: bytes, on: today), hasLooks: true)
    }
    var found = checked(text, outcome.found, hasLooks: true)
    if !outcome.mended.isEmpty {
      (found.copy, found.mended) = (Data(outcome.bytes), Set(outcome.mended.map(\.code)))
    }
    return found
  }

  /// As much of a line as is quoted: one paragraph may be the whole file.
  private static func shown(_ line: SourceLine) -> SourceLine {
    SourceLine(String(line.text.prefix(400)), page: line.page)
  }

  private static func checked(
    _ text: DocumentText, _ found: [Diagnostic], hasLooks: Bool
  ) -> CheckedDocument {
    let findings = Array(found.prefix(CheckedDocument.most))
    let named = Set(findings.compactMap(\.place?.line)).filter { text.lines.indices.contains($0 - 1) }
    return CheckedDocument(
      findings: findings,
      lines: Dictionary(uniqueKeysWithValues: named.map { ($0, shown(text.lines[$0 - 1])) }),
      hasLooks: hasLooks)
  }
}
