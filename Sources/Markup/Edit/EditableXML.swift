import CLibXML2

/// An XML file that is changed at some places and written again with everything else as it was.
package final class EditableXML {
  /// An element; valid as long as its file.
  package struct Element {
    fileprivate let node: xmlNodePtr
    fileprivate let file: EditableXML
  }

  private let document: xmlDocPtr
  /// What was taken out; it is freed with the file, for elements within it may still be held.
  private var removed: [xmlNodePtr] = []

  /// - Parameter limit: Bytes.
  package init(_ bytes: [UInt8], limit: Int) throws(UnreadableMarkup) {
    guard bytes.count <= limit, bytes.count < Int32.max else { throw .tooLarge }
    xmlInitParser()
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let read = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, options)
    }
    guard let read else { throw .damaged }
    guard xmlDocGetRootElement(read) != nil, read.pointee.intSubset == nil else {
      xmlFreeDoc(read)
      throw .damaged
    }
    document = read
  }

  deinit {
    for node in removed { xmlFreeNodeList(node) }
    xmlFreeDoc(document)
  }

  fileprivate func takeOut(_ node: xmlNodePtr) {
    // Out already, or at the side of what is.
    guard node.pointee.parent != nil else { return }
    xmlUnlinkNode(node)
    removed.append(node)
  }

  package var root: Element { Element(node: xmlDocGetRootElement(document), file: self) }

  package var bytes: [UInt8] {
    var text: UnsafeMutablePointer<xmlChar>?
    var count: Int32 = 0
    xmlDocDumpMemoryEnc(document, &text, &count, "UTF-8")
    defer { free(text) }
    return text.map { Array(UnsafeBufferPointer(start: $0, count: Int(count))) } ?? []
  }
}

extension EditableXML.Element {
  /// Without its prefix.
  package var name: String { String(cString: node.pointee.name) }

  package var namespace: String? { node.pointee.ns?.pointee.href.map { String(cString: $0) } }

  /// The element around it; nil for the root.
  package var parent: EditableXML.Element? {
    guard let around = node.pointee.parent, around.pointee.type == XML_ELEMENT_NODE else { return nil }
    return Self(node: around, file: file)
  }

  package var elements: [EditableXML.Element] {
    var found: [EditableXML.Element] = []
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { found.append(Self(node: child, file: file)) }
      next = child.pointee.next
    }
    return found
  }

  /// The first child of that name in the namespace of this element: a formula has runs and texts, too.
  package func first(_ name: String) -> EditableXML.Element? { elements.first { isNear($0, name) } }

  /// All elements of that name and this namespace below, in reading order; what stands within an element named `inner` is left out.
  package func descendants(_ name: String, notInto inner: String? = nil) -> [EditableXML.Element] {
    var found: [EditableXML.Element] = []
    var pending = Array(elements.reversed())
    while let element = pending.popLast() {
      if isNear(element, name) { found.append(element) }
      if let inner, isNear(element, inner) { continue }
      pending += element.elements.reversed()
    }
    return found
  }

  private func isNear(_ other: EditableXML.Element, _ name: String) -> Bool {
    guard xmlStrEqual(other.node.pointee.name, name) != 0 else { return false }
    return xmlStrEqual(other.node.pointee.ns?.pointee.href, node.pointee.ns?.pointee.href) != 0
  }

  /// An attribute in the namespace of the element.
  package subscript(_ attribute: String) -> String? {
    get {
      let value = xmlGetNsProp(node, attribute, node.pointee.ns?.pointee.href)
      defer { free(value) }
      return value.map { String(cString: $0) }
    }
    nonmutating set {
      if let newValue {
        xmlSetNsProp(node, node.pointee.ns, attribute, newValue)
      } else if let found = xmlHasNsProp(node, attribute, node.pointee.ns?.pointee.href) {
        xmlRemoveProp(found)
      }
    }
  }

  /// An attribute without a namespace.
  package subscript(plain attribute: String) -> String? {
    get {
      let value = xmlGetNoNsProp(node, attribute)
      defer { free(value) }
      return value.map { String(cString: $0) }
    }
    nonmutating set { xmlSetNsProp(node, nil, attribute, newValue ?? "") }
  }

  /// An attribute of another namespace, which is declared where it is not known yet.
  package subscript(_ attribute: String, of namespace: String) -> String? {
    get {
      let value = xmlGetNsProp(node, attribute, namespace)
      defer { free(value) }
      return value.map { String(cString: $0) }
    }
    nonmutating set {
      let known = xmlSearchNsByHref(node.pointee.doc, node, namespace)
      xmlSetNsProp(node, known ?? xmlNewNs(node, namespace, "hd"), attribute, newValue ?? "")
    }
  }

  package var text: String {
    get {
      let content = xmlNodeGetContent(node)
      defer { free(content) }
      return content.map { String(cString: $0) } ?? ""
    }
    nonmutating set {
      while let child = node.pointee.children { file.takeOut(child) }
      xmlNodeAddContent(node, newValue)
    }
  }

  package func remove() { file.takeOut(node) }

  /// The child of that name; where there is none it is made, at the place that `order` gives it among the others.
  package func child(_ name: String, in order: [String]) -> EditableXML.Element {
    first(name) ?? make(name, in: order)
  }

  /// A new child of that name, at the place that `order` gives it among the others, behind those of its kind.
  package func make(_ name: String, in order: [String]) -> EditableXML.Element {
    let made: xmlNodePtr = xmlNewDocNode(node.pointee.doc, node.pointee.ns, name, nil)
    let rank = order.firstIndex(of: name) ?? order.count
    let behind = elements.first { (order.firstIndex(of: $0.name) ?? order.count) > rank }
    if let behind { xmlAddPrevSibling(behind.node, made) } else { xmlAddChild(node, made) }
    return Self(node: made, file: file)
  }

  /// A new element of that name right behind this one.
  package func following(_ name: String) -> EditableXML.Element {
    let made: xmlNodePtr = xmlNewDocNode(node.pointee.doc, node.pointee.ns, name, nil)
    xmlAddNextSibling(node, made)
    return Self(node: made, file: file)
  }
}
