/// Writes one JSON object on one line, its keys in the order given.
package struct JSONObjectWriter {
  package private(set) var bytes: [UInt8] = [0x7B]

  package init() {}

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

  package mutating func field(_ key: StaticString, _ values: [String]) {
    list(key, values) { $0.string($1) }
  }

  /// A value that is JSON already.
  package mutating func field(_ key: StaticString, raw: some Sequence<UInt8>) {
    name(key)
    bytes.append(contentsOf: raw)
  }

  /// A list of objects.
  package mutating func field<Element>(
    _ key: StaticString, _ elements: [Element], _ each: (inout JSONObjectWriter, Element) -> Void
  ) {
    list(key, elements) { writer, element in
      var inner = JSONObjectWriter()
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
    bytes.append(0x7D)
    return bytes
  }

  private mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], _ each: (inout JSONObjectWriter, Element) -> Void
  ) {
    name(key)
    bytes.append(0x5B)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      each(&self, element)
    }
    bytes.append(0x5D)
  }

  private mutating func name(_ key: StaticString) {
    separate()
    bytes.append(0x22)
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: [0x22, 0x3A])
  }

  private mutating func separate() {
    if bytes.count > 1 { bytes.append(0x2C) }
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
