extension XMLScan {
  mutating func endTag() {
    let start = place + 2
    place = start
    let name = readName()
    while place < count, page.bytes[place] != 0x3E, page.bytes[place] != 0x3C { place += 1 }
    if place < count, page.bytes[place] == 0x3E { place += 1 } else { note(.badTag) }
    guard let name, openNames[Int(name)] > 0 else { return note(.mismatchedEnd) }
    while let node = open.popLast() {
      page.nodes[Int(node)].next = Int32(page.nodes.count)
      let closed = page.nodes[Int(node)].name
      openNames[Int(closed)] -= 1
      unbind()
      if closed == name { break }
      note(.mismatchedEnd)
    }
  }

  mutating func startTag() {
    place += 1
    if open.isEmpty {
      if hasRoot { note(.trailingContent) }
      hasRoot = true
    }
    let name = readName() ?? 0
    let first = page.attributes.count
    let isEmpty = readAttributes()
    let depth = open.count + 1
    for index in first..<page.attributes.count { bind(page.attributes[index], depth: depth) }
    let space = resolve(name)
    let node = Int32(page.nodes.count)
    page.nodes.append(
      XMLPage.Node(
        kind: .element, name: name, space: space, start: Int32(first), end: Int32(page.attributes.count),
        next: node + 1))
    open.append(node)
    openNames[Int(name)] += 1
    if isEmpty {
      open.removeLast()
      openNames[Int(name)] -= 1
      unbind()
    }
  }

  /// Reads the attributes and the end of a start tag; whether it closes itself.
  mutating func readAttributes() -> Bool {
    while true {
      skipSpace()
      guard place < count else {
        note(.badTag)
        return false
      }
      let byte = page.bytes[place]
      if byte == 0x3E {
        place += 1
        return false
      }
      if byte == 0x2F, place + 1 < count, page.bytes[place + 1] == 0x3E {
        place += 2
        return true
      }
      if byte == 0x3C {
        note(.badTag)
        return false
      }
      guard let name = readName() else {
        note(.badTag)
        place += 1
        continue
      }
      skipSpace()
      guard place < count, page.bytes[place] == 0x3D else {
        note(.badTag)
        continue
      }
      place += 1
      skipSpace()
      attributeValue(name)
    }
  }

  mutating func attributeValue(_ name: Int32) {
    guard place < count else { return }
    let quote = page.bytes[place]
    var start = place
    if quote == 0x22 || quote == 0x27 {
      start += 1
      place += 1
      while place < count, page.bytes[place] != quote {
        if page.bytes[place] == 0x26, page.fault == nil { checkReference() }
        if page.bytes[place] == 0x3C { note(.badTag) }
        place += 1
      }
      if place >= count { note(.badTag) }
    } else {
      note(.badTag)
      while place < count, page.bytes[place] > 0x20, page.bytes[place] != 0x3E { place += 1 }
    }
    page.attributes.append(XMLPage.Attribute(name: name, start: Int32(start), end: Int32(place)))
    if place < count, page.bytes[place] == quote, start > 0, page.bytes[start - 1] == quote { place += 1 }
  }

  mutating func skipSpace() {
    while place < count, page.bytes[place] <= 0x20 { place += 1 }
  }
}
