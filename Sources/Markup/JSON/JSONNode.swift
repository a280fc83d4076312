/// A value of a JSON document.
package struct JSONNode: Sendable {
  let document: JSONDocument
  let index: Int

  private var entry: JSONDocument.Entry { document.entries[index] }

  package var kind: JSONKind { entry.kind }

  /// The bytes of the value as they came.
  package var raw: ArraySlice<UInt8> { document.bytes[Int(entry.start)..<Int(entry.end)] }

  /// A string's text, escapes decoded; a surrogate without its other half becomes U+FFFD.
  package var string: String? {
    let entry = entry
    guard entry.kind == .string else { return nil }
    let inner = document.bytes[Int(entry.start) + 1..<Int(entry.end) - 1]
    return entry.isEscaped
      ? String(decoding: JSONEscapes.decode(inner), as: UTF8.self)
      : String(decoding: inner, as: UTF8.self)
  }

  /// The same as UTF-8, without a copy where nothing is escaped.
  package var utf8: ArraySlice<UInt8>? {
    let entry = entry
    guard entry.kind == .string else { return nil }
    let inner = document.bytes[Int(entry.start) + 1..<Int(entry.end) - 1]
    return entry.isEscaped ? JSONEscapes.decode(inner)[...] : inner
  }

  /// A number as a double; infinite when it is too large for one.
  package var number: Double? {
    kind == .number ? Double(String(decoding: raw, as: UTF8.self)) : nil
  }

  package var bool: Bool? {
    kind == .bool ? raw.first == 0x74 : nil
  }

  /// The values of a list; none for anything else.
  package var elements: [JSONNode] {
    guard kind == .array else { return [] }
    var found: [JSONNode] = []
    var place = index + 1
    while place < Int(entry.next) {
      found.append(JSONNode(document: document, index: place))
      place = Int(document.entries[place].next)
    }
    return found
  }

  /// The members of an object in the order of the text; none for anything else.
  package var members: [(key: JSONNode, value: JSONNode)] {
    guard kind == .object else { return [] }
    var found: [(key: JSONNode, value: JSONNode)] = []
    var place = index + 1
    while place < Int(entry.next) {
      let key = JSONNode(document: document, index: place)
      found.append((key, JSONNode(document: document, index: place + 1)))
      place = Int(document.entries[place + 1].next)
    }
    return found
  }

  /// The first member called `key`.
  package subscript(key: String) -> JSONNode? {
    guard kind == .object else { return nil }
    var place = index + 1
    while place < Int(entry.next) {
      if JSONNode(document: document, index: place).isString(key) {
        return JSONNode(document: document, index: place + 1)
      }
      place = Int(document.entries[place + 1].next)
    }
    return nil
  }

  /// Whether the value is this string, without decoding it where it has no escapes.
  package func isString(_ text: String) -> Bool {
    let entry = entry
    guard entry.kind == .string else { return false }
    if entry.isEscaped { return string == text }
    let inner = document.bytes[Int(entry.start) + 1..<Int(entry.end) - 1]
    return inner.elementsEqual(text.utf8)
  }
}
