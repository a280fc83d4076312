import Core
import Store

/// What the things are called that acts were about.
struct AuditSubjects: Sendable {
  private var names: [String: String]

  /// By kind and identity: "task 7".
  init(_ names: [String: String] = [:]) {
    self.names = names
  }

  /// One look by identity a thing; a page has some dozens at most.
  init(of entries: [AuditEntry], _ reader: Reader) throws {
    names = [:]
    for entry in entries {
      for (kind, id) in [(entry.subject, entry.subjectID)] + Self.named(in: entry.kept.facts)
      where names[Self.key(kind, id)] == nil {
        let name = try reader.row(Self.statement(kind, id))?.get("name", as: String.self)
        names[Self.key(kind, id)] = name.map { String($0.prefix(90)) }
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

  private static func statement(_ kind: String, _ id: Int64) -> SQL {
    switch kind {
    case "person": "SELECT name FROM person WHERE id = \(id)"
    case "agency": "SELECT name FROM agency WHERE id = \(id)"
    case "plan": "SELECT COALESCE(number || ' – ', '') || title AS name FROM plan WHERE id = \(id)"
    case "task": "SELECT text AS name FROM task WHERE id = \(id)"
    case "proposal": "SELECT name FROM agency_proposal WHERE id = \(id)"
    default:
      // Things of the registers: as the search has them, or the bin.
      """
      SELECT title AS name FROM search_entry WHERE kind = \(kind) AND id = \(id)
      UNION ALL SELECT title FROM bin WHERE kind = \(kind) AND subject_id = \(id) LIMIT 1
      """
    }
  }
}
