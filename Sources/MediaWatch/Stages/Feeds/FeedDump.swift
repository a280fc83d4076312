import Markup
import VietnameseText

/// All that a feed holds, element by element, as one line of JSON: for looking into a source that reads oddly, and for
/// measuring the reader. Values are resolved and made safe, style attributes and forms kept; authors are told like any element;
/// times are what each says by itself, in UTC where it names no zone.
package enum FeedDump {
  /// How deep elements within a field are told.
  private static let depth = 6

  package static func write(_ bytes: [UInt8], headers: FeedHeaders = FeedHeaders()) -> [UInt8] {
    let reader = FeedReader(FeedSource(bytes, headers: headers), headers: headers, allowance: .wide)
    var line = JSONObjectWriter()
    line.field("format", reader.feed.format)
    line.field("encoding", reader.feed.encoding)
    line.field("fault", reader.feed.fault?.rawValue)
    line.field("detail", reader.page.fault?.rawValue)
    var feed = JSONObjectWriter()
    let outline = reader.outline
    feed.field("language", reader.feed.language)
    write(attributesOf: outline.channel ?? outline.root, 0, reader, into: &feed)
    feed.field("fields", outline.fields) { write($1, reader, depth, into: &$0) }
    line.field("feed", raw: feed.finished())
    line.field("entries", outline.entries) { entry, place in
      let scope = outline.scopes[place.scope]
      entry.field("base", scope.base)
      entry.field("language", scope.language)
      write(attributesOf: place.node, place.scope, reader, into: &entry)
      entry.field("fields", place.fields) { write($1, reader, depth, into: &$0) }
    }
    return line.finished()
  }

  private static let addressNames: Set<String> = ["href", "url", "uri", "src", "domain-address"]

  private static func write(
    attributesOf node: Int?, _ scope: Int, _ reader: FeedReader, into object: inout JSONObjectWriter
  ) {
    guard let node else { return }
    let element = reader.page.nodes[node]
    guard element.start < element.end else { return }
    let attributes = Array(reader.page.attributes[Int(element.start)..<Int(element.end)])
    object.field("attributes", attributes) { writer, attribute in
      let name = reader.page.names[Int(attribute.name)]
      let value = reader.page.value(attribute)
      writer.field("name", name)
      writer.field("value", addressNames.contains(name) ? resolved(value, scope, reader) : value)
      if name == "lastmod" { writer.field("time", PublishedTime(value)?.rfc3339) }
    }
  }

  /// The address, empty where its scheme may not be followed.
  private static func resolved(_ text: String, _ scope: Int, _ reader: FeedReader) -> String {
    FeedAddress.safe(text, base: reader.outline.scopes[scope].base) ?? ""
  }

  private static func write(
    _ field: FeedOutline.Field, _ reader: FeedReader, _ depth: Int, into object: inout JSONObjectWriter
  ) {
    let name = reader.outline.name(field)
    let scope = reader.outline.scopes[field.scope]
    object.field("name", name)
    write(attributesOf: field.node, field.scope, reader, into: &object)
    object.field("base", scope.base)
    object.field("language", scope.language)
    writeValue(field, name, reader, into: &object)
    guard depth > 0, reader.page.hasElements(field.node), !isText(field.tag) else { return }
    object.field("children", children(of: field.node, reader)) { writer, child in
      let name = FeedVocabulary.name(
        reader.page.names[Int(reader.page.nodes[child].name)],
        in: reader.page.spaces[Int(reader.page.nodes[child].space)])
      write(child: child, name, in: field, reader, depth - 1, into: &writer)
    }
  }

  private static func write(
    child: Int, _ name: String, in field: FeedOutline.Field, _ reader: FeedReader, _ depth: Int,
    into object: inout JSONObjectWriter
  ) {
    let tag = FeedVocabulary.tag(name)
    let inner = FeedOutline.Field(node: child, scope: field.scope, tag: tag, name: field.name)
    object.field("name", name)
    write(attributesOf: child, field.scope, reader, into: &object)
    writeValue(inner, name, reader, into: &object)
    guard depth > 0, reader.page.hasElements(child), !isText(tag) else { return }
    object.field("children", children(of: child, reader)) { writer, place in
      let name = FeedVocabulary.name(
        reader.page.names[Int(reader.page.nodes[place].name)],
        in: reader.page.spaces[Int(reader.page.nodes[place].space)])
      write(child: place, name, in: inner, reader, depth - 1, into: &writer)
    }
  }

  private static func children(of node: Int, _ reader: FeedReader) -> [Int] {
    var found: [Int] = []
    var place = node + 1
    let end = Int(reader.page.nodes[node].next)
    while place < end {
      if reader.page.nodes[place].kind == .element { found.append(place) }
      place = Int(reader.page.nodes[place].next)
    }
    return found
  }

  private static func isText(_ tag: FeedTag) -> Bool {
    switch tag {
    case .title, .laterTitle, .subtitle, .summary, .description, .content, .encoded, .body, .rights, .info:
      true
    default: false
    }
  }

  private static func writeValue(
    _ field: FeedOutline.Field, _ name: String, _ reader: FeedReader, into object: inout JSONObjectWriter
  ) {
    switch field.tag {
    case _ where isText(field.tag):
      let text = reader.text(field)
      object.field("text", text.value)
      object.field("type", text.type)
    case .link, .address, .identifier, .guid, .location:
      let text = reader.plain(field)
      let isName =
        field.tag == .guid && reader.page.value("ispermalink", of: field.node)?.lowercased() == "false"
      object.field("text", text.isEmpty || isName ? text : resolved(text, field.scope, reader))
    case .otherDate where name == "dcterms:valid":
      let text = reader.plain(field)
      object.field("text", text)
      for part in text.split(separator: ";").prefix(4) {
        let pair = part.split(separator: "=", maxSplits: 1).map { FeedAddress.trim(String($0)) }
        guard pair.count == 2 else { continue }
        if pair[0] == "start" { object.field("start", PublishedTime(pair[1])?.rfc3339) }
        if pair[0] == "end" { object.field("end", PublishedTime(pair[1])?.rfc3339) }
      }
    case .published, .updated, .anyDate, .otherDate:
      object.field("text", reader.plain(field))
      object.field("time", PublishedTime(reader.written(field))?.rfc3339)
    case _ where name == "url" || name == "uri" || name == "href":
      object.field("text", resolved(reader.plain(field), field.scope, reader))
    default:
      var text: [UInt8] = []
      reader.page.appendText(of: field.node, into: &text, deep: false)
      object.field("text", String(decoding: text, as: UTF8.self))
    }
  }
}
