import Core
import Store
import VietnameseText

/// Which plan of the register a document may be a new version of, where its number does not say so.
enum Resemblance {
  /// From here on most lines are the same.
  static let mostLines = 0.5
  private static let mostLooked = 5
  /// A document of fewer lines is mostly what every document says of itself.
  private static let fewestMarks = 8

  /// The plan of the same title and issuer, else the one with which it has most lines in common; never its own.
  static func plan(
    like version: PlanVersion, _ sketch: PlanSketch, in reader: Reader
  ) throws -> ID<Plan>? {
    if let same = try sameTitle(version, reader) { return same }
    guard sketch.marks.count >= fewestMarks else { return nil }
    let rows = try reader.rows(
      """
      SELECT v.plan_id, s.version_id, count(*) AS common FROM plan_sketch s
      JOIN plan_version v ON v.id = s.version_id
      WHERE s.mark IN \(list: sketch.marks) AND v.plan_id <> \(version.planID)
        AND v.state IN ('draft', 'accepted', 'superseded')
      GROUP BY v.plan_id, s.version_id ORDER BY common DESC, s.version_id DESC LIMIT \(count: mostLooked)
      """)
    for row in rows {
      let other = try PlanSketch.find(of: row.get("version_id"), in: reader)
      if sketch.likeness(to: other) >= mostLines { return try row.get("plan_id") }
    }
    return nil
  }

  /// A title says whose plan it is and for when; "Kế hoạch" alone says nothing.
  private static func sameTitle(_ version: PlanVersion, _ reader: Reader) throws -> ID<Plan>? {
    let title = Folding.fold(version.title).collapsed
    guard title.split(separator: " ").count >= 4, !version.issuer.isEmpty else { return nil }
    let rows = try reader.rows(
      """
      SELECT p.id, p.title FROM plan p WHERE p.issuer_key = \(Plan.issuerKey(version.issuer))
        AND p.id <> \(version.planID)
        AND EXISTS (SELECT 1 FROM plan_version v WHERE v.plan_id = p.id AND v.state IN ('draft', 'accepted'))
      ORDER BY p.id DESC LIMIT 500
      """)
    return try rows.first { Folding.fold(try $0.get("title", as: String.self)).collapsed == title }?.get("id")
  }
}
