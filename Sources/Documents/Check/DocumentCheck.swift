import Core
import OfficeFiles
import PlanReading

/// Checks a document against the form of Nghị định 30/2020/NĐ-CP and against itself: each breach with its place, what is wrong and
/// what is right.
package enum DocumentCheck {
  /// A DOCX as it is read for a check.
  struct Subject {
    let text: DocumentText
    let looks: WordLooks
    let form: ReadForm

    /// Throws `UnreadableDocument`, and only that.
    init(_ bytes: [UInt8], _ limits: ReadingLimits) throws {
      (text, looks) = try WordLookReader.read(bytes, limits: limits)
      form = ReadForm(looks)
    }
  }

  /// Of a DOCX, form and content. Throws `UnreadableDocument`, and only that.
  package static func findings(
    word bytes: [UInt8], on today: Day, limits: ReadingLimits = .standard
  ) throws -> [Diagnostic] {
    findings(try Subject(bytes, limits), on: today)
  }

  static func findings(_ read: Subject, on today: Day) -> [Diagnostic] {
    let (looks, form) = (read.looks, read.form)
    return
      (PageRules.findings(looks) + LookRules.findings(form) + HeadRules.findings(form)
      + WidowRules.findings(form) + BasisRules.findings(form) + BodyRules.findings(form)
      + EndRules.findings(form) + AnnexRules.findings(form) + content(read.text, today)).ordered
  }

  /// Of any other document, whose looks nobody can tell: content alone.
  package static func findings(_ text: DocumentText, on today: Day) -> [Diagnostic] {
    content(text, today).ordered
  }

  private static func content(_ text: DocumentText, _ today: Day) -> [Diagnostic] {
    let plan = PlanReader.read(text)
    let day = DocumentDay(text, plan, today: today).day
    return CitationRules.findings(text, plan, on: day) + PlaceRules.findings(text, on: day)
      + AgreementRules.findings(text, plan) + RecipientRules.findings(plan)
  }
}

extension [Diagnostic] {
  /// In the order of the document; what holds for all of it first.
  fileprivate var ordered: [Diagnostic] {
    enumerated().sorted {
      ($0.element.place?.line ?? 0, $0.offset) < ($1.element.place?.line ?? 0, $1.offset)
    }.map(\.element)
  }
}
