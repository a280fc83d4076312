import Markup

/// Markup that stands in a feed as elements and not as text, written out as HTML.
enum InlineMarkup {
  /// The one division that holds all of an element, as Atom 1.0 wants for XHTML.
  static func onlyDivision(_ page: XMLPage, _ node: Int) -> Int? {
    var place = node + 1
    let end = Int(page.nodes[node].next)
    while place < end, page.nodes[place].kind != .element { place += 1 }
    guard place < end, local(page, place) == "div" else { return nil }
    return place
  }

  static func hasOnlyDivisions(_ page: XMLPage, _ node: Int) -> Bool {
    var place = node + 1
    let end = Int(page.nodes[node].next)
    while place < end {
      if page.nodes[place].kind == .element, local(page, place) != "div" { return false }
      place += 1
    }
    return true
  }

  /// Appends what stands within an element; the stack of open elements stands in for recursion.
  static func write(_ page: XMLPage, within node: Int, into out: inout [UInt8]) {
    var place = node + 1
    let end = Int(page.nodes[node].next)
    var open: [Int] = []
    while place < end {
      while let last = open.last, Int(page.nodes[last].next) <= place { close(page, &open, &out) }
      let inner = page.nodes[place]
      switch inner.kind {
      case .element:
        start(page, place, &out)
        open.append(place)
      case .text:
        var text: [UInt8] = []
        XMLText.decode(page.bytes, Int(inner.start), Int(inner.end), page.entities, into: &text)
        escape(text, inAttribute: false, &out)
      case .characterData:
        escape(Array(page.bytes[Int(inner.start)..<Int(inner.end)]), inAttribute: false, &out)
      }
      place += 1
    }
    while !open.isEmpty { close(page, &open, &out) }
  }

  private static func local(_ page: XMLPage, _ node: Int) -> String {
    let name = page.names[Int(page.nodes[node].name)]
    return name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static func start(_ page: XMLPage, _ node: Int, _ out: inout [UInt8]) {
    out.append(0x3C)
    out.append(contentsOf: local(page, node).utf8)
    let element = page.nodes[node]
    for attribute in page.attributes[Int(element.start)..<Int(element.end)] {
      let name = page.names[Int(attribute.name)]
      if name.hasPrefix("xmlns") || name.isEmpty { continue }
      out.append(0x20)
      out.append(contentsOf: name.utf8)
      out.append(contentsOf: [0x3D, 0x22])
      escape(Array(page.value(attribute).utf8), inAttribute: true, &out)
      out.append(0x22)
    }
    out.append(0x3E)
  }

  private static func close(_ page: XMLPage, _ open: inout [Int], _ out: inout [UInt8]) {
    guard let node = open.popLast() else { return }
    out.append(contentsOf: [0x3C, 0x2F])
    out.append(contentsOf: local(page, node).utf8)
    out.append(0x3E)
  }

  private static func escape(_ text: [UInt8], inAttribute: Bool, _ out: inout [UInt8]) {
    for byte in text {
      switch byte {
      case 0x26: out.append(contentsOf: "&amp;".utf8)
      case 0x3C: out.append(contentsOf: "&lt;".utf8)
      case 0x3E: out.append(contentsOf: "&gt;".utf8)
      case 0x22 where inAttribute: out.append(contentsOf: "&quot;".utf8)
      default: out.append(byte)
      }
    }
  }
}
