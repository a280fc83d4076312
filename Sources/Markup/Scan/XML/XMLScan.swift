/// One pass over an XML text that fills an `XMLPage`.
///
/// It goes on where XML would stop: an end tag closes the innermost open element of its name and all within it, or is
/// passed over when none is open; a lone "<" or "&" is text; attributes may lack quotes.
struct XMLScan {
  var page: XMLPage
  var place = 0
  let count: Int
  /// Nodes of the open elements.
  var open: [Int32] = []
  /// How many elements of each name are open.
  var openNames: [Int32] = [0]
  /// Places of names by the hash of their bytes; 0 is free.
  var nameSlots = [(hash: UInt64, name: Int32)](repeating: (0, 0), count: 256)
  var spaceIndex: [String: Int32] = [:]
  /// The namespace that each prefix means now; what it meant before stands in `shadowed` with the depth it returns at.
  var bindings: [String: Int32] = ["xml": 0, "": 0]
  var shadowed: [(depth: Int, prefix: String, space: Int32?)] = []
  /// The namespace of each name and the generation of bindings it was looked up in.
  var spaceOfName: [(generation: Int, space: Int32)] = [(-1, 0)]
  var generation = 0
  var hasRoot = false

  init(bytes: [UInt8]) {
    page = XMLPage(bytes: bytes)
    count = bytes.count
    page.nodes.reserveCapacity(count / 48 + 8)
    page.attributes.reserveCapacity(16)
  }

  mutating func read() {
    while place < count {
      if page.bytes[place] == 0x3C {
        markup()
      } else {
        text()
      }
    }
    if !open.isEmpty { note(.unclosedElement) }
    while let node = open.popLast() { page.nodes[Int(node)].next = Int32(page.nodes.count) }
    if !hasRoot { note(.noElement) }
  }

  mutating func note(_ fault: XMLFault) {
    if page.fault == nil { page.fault = fault }
  }

  mutating func text() {
    let start = place
    var isBlank = true
    while place < count {
      let byte = page.bytes[place]
      if byte == 0x3C { break }
      if byte > 0x26 {
        isBlank = false
      } else if byte == 0x26 {
        isBlank = false
        if page.fault == nil { checkReference() }
      } else if byte > 0x20 {
        isBlank = false
      } else if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
        note(.forbiddenCharacter)
      }
      place += 1
    }
    if open.isEmpty {
      if !isBlank { note(hasRoot ? .trailingContent : .badTag) }
    } else {
      add(.text, start, place)
    }
  }

  mutating func checkReference() {
    // With a document type, its entities may be declared elsewhere.
    guard
      XMLText.isWellFormed(reference: page.bytes, place, count, page.entities) || !page.documentType.isEmpty
    else {
      return note(.badReference)
    }
  }

  mutating func add(_ kind: XMLPage.Kind, _ start: Int, _ end: Int) {
    page.nodes.append(
      XMLPage.Node(
        kind: kind, name: 0, space: 0, start: Int32(start), end: Int32(end),
        next: Int32(page.nodes.count + 1)))
  }

  // MARK: Tags

  mutating func markup() {
    guard place + 1 < count else { return stray() }
    switch page.bytes[place + 1] {
    case 0x2F: endTag()
    case 0x21: declaration()
    case 0x3F: skip(past: [0x3F, 0x3E], from: place + 2)
    case let byte where Self.isNameStart(byte): startTag()
    default: stray()
    }
  }

  /// A "<" that opens nothing is text.
  mutating func stray() {
    note(.badTag)
    if !open.isEmpty { add(.text, place, place + 1) }
    place += 1
  }

  mutating func skip(past close: [UInt8], from start: Int) {
    if let end = find(close, from: start) {
      place = end + close.count
    } else {
      note(.unclosedSection)
      place = count
    }
  }

  /// Where `text` stands first.
  func find(_ text: [UInt8], from start: Int) -> Int? {
    guard let first = text.first else { return nil }
    var place = start
    while place < count, let found = page.bytes.firstIndex(of: first, in: place..<count) {
      if found + text.count <= count, page.bytes[found..<found + text.count].elementsEqual(text) {
        return found
      }
      place = found + 1
    }
    return nil
  }

  mutating func declaration() {
    let rest = page.bytes[(place + 2)..<min(count, place + 9)]
    if rest.starts(with: [0x2D, 0x2D]) {
      skip(past: [0x2D, 0x2D, 0x3E], from: place + 4)
    } else if rest.elementsEqual("[CDATA[".utf8) {
      let start = place + 9
      let end = find([0x5D, 0x5D, 0x3E], from: start)
      if end == nil { note(.unclosedSection) }
      if !open.isEmpty { add(.characterData, min(start, count), end ?? count) }
      place = end.map { $0 + 3 } ?? count
    } else if rest.count == 7, String(decoding: rest, as: UTF8.self).uppercased() == "DOCTYPE" {
      documentType()
    } else {
      stray()
    }
  }

  /// The document type with its declarations of entities.
  mutating func documentType() {
    let start = place + 9
    var index = start
    while index < count, page.bytes[index] != 0x3E, page.bytes[index] != 0x5B { index += 1 }
    page.documentType = String(
      decoding: page.bytes[min(start, count)..<min(index, start + 300)], as: UTF8.self)
    if index < count, page.bytes[index] == 0x5B {
      while index < count, page.bytes[index] != 0x5D {
        if page.bytes[index] == 0x3C, page.bytes[index...].prefix(9).elementsEqual("<!ENTITY ".utf8) {
          entity(from: index + 9)
        }
        index += 1
      }
      while index < count, page.bytes[index] != 0x3E { index += 1 }
    }
    place = min(count, index + 1)
  }

  /// `name "value"`: taken when it is short and holds no reference or markup, so that no entity can grow.
  mutating func entity(from start: Int) {
    guard page.entities.count < 200 else { return }
    let text = page.bytes[start..<min(count, start + 400)]
    guard let quote = text.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = text[(quote + 1)...].firstIndex(of: text[quote])
    else { return }
    let name = String(decoding: text[..<quote], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let value = text[(quote + 1)..<close]
    guard name.count == 1, let name = name.first, value.count <= 200, !value.contains(0x3C) else { return }
    var decoded: [UInt8] = []
    XMLText.decode(Array(value), 0, value.count, [:], into: &decoded)
    guard !decoded.contains(0x26) else { return }
    page.entities[String(name)] = String(decoding: decoded, as: UTF8.self)
  }
}
