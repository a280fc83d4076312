import Foundation

/// What the log keeps of an act besides who, what and when: a flat JSON object of facts, with the fields that changed in
/// `changes`.
package struct AuditDetail: Hashable, Sendable {
  package var facts: [String: String]
  package var changes: [AuditChange]

  package init(facts: [String: String] = [:], changes: [AuditChange] = []) {
    self.facts = facts
    self.changes = changes
  }

  /// Empty for what is no such object.
  init(json: String) {
    let values = try? JSONDecoder().decode([String: Value].self, from: Data(json.utf8))
    self.init()
    for (name, value) in values ?? [:] {
      switch value {
      case .fact(let text): facts[name] = text
      case .changes(let list): changes += list
      }
    }
  }

  /// In the order of the names.
  var json: String {
    get throws {
      var values = facts.mapValues(Value.fact)
      if !changes.isEmpty { values["changes"] = .changes(changes) }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(values), as: UTF8.self)
    }
  }

  private enum Value: Codable {
    case fact(String)
    case changes([AuditChange])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .fact(text)
      } else {
        self = .changes(try container.decode([AuditChange].self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .fact(let text): try container.encode(text)
      case .changes(let list): try container.encode(list)
      }
    }
  }
}

/// One field that an act changed, as texts; "" for nothing.
package struct AuditChange: Hashable, Sendable, Codable {
  package var field: String
  package var before: String
  package var after: String

  package init(field: String, before: String, after: String) {
    self.field = field
    self.before = before
    self.after = after
  }
}
