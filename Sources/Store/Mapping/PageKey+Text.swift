import Foundation

/// As it stands in an address: the side, then its values as JSON in base64url.
extension PageKey: LosslessStringConvertible {
  /// Nil for what is no such text; whether it fits a list, the list itself looks.
  package init?(_ description: String) {
    let parts = description.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let side = Side(rawValue: String(parts[0])), parts[1].utf8.count <= 2000,
      let json = [UInt8](base64URL: parts[1]),
      let values = try? JSONDecoder().decode([Value].self, from: Data(json)), values.count <= 8
    else { return nil }
    self.init(side, values.map(\.kept))
  }

  package var description: String {
    let data = (try? JSONEncoder().encode(values.map(Value.init))) ?? Data()
    return "\(side.rawValue).\(Array(data).base64URL)"
  }

  /// A number or a text; another kind of value has no place in an order.
  private enum Value: Codable {
    case number(Int64)
    case text(String)

    init(_ value: SQLValue) {
      switch value {
      case .integer(let number): self = .number(number)
      case .text(let text): self = .text(text)
      default: self = .text("")
      }
    }

    var kept: SQLValue {
      switch self {
      case .number(let number): .integer(number)
      case .text(let text): .text(text)
      }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int64.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .text(let text): try container.encode(text)
      }
    }
  }
}
