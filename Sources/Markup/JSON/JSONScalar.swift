/// A string or a number of a JSON text as a value: what names things in lines, and labels. Strings are equal whatever
/// escapes they were written with, numbers when their digits are.
package enum JSONScalar: Hashable, Sendable {
  case string(String)
  /// As it was written: 7 and 7.0 are two.
  case number(String)

  /// Nil for a value that is neither.
  package init?(_ node: JSONNode) {
    switch node.kind {
    case .string: self = .string(node.string ?? "")
    case .number: self = .number(String(decoding: node.raw, as: UTF8.self))
    default: return nil
    }
  }

  /// The value as JSON.
  package var json: [UInt8] {
    switch self {
    case .string(let text):
      var writer = JSONObjectWriter()
      writer.field("s", text)
      return Array(writer.finished().dropFirst(5).dropLast())
    case .number(let digits): return Array(digits.utf8)
    }
  }
}
