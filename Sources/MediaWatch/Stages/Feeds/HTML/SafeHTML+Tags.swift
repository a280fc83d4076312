import Markup

extension SafeHTML {
  /// A start tag: attributes that may stay, in the order of their names, quoted anew.
  mutating func startTag() {
    let start = place
    place += 1
    let name = readElement()
    attributes.removeAll(keepingCapacity: true)
    var isClosed = false
    guard readAttributes(&isClosed) else {
      place = start + 1
      return write("&lt;")
    }
    guard name >= 0 else { return }
    let entry = SafeMarkup.elementTable.entries[name]
    if entry.traits.contains(.dropped) {
      if !isClosed { dropped += 1 }
      return
    }
    guard dropped == 0 else { return }
    if entry.traits.contains(.foreignRoot) { foreign += 1 }
    guard isAllowed(entry.traits) else { return }
    out.append(0x3C)
    out.append(contentsOf: foreign > 0 ? entry.spelling : entry.name)
    if foreign > 0 { addSpaces(entry) }
    if attributes.count > 1 { attributes.sort { $0.name < $1.name } }
    var last = -1
    for index in attributes.indices where attributes[index].name != last {
      last = attributes[index].name
      writeAttribute(last, attributes[index].start, attributes[index].end)
    }
    if entry.traits.contains(.void) {
      write(" />")
    } else {
      out.append(0x3E)
      if isClosed { close(entry) }
    }
  }

  /// The namespaces of MathML, SVG and XLink, whatever the tag says of them; a place of -1 stands for their addresses.
  private mutating func addSpaces(_ entry: NameTable.Entry) {
    let table = SafeMarkup.attributeTable
    let (space, link) = (table.place("xmlns"), table.place("xmlns:xlink"))
    let hasLinks = attributes.contains { table.entries[$0.name].name.starts(with: Array("xlink:".utf8)) }
    attributes.removeAll { $0.name == space || $0.name == link }
    if entry.traits.contains(.foreignRoot) {
      attributes.append((space, -1, entry.name == [0x73, 0x76, 0x67] ? 1 : 0))
    }
    if hasLinks { attributes.append((link, -1, 2)) }
  }

  private static let spaces: [[UInt8]] = [
    Array("http://www.w3.org/1998/Math/MathML".utf8), Array("http://www.w3.org/2000/svg".utf8),
    Array("http://www.w3.org/1999/xlink".utf8),
  ]

  /// Reads up to the ">"; false where the text ends before it.
  private mutating func readAttributes(_ isClosed: inout Bool) -> Bool {
    var isBare = true
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x3E {
        place += 1
        return true
      }
      // A tag that never ended.
      if byte == 0x3C { return true }
      if byte <= 0x20 || byte == 0x2F || byte == 0x22 || byte == 0x27 || byte == 0x3D {
        // Only a tag of nothing but its name closes itself in HTML as feeds have it.
        if byte == 0x2F, peek(1) == 0x3E { isClosed = isBare }
        place += 1
        continue
      }
      isBare = false
      readAttribute()
    }
    return false
  }

  private mutating func readAttribute() {
    let start = place
    skipName()
    let name = place - start > 40 ? -1 : SafeMarkup.attributeTable.place(bytes, start, place)
    var value = (start: start, end: place)
    var index = place
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == 0x3D {
      place = index + 1
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
      value = readValue()
    }
    if name >= 0, attributes.count < 60 { attributes.append((name, value.start, value.end)) }
  }

  private mutating func readValue() -> (start: Int, end: Int) {
    let quote = peek(0)
    if (quote == 0x22 && !isWithoutQuote) || (quote == 0x27 && !isWithoutApostrophe) {
      var end = place + 1
      while end < bytes.count, bytes[end] != quote { end += 1 }
      if end < bytes.count {
        let start = place + 1
        place = end + 1
        return (start, end)
      }
      if quote == 0x22 { isWithoutQuote = true } else { isWithoutApostrophe = true }
    }
    let start = place
    while place < bytes.count, bytes[place] > 0x20, bytes[place] != 0x3E { place += 1 }
    return (start, place)
  }

  private mutating func writeAttribute(_ name: Int, _ start: Int, _ end: Int) {
    let entry = SafeMarkup.attributeTable.entries[name]
    let isStyle = entry.traits.contains(.style)
    guard isStyle ? allowance == .wide : isAllowed(entry.traits) else { return }
    if start < 0 { return append(entry, Self.spaces[end], 0, Self.spaces[end].count) }
    if isStyle, foreign == 0 {
      let value = SafeStyle.clean(Array(bytes[start..<end]))
      if !value.isEmpty { append(entry, value, 0, value.count) }
    } else if entry.traits.contains(.address) {
      if FeedAddress.isPlain(bytes, start, end) { return append(entry, bytes, start, end) }
      if FeedAddress.isRooted(bytes, start, end), !root.isEmpty {
        let value = root + bytes[start..<end]
        return append(entry, value, 0, value.count)
      }
      let value = FeedAddress.safe(decoded(start, end), base: base).map { Array($0.utf8) } ?? []
      append(entry, value, 0, value.count)
    } else if entry.name == [0x72, 0x65, 0x6C] || entry.name == [0x74, 0x79, 0x70, 0x65] {
      let value = bytes[start..<end].map(Self.lower)
      append(entry, value, 0, value.count)
    } else {
      append(entry, bytes, start, end)
    }
  }

  private func decoded(_ start: Int, _ end: Int) -> String {
    var out: [UInt8] = []
    XMLText.decode(bytes, start, end, [:], into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func append(_ entry: NameTable.Entry, _ value: [UInt8], _ start: Int, _ end: Int) {
    out.append(0x20)
    out.append(contentsOf: foreign > 0 ? entry.spelling : entry.name)
    out.append(0x3D)
    out.append(0x22)
    var copied = start
    for index in start..<end {
      let byte = value[index]
      guard byte <= 0x3E, byte == 0x22 || byte == 0x3C || byte == 0x3E || byte == 0x26 else { continue }
      if byte == 0x26, Self.referenceLength(value, index) > 0 { continue }
      out.append(contentsOf: value[copied..<index])
      copied = index + 1
      switch byte {
      case 0x22: write("&quot;")
      case 0x3C: write("&lt;")
      case 0x3E: write("&gt;")
      default: write("&amp;")
      }
    }
    out.append(contentsOf: value[copied..<end])
    out.append(0x22)
  }
}
