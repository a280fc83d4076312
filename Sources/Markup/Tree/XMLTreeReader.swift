import CLibXML2

/// Reads XML into a tree with libxml2: no network, no files, no entities beyond the five of XML, bounded size.
package enum XMLTreeReader {
  /// - Parameters:
  ///   - prefixes: the prefix to give to the names of a namespace, whatever the document calls it; "" for none.
  ///     Names of other namespaces keep the document's own prefix.
  ///   - recovers: reads on behind errors and takes a DTD (which is not looked into), as feeds need.
  package static func read(
    _ bytes: [UInt8], prefixes: [String: String] = [:], recovers: Bool = false,
    limits: MarkupLimits = MarkupLimits()
  ) throws(UnreadableMarkup) -> MarkupTree {
    guard bytes.count <= limits.bytes, bytes.count < Int32.max else { throw .tooLarge }
    guard !bytes.isEmpty else { throw .damaged }
    let events = XMLEvents(
      TreeBuilder(limits: limits, flattens: false), prefixes: prefixes, recovers: recovers)
    let repaired = recovers ? EntityRepair.repair(bytes) : bytes
    let isWellFormed = repaired.withUnsafeBytes { parse($0, events) }
    if let failure = events.builder.failure { throw failure }
    guard isWellFormed || recovers else { throw .damaged }
    return events.builder.tree()
  }

  private static func parse(_ bytes: UnsafeRawBufferPointer, _ events: XMLEvents) -> Bool {
    xmlInitParser()
    guard
      let context = xmlCreateMemoryParserCtxt(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    else { return false }
    defer { xmlFreeParserCtxt(context) }
    var options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    if events.recovers { options |= Int32(XML_PARSE_RECOVER.rawValue) }
    xmlCtxtUseOptions(context, options)
    guard let handler = context.pointee.sax else { return false }
    handler.pointee = XMLEvents.handler
    events.context = context
    return withExtendedLifetime(events) {
      context.pointee.userData = Unmanaged.passUnretained(events).toOpaque()
      xmlParseDocument(context)
      return context.pointee.wellFormed == 1
    }
  }
}

/// Turns the events of libxml2 into calls of a builder.
private final class XMLEvents {
  let builder: TreeBuilder
  let prefixes: [String: String]
  let recovers: Bool
  var context: xmlParserCtxtPtr?
  /// libxml2 keeps one copy of each name, so its address tells the name.
  private var known: [NameKey: Int32] = [:]

  private struct NameKey: Hashable {
    var local: UnsafePointer<xmlChar>?
    var space: UnsafePointer<xmlChar>?
  }

  init(_ builder: TreeBuilder, prefixes: [String: String], recovers: Bool) {
    self.builder = builder
    self.prefixes = prefixes
    self.recovers = recovers
  }

  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { user, local, prefix, space, _, _, count, _, attributes in
      XMLEvents.of(user)?.begin(local, prefix, space, Int(count), attributes)
    }
    handler.endElementNs = { user, _, _, _ in XMLEvents.of(user)?.builder.end() }
    handler.characters = { user, bytes, count in XMLEvents.of(user)?.text(bytes, count) }
    handler.ignorableWhitespace = { user, bytes, count in XMLEvents.of(user)?.text(bytes, count) }
    handler.cdataBlock = { user, bytes, count in XMLEvents.of(user)?.text(bytes, count) }
    handler.internalSubset = { user, _, _, _ in XMLEvents.of(user)?.documentType() }
    handler.serror = { _, _ in }
    return handler
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLEvents? {
    user.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?,
    _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    builder.begin(place(local, prefix, space))
    if let attributes {
      // Five pointers an attribute: local name, prefix, namespace, begin and end of the value.
      for index in 0..<count {
        let entry = attributes + index * 5
        guard let begin = entry[3], let end = entry[4], end >= begin else { continue }
        let value = String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
        builder.attribute(place(entry[0], entry[1], entry[2]), value)
      }
    }
    stopAtFailure()
  }

  private func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    builder.text(UnsafeBufferPointer(start: bytes, count: max(0, Int(count))))
    stopAtFailure()
  }

  private func documentType() {
    guard !recovers else { return }
    builder.fail(.hasDocumentType)
    stopAtFailure()
  }

  private func stopAtFailure() {
    if builder.failure != nil { xmlStopParser(context) }
  }

  private func place(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?
  ) -> Int32 {
    let key = NameKey(local: local, space: space)
    if let place = known[key] { return place }
    let name = local.map { String(cString: $0) } ?? ""
    let own = prefix.map { String(cString: $0) } ?? ""
    let wanted = space.map { String(cString: $0) }.flatMap { prefixes[$0] } ?? own
    let place = builder.place(of: wanted.isEmpty ? name : "\(wanted):\(name)")
    known[key] = place
    return place
  }
}
