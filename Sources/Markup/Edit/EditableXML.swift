import CLibXML2

/// An XML file that is changed at some places and written again with everything else as it was.
package final class EditableXML {
  /// An element; valid as long as its file.
  package struct Element {
    fileprivate let node: xmlNodePtr
    fileprivate let file: EditableXML
  }

  private let document: xmlDocPtr

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

  deinit { xmlFreeDoc(document) }

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

  package var elements: [EditableXML.Element] {
    var found: [EditableXML.Element] = []
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { found.append(Self(node: child, file: file)) }
      next = child.pointee.next
    }
    return found
  }

  package func first(_ name: String) -> EditableXML.Element? { elements.first { $0.name == name } }

  /// All elements of that name below, in reading order.
  package func descendants(_ name: String) -> [EditableXML.Element] {
    var found: [EditableXML.Element] = []
    var pending = Array(elements.reversed())
    while let element = pending.popLast() {
      if element.name == name { found.append(element) }
      pending += element.elements.reversed()
    }
    return found
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

  package var text: String {
    get {
      let content = xmlNodeGetContent(node)
      defer { free(content) }
      return content.map { String(cString: $0) } ?? ""
    }
    nonmutating set {
      xmlNodeSetContent(node, nil)
      xmlNodeAddContent(node, newValue)
    }
  }

  package func remove() {
    xmlUnlinkNode(node)
    xmlFreeNode(node)
  }

  /// The child of that name; where there is none it is made, at the place that `order` gives it among the others.
  package func child(_ name: String, in order: [String]) -> EditableXML.Element {
    if let found = first(name) { return found }
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
