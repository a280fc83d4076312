import Core
import VietnameseText

/// Names and values of a query or a posted form, in order; a name may repeat.
package struct FormFields: Sendable, Hashable {
  package struct Field: Sendable, Hashable {
    package var name: String
    package var value: String
  }

  package private(set) var fields: [Field]

  package init(_ fields: [Field] = []) {
    self.fields = fields
  }

  /// Reads `application/x-www-form-urlencoded`; what is not UTF-8 is repaired, what is too much is left out.
  package init(urlEncoded bytes: some Collection<UInt8>, limit: Int = 5000) {
    fields = []
    for pair in bytes.split(separator: UInt8(ascii: "&")).prefix(limit) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = Self.decoded(parts[0])
      guard !name.isEmpty else { continue }
      fields.append(Field(name: name, value: parts.count > 1 ? Self.decoded(parts[1]) : ""))
    }
  }

  /// The first value of that name, as text to keep, without white space around it; nil when absent or empty.
  package subscript(name: String) -> String? {
    guard let value = fields.first(where: { $0.name == name })?.value else { return nil }
    let trimmed = Self.kept(value).trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The value as it was typed: passwords keep their spaces.
  package func exact(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  package func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map { Self.kept($0.value) }
  }

  /// Some keyboards and systems send letters and their marks apart (NFD); signs that turn a line are nobody's text.
  private static func kept(_ value: String) -> String { value.composed.withoutDirectionSigns }

  package func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  package func id(_ name: String) -> Int64? { self[name].flatMap { Int64($0) } }

  /// The identity of a thing of the kind that is asked for.
  package func id<Of>(_ name: String) -> ID<Of>? { id(name).map { ID(rawValue: $0) } }

  package func day(_ name: String) -> Day? { self[name].flatMap { Day($0) } }

  package mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  private static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      if byte == UInt8(ascii: "+") {
        output.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%") {
        guard let first = rest.next(), let second = rest.next(), let high = hexValue(first),
          let low = hexValue(second)
        else { continue }
        output.append(high << 4 | low)
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
