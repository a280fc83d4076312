import Core
import Store

/// The value of one field, whatever the thing is that has it.
package enum FieldValue: Hashable, Sendable {
  /// "" when nothing was said.
  case text(String)
  /// Several values, each a word.
  case texts([String])
  case day(Day?)
  case number(Int?)
  case flag(Bool)
  case agency(AgencyID?)
  case agencies([AgencyID])
  case linked(Int64?)

  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .texts(let texts): texts.isEmpty
    case .day(let day): day == nil
    case .number(let number): number == nil
    case .flag(let isOn): !isOn
    case .agency(let agency): agency == nil
    case .agencies(let agencies): agencies.isEmpty
    case .linked(let id): id == nil
    }
  }

  /// The agencies that it names.
  package var agencies: [AgencyID] {
    switch self {
    case .agency(let agency): agency.map { [$0] } ?? []
    case .agencies(let agencies): agencies
    case .text, .texts, .day, .number, .flag, .linked: []
    }
  }

  /// As the audit log keeps it: days as 2026-11-15, agencies and other things by their identities.
  package var plain: String {
    switch self {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: " ")
    case .day(let day): day?.description ?? ""
    case .number(let number): number.map(String.init) ?? ""
    case .flag(let isOn): isOn ? "1" : ""
    case .agency, .agencies: agencies.map(\.description).joined(separator: " ")
    case .linked(let id): id.map { "\($0)" } ?? ""
    }
  }
}

extension FieldValue: SQLBindable {
  /// What its column holds; the agencies of a list stand in rows of their own.
  package var sqlValue: SQLValue {
    switch self {
    case .text, .texts: .text(plain)
    case .day(let day): day.sqlValue
    case .number(let number): number.sqlValue
    case .flag(let isOn): isOn.sqlValue
    case .agency(let agency): agency.sqlValue
    case .agencies: .null
    case .linked(let id): id.sqlValue
    }
  }
}
