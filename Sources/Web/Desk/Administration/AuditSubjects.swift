import Core
import Store

/// What the things are called that acts were about.
struct AuditSubjects: Sendable {
  private var names: [String: String]

  /// By kind and identity: "task 7".
  init(_ names: [String: String] = [:]) {
    self.names = names
  }

  /// One look a kind.
  init(of entries: [AuditEntry], _ reader: Reader) throws {
    names = [:]
    let named = entries.flatMap { [($0.subject, $0.subjectID)] + Self.named(in: $0.kept.facts) }
    for (kind, things) in Dictionary(grouping: named, by: \.0) {
      for row in try reader.rows(Self.statement(kind, Set(things.map(\.1)).sorted())) {
        let name: String = try row.get("name")
        names[Self.key(kind, try row.get("id"))] = String(name.prefix(90))
      }
    }
  }

  /// Nil for a thing that is gone or has no name.
  subscript(kind: String, id: Int64) -> String? { names[Self.key(kind, id)] }

  /// Facts in words, by their names: an agency by its name.
  func facts(_ detail: AuditDetail) -> [String] {
    detail.facts.sorted { $0.key < $1.key }.map { name, value in
      let shown = Self.agencyFacts.contains(name) ? Int64(value).flatMap { self["agency", $0] } : nil
      return "\(name): \(shown ?? value)"
    }
  }

  private static let agencyFacts: Set = ["agency", "former_agency"]

  private static func named(in facts: [String: String]) -> [(String, Int64)] {
    facts.filter { agencyFacts.contains($0.key) }.compactMap { Int64($0.value) }.map { ("agency", $0) }
  }

  private static func key(_ kind: String, _ id: Int64) -> String { "\(kind) \(id)" }

  private static func statement(_ kind: String, _ ids: [Int64]) -> SQL {
    switch kind {
    case "person": "SELECT id, name FROM person WHERE id IN \(list: ids)"
    case "agency": "SELECT id, name FROM agency WHERE id IN \(list: ids)"
    case "plan":
      "SELECT id, COALESCE(number || ' – ', '') || title AS name FROM plan WHERE id IN \(list: ids)"
    case "task": "SELECT id, text AS name FROM task WHERE id IN \(list: ids)"
    case "proposal": "SELECT id, name FROM agency_proposal WHERE id IN \(list: ids)"
    default:
      // Things of the registers: as the bin has them, or the search.
      """
      SELECT subject_id AS id, title AS name FROM bin WHERE kind = \(kind) AND subject_id IN \(list: ids)
      UNION ALL SELECT id, title FROM search_entry WHERE kind = \(kind) AND id IN \(list: ids)
      """
    }
  }
}
