import Attachments
import Core
import OfficeFiles
import Store

/// The file behind a version.
package enum PlanSource {
  /// Where the file is, byte for byte as it came.
  package enum Original: Sendable {
    case attached(AttachedFile)
    /// In the database: of a version that was imported before files had a home.
    case kept(name: String, bytes: [UInt8])
  }

  /// The lines of those numbers, counted from 1; all when nothing is said.
  package static func lines(
    _ reader: Reader, _ version: ID<PlanVersion>, in numbers: ClosedRange<Int> = 1...Int(Int32.max)
  ) throws -> [SourceLine] {
    try reader.rows(
      """
      SELECT page, text FROM plan_line WHERE version_id = \(version)
        AND number BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound) ORDER BY number
      """
    ).map { SourceLine(try $0.get("text"), page: try $0.get("page")) }
  }

  /// Files that came beside it, in the order in which they follow its lines.
  package static func annexes(_ reader: Reader, _ version: ID<PlanVersion>) throws -> [AttachedFile] {
    Array(try AttachedFile.list(reader, of: FileSubject(PlanFile.subject, version)).dropFirst())
  }

  package static func original(_ reader: Reader, _ version: ID<PlanVersion>) throws -> Original {
    if let file = try AttachedFile.list(reader, of: FileSubject(PlanFile.subject, version)).first {
      return .attached(file)
    }
    let row = try reader.row(
      """
      SELECT v.source_name, s.bytes FROM plan_source s
      JOIN plan_version v ON v.id = s.version_id WHERE s.version_id = \(version) AND s.bytes IS NOT NULL
      """)
    guard let row else { throw Refusal.noSuchPlan }
    return .kept(name: try row.get("source_name"), bytes: try row.get("bytes"))
  }
}
