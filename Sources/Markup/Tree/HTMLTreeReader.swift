import CLibXML2

/// Reads HTML, however careless, into a tree with libxml2: no network, no scripts, bounded size.
package enum HTMLTreeReader {
  /// `bytes` are UTF-8; what the document says about its own encoding is not looked at. Names are in lower case.
  /// Elements nested deeper than the limit lose their nesting; far deeper ones are refused.
  package static func read(
    utf8 bytes: [UInt8], limits: MarkupLimits = MarkupLimits()
  ) throws(UnreadableMarkup) -> MarkupTree {
    guard bytes.count <= limits.bytes, bytes.count < Int32.max else { throw .tooLarge }
    let events = HTMLEvents(TreeBuilder(limits: limits, flattens: true))
    let marked = ConditionalMarks.strip(bytes)
    if !marked.isEmpty { marked.withUnsafeBytes { parse($0, events) } }
    if let failure = events.builder.failure { throw failure }
    return events.builder.tree()
  }

  private static func parse(_ bytes: UnsafeRawBufferPointer, _ events: HTMLEvents) {
    xmlInitParser()
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    guard let handler = context.pointee.sax else { return }
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    handler.pointee = HTMLEvents.handler
    events.context = context
    withExtendedLifetime(events) {
      context.pointee.userData = Unmanaged.passUnretained(events).toOpaque()
      let document = htmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "UTF-8",
        Int32(options))
      if let document { xmlFreeDoc(document) }
    }
  }
}

/// Turns the events of libxml2 into calls of a builder.
private final class HTMLEvents {
  let builder: TreeBuilder
  var context: htmlParserCtxtPtr?

  init(_ builder: TreeBuilder) {
    self.builder = builder
  }

  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { user, name, attributes in HTMLEvents.of(user)?.begin(name, attributes) }
    handler.endElement = { user, _ in HTMLEvents.of(user)?.builder.end() }
    handler.characters = { user, bytes, count in HTMLEvents.of(user)?.text(bytes, count) }
    handler.ignorableWhitespace = { user, bytes, count in HTMLEvents.of(user)?.text(bytes, count) }
    handler.cdataBlock = { user, bytes, count in HTMLEvents.of(user)?.text(bytes, count) }
    handler.initialized = XML_SAX2_MAGIC
    handler.serror = { _, _ in }
    return handler
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> HTMLEvents? {
    user.map { Unmanaged<HTMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name else { return }
    builder.begin(builder.place(of: String(cString: name).lowercased()))
    var next = attributes
    while let entry = next, let key = entry[0] {
      let value = entry[1].map { String(cString: $0) } ?? ""
      builder.attribute(builder.place(of: String(cString: key).lowercased()), value)
      next = entry + 2
    }
    stopAtFailure()
  }

  private func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    builder.text(UnsafeBufferPointer(start: bytes, count: max(0, Int(count))))
    stopAtFailure()
  }

  private func stopAtFailure() {
    if builder.failure != nil { xmlStopParser(context) }
  }
}
