import Core
import Store

/// The value of one field, whatever the thing is that has it.
package enum FieldValue: Hashable, Sendable {
  /// "" when nothing was said.
  case text(String)
  case day(Day?)
  case number(Int?)
  case agencies([AgencyID])

  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .day(let day): day == nil
    case .number(let number): number == nil
    case .agencies(let agencies): agencies.isEmpty
    }
  }

  /// As the audit log keeps it: days as 2026-11-15, agencies by their identities.
  package var plain: String {
    switch self {
    case .text(let text): text
    case .day(let day): day?.description ?? ""
    case .number(let number): number.map(String.init) ?? ""
    case .agencies(let agencies): agencies.map(\.description).joined(separator: " ")
    }
  }
}

extension FieldValue: SQLBindable {
  /// What its column holds; agencies stand in rows of their own.
  package var sqlValue: SQLValue {
    switch self {
    case .text(let text): .text(text)
    case .day(let day): day.sqlValue
    case .number(let number): number.sqlValue
    case .agencies: .null
    }
  }
}
