import Core
import OfficeFiles
import Store

/// The file behind a version.
package enum PlanSource {
  package static func lines(_ reader: Reader, _ version: ID<PlanVersion>) throws -> [SourceLine] {
    guard let row = try reader.row("SELECT lines FROM plan_source WHERE version_id = \(version)") else {
      throw Refusal.noSuchPlan
    }
    return try StoredJSON.decode([SourceLine].self, row.get("lines"))
  }

  /// The file as it came, byte for byte.
  package static func file(_ reader: Reader, _ version: ID<PlanVersion>) throws -> PlanFile {
    let row = try reader.row(
      """
      SELECT v.source_name, v.media_type, s.bytes FROM plan_source s
      JOIN plan_version v ON v.id = s.version_id WHERE s.version_id = \(version)
      """)
    guard let row else { throw Refusal.noSuchPlan }
    return PlanFile(
      name: try row.get("source_name"), mediaType: try row.get("media_type", as: String.self),
      bytes: try row.get("bytes"))
  }
}
