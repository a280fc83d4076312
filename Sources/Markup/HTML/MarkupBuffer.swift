/// The bytes of a page while it is rendered. Escaping works on UTF-8 and copies clean runs whole.
package struct MarkupBuffer: ~Copyable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  package mutating func append(byte: UInt8) { bytes.append(byte) }

  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends text so that it means the same characters in element content and in a quoted attribute. Characters
  /// that HTML does not allow (control characters, NUL) are left out.
  package mutating func appendEscaped(_ text: String) {
    let fast: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
    if fast == nil {
      var native = text
      native.makeContiguousUTF8()
      native.withUTF8 { escape($0) }
    }
  }

  private mutating func escape(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in source.indices {
      let byte = source[index]
      guard Self.isSpecial(byte) else { continue }
      if start < index { bytes.append(contentsOf: source[start..<index]) }
      start = index + 1
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      default: break
      }
    }
    if start < source.count { bytes.append(contentsOf: source[start..<source.count]) }
  }

  /// The five markup characters, and controls other than tab, line feed and carriage return.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    case 0...8, 11, 12, 14...31, 127: true
    default: false
    }
  }

  mutating func appendTag(_ name: StaticString, _ attributes: [Attribute]) {
    append(byte: UInt8(ascii: "<"))
    append(name)
    for attribute in attributes { append(attribute) }
    append(byte: UInt8(ascii: ">"))
  }

  private mutating func append(_ attribute: Attribute) {
    if case .absent = attribute.value { return }
    append(byte: UInt8(ascii: " "))
    append(attribute.name)
    switch attribute.value {
    case .absent, .present: break
    case .text(let value):
      append("=\"")
      appendEscaped(value)
      append(byte: UInt8(ascii: "\""))
    }
  }
}
