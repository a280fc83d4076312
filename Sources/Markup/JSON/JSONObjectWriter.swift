/// Writes one JSON object, its keys in the order given: on one line, or indented for people to read.
package struct JSONObjectWriter {
  package private(set) var bytes: [UInt8] = [0x7B]
  /// How deep the members stand; nil for one line.
  private let depth: Int?

  package init(indented: Bool = false) { depth = indented ? 1 : nil }

  private init(depth: Int?) { self.depth = depth }

  package mutating func field(_ key: StaticString, _ value: String?) {
    name(key)
    if let value { string(value) } else { null() }
  }

  package mutating func field(_ key: StaticString, _ value: Int?) {
    name(key)
    if let value { bytes.append(contentsOf: String(value).utf8) } else { null() }
  }

  /// A number that is not finite becomes null.
  package mutating func field(_ key: StaticString, _ value: Double?) {
    name(key)
    if let value, value.isFinite { bytes.append(contentsOf: "\(value)".utf8) } else { null() }
  }

  package mutating func field(_ key: StaticString, _ value: Bool?) {
    name(key)
    if let value { bytes.append(contentsOf: (value ? "true" : "false").utf8) } else { null() }
  }

  package mutating func field(_ key: StaticString, _ value: JSONScalar?) {
    name(key)
    switch value {
    case .string(let text): string(text)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case nil: null()
    }
  }

  package mutating func field(_ key: StaticString, _ values: [String]) {
    list(key, values, apart: false) { $0.string($1) }
  }

  package mutating func field(_ key: StaticString, _ values: [Int]) {
    list(key, values, apart: false) { $0.bytes.append(contentsOf: String($1).utf8) }
  }

  /// A value that is JSON already.
  package mutating func field(_ key: StaticString, raw: some Sequence<UInt8>) {
    name(key)
    bytes.append(contentsOf: raw)
  }

  /// An object, or null.
  package mutating func field<Value>(
    _ key: StaticString, object value: Value?, _ write: (inout JSONObjectWriter, Value) -> Void
  ) {
    name(key)
    guard let value else { return null() }
    var inner = JSONObjectWriter(depth: depth.map { $0 + 1 })
    write(&inner, value)
    bytes.append(contentsOf: inner.finished())
  }

  /// A list of objects.
  package mutating func field<Element>(
    _ key: StaticString, _ elements: [Element], _ each: (inout JSONObjectWriter, Element) -> Void
  ) {
    list(key, elements, apart: true) { writer, element in
      var inner = JSONObjectWriter(depth: writer.depth.map { $0 + 2 })
      each(&inner, element)
      writer.bytes.append(contentsOf: inner.finished())
    }
  }

  /// A member of another object as it came.
  package mutating func pass(_ member: (key: JSONNode, value: JSONNode)) {
    separate()
    bytes.append(contentsOf: member.key.raw)
    bytes.append(0x3A)
    bytes.append(contentsOf: member.value.raw)
  }

  /// The object, closed.
  package consuming func finished() -> [UInt8] {
    if let depth { newLine(depth - 1) }
    bytes.append(0x7D)
    return bytes
  }

  /// - Parameter apart: where lines are indented, each element stands on its own.
  private mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], apart: Bool,
    _ each: (inout JSONObjectWriter, Element) -> Void
  ) {
    name(key)
    let depth = elements.isEmpty ? nil : depth
    bytes.append(0x5B)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      if let depth { if apart { newLine(depth + 1) } else if index > 0 { bytes.append(0x20) } }
      each(&self, element)
    }
    if apart, let depth { newLine(depth) }
    bytes.append(0x5D)
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func name(_ key: StaticString) {
    separate()
    bytes.append(0x22)
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: [0x22, 0x3A])
    if depth != nil { bytes.append(0x20) }
  }

  private mutating func separate() {
    if bytes.count > 1 { bytes.append(0x2C) }
    if let depth { newLine(depth) }
  }

  private mutating func null() { bytes.append(contentsOf: "null".utf8) }

  /// Runs of bytes that need no escape are appended whole: most of what is written is text.
  private mutating func string(_ value: String) {
    var value = value
    bytes.append(0x22)
    value.withUTF8 { text in
      var start = 0
      for place in text.indices {
        let byte = text[place]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
        bytes.append(contentsOf: text[start..<place])
        escaped(byte)
        start = place + 1
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(0x22)
  }

  private mutating func escaped(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    default:
      bytes.append(contentsOf: (byte < 16 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    }
  }
}
