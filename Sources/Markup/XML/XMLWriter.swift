/// Writes one XML file into a buffer: names are literals, values are escaped by construction, elements close themselves.
package struct XMLWriter: ~Copyable {
  package typealias Attributes = KeyValuePairs<StaticString, String?>

  private var buffer: MarkupBuffer

  /// - Parameter capacity: about how many bytes it will have.
  package init(capacity: Int = 4096) {
    buffer = MarkupBuffer(capacity: capacity)
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  package var bytes: [UInt8] { buffer.bytes }

  /// An element and what `content` writes inside it. Attributes of nil are left out.
  package mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout XMLWriter) throws -> Void
  ) rethrows {
    open(name, attributes)
    buffer.append(">")
    try content(&self)
    buffer.append("</")
    buffer.append(name)
    buffer.append(">")
  }

  /// An element without content.
  package mutating func element(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
    buffer.append("/>")
  }

  /// An element that holds a text.
  package mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    buffer.append(">")
    self.text(text)
    buffer.append("</")
    buffer.append(name)
    buffer.append(">")
  }

  /// Characters that XML does not allow are left out.
  package mutating func text(_ text: String) { buffer.appendEscaped(Self.allowed(text)) }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    buffer.append("<")
    buffer.append(name)
    for (key, value) in attributes {
      guard let value else { continue }
      buffer.append(" ")
      buffer.append(key)
      buffer.append("=\"")
      text(value)
      buffer.append("\"")
    }
  }

  /// Without U+FFFE and U+FFFF; controls are left out by the buffer.
  private static func allowed(_ text: String) -> String {
    guard text.utf8.contains(0xEF),
      text.unicodeScalars.contains(where: { $0.value >= 0xFFFE && $0.value <= 0xFFFF })
    else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value < 0xFFFE || $0.value > 0xFFFF }))
  }
}
