/// Writes JSON as UTF-8 with keys in the order given: two-space indent, one line for a list of plain strings.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  mutating func object(_ body: (inout JSONText) -> Void) {
    bytes.append(0x7B)
    nested(0x7D, body)
  }

  mutating func array<Element>(_ elements: [Element], _ each: (inout JSONText, Element) -> Void) {
    bytes.append(0x5B)
    guard !elements.isEmpty else {
      bytes.append(0x5D)
      return
    }
    nested(0x5D) { json in
      for element in elements {
        json.separate()
        each(&json, element)
      }
    }
  }

  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: [0x22, 0x3A, 0x20])
  }

  mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    raw(value.map(String.init) ?? "null")
  }

  mutating func field(_ name: StaticString, _ values: [String]) {
    key(name)
    bytes.append(0x5B)
    for (index, value) in values.enumerated() {
      if index > 0 { raw(", ") }
      string(value)
    }
    bytes.append(0x5D)
  }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func string(_ value: String?) {
    guard let value else { return raw("null") }
    bytes.append(0x22)
    for byte in value.utf8 {
      switch byte {
      case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
      case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0..<0x20, 0x7F: raw("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private mutating func nested(_ close: UInt8, _ body: (inout JSONText) -> Void) {
    let outer = isFirst
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    isFirst = outer
    newLine()
    bytes.append(close)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
  }
}
