/// A piece of a web page: a value made by the element functions (`div`, `table`, …), rendered once into bytes.
///
/// Text enters only as text and is escaped on the way out; markup enters only through element functions, or as a
/// literal of the source code (`staticMarkup`). There is no way to turn a `String` of markup into `HTML`.
package indirect enum HTML: Sendable {
  case nothing
  case text(String)
  case sequence([HTML])
  case element(StaticString, [Attribute], HTML)
  /// An element that can hold nothing: `<br>`.
  case void(StaticString, [Attribute])
  /// Markup that stands in the source code; never anything computed.
  case literal(StaticString)
}

/// Markup written out in the source code, such as the drawing of an icon.
package func staticMarkup(_ markup: StaticString) -> HTML { .literal(markup) }

/// Text, where the builder cannot tell by itself.
package func text(_ text: String) -> HTML { .text(text) }

extension HTML: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension HTML {
  /// Nothing would be printed.
  package var isEmpty: Bool {
    switch self {
    case .nothing: true
    case .text(let text): text.isEmpty
    case .sequence(let parts): parts.allSatisfy(\.isEmpty)
    case .element, .void, .literal: false
    }
  }

  /// A whole page, with its doctype, as UTF-8.
  package func page() -> [UInt8] {
    var buffer = MarkupBuffer(capacity: 32_768)
    buffer.append("<!DOCTYPE html>\n" as StaticString)
    render(into: &buffer)
    return buffer.bytes
  }

  /// The markup as text, for tests and small pieces.
  package var markup: String {
    var buffer = MarkupBuffer(capacity: 256)
    render(into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  package func render(into buffer: inout MarkupBuffer) {
    switch self {
    case .nothing: break
    case .text(let text): buffer.appendEscaped(text)
    case .literal(let markup): buffer.append(markup)
    case .sequence(let parts):
      for part in parts { part.render(into: &buffer) }
    case .void(let name, let attributes):
      buffer.appendTag(name, attributes)
    case .element(let name, let attributes, let content):
      buffer.appendTag(name, attributes)
      content.render(into: &buffer)
      buffer.append(byte: UInt8(ascii: "<"))
      buffer.append(byte: UInt8(ascii: "/"))
      buffer.append(name)
      buffer.append(byte: UInt8(ascii: ">"))
    }
  }
}
