import Markup

extension SafeHTML {
  /// A start tag: attributes that may stay, in the order of their names, quoted anew.
  mutating func startTag() {
    let start = place
    place += 1
    let name = readName()
    var attributes: [(name: String, value: [UInt8])] = []
    var isClosed = false
    guard readAttributes(&attributes, &isClosed) else {
      place = start + 1
      write("&lt;")
      return
    }
    if SafeMarkup.droppedWhole.contains(name) {
      if !isClosed { dropped += 1 }
      return
    }
    guard dropped == 0 else { return }
    if let space = SafeMarkup.foreignSpaces[name] {
      foreign += 1
      attributes.removeAll { $0.name == "xmlns" }
      attributes.append(("xmlns", Array(space.utf8)))
    }
    guard isAllowed(name) else { return }
    if foreign > 0, attributes.contains(where: { $0.name.hasPrefix("xlink:") }) {
      attributes.removeAll { $0.name == "xmlns:xlink" }
      attributes.append(("xmlns:xlink", Array("http://www.w3.org/1999/xlink".utf8)))
    }
    out.append(0x3C)
    out.append(contentsOf: SafeMarkup.spelling(name).utf8)
    attributes.sort { $0.name < $1.name }
    var last = ""
    for (attribute, value) in attributes where attribute != last {
      last = attribute
      write(attribute, value, of: name)
    }
    if SafeMarkup.void.contains(name) {
      out.append(contentsOf: [0x20, 0x2F, 0x3E])
      return
    }
    out.append(0x3E)
    guard isClosed else { return }
    if SafeMarkup.foreignSpaces[name] != nil { foreign -= 1 }
    out.append(contentsOf: [0x3C, 0x2F])
    out.append(contentsOf: SafeMarkup.spelling(name).utf8)
    out.append(0x3E)
  }

  /// Reads up to the ">"; false where the text ends before it.
  private mutating func readAttributes(
    _ attributes: inout [(name: String, value: [UInt8])], _ isClosed: inout Bool
  ) -> Bool {
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x3E {
        place += 1
        return true
      }
      // Only a tag of nothing but its name closes itself in HTML as feeds have it.
      if byte == 0x2F, peek(1) == 0x3E { isClosed = attributes.isEmpty }
      if byte <= 0x20 || byte == 0x2F || byte == 0x22 || byte == 0x27 || byte == 0x3D {
        place += 1
        continue
      }
      if byte == 0x3C {
        // A tag that never ended.
        return true
      }
      let name = readName()
      var value: [UInt8] = []
      var index = place
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      if index < bytes.count, bytes[index] == 0x3D {
        place = index + 1
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        value = readValue()
      } else if SafeMarkup.attributes.contains(name) {
        value = Array(name.utf8)
      }
      if attributes.count < 60 { attributes.append((name, value)) }
    }
    return false
  }

  private mutating func readValue() -> [UInt8] {
    let quote = peek(0)
    if (quote == 0x22 && place < lastQuote) || (quote == 0x27 && place < lastApostrophe) {
      place += 1
      let start = place
      while place < bytes.count, bytes[place] != quote { place += 1 }
      let value = Array(bytes[start..<place])
      place += 1
      return value
    }
    let start = place
    while place < bytes.count, bytes[place] > 0x20, bytes[place] != 0x3E { place += 1 }
    return Array(bytes[start..<place])
  }

  private mutating func write(_ name: String, _ value: [UInt8], of element: String) {
    var value = value
    if name == "style", foreign == 0 {
      value = SafeStyle.clean(value)
      if value.isEmpty { return }
    } else if SafeMarkup.addresses.contains(name) {
      guard isAllowed(attribute: name) else { return }
      guard let address = FeedAddress.safe(decoded(value), base: base) else {
        value = []
        return append(name, value)
      }
      value = Array(address.utf8)
    } else if !isAllowed(attribute: name) {
      return
    } else if name == "rel" || name == "type" {
      value = value.map(Self.lower)
    }
    append(name, value)
  }

  private func isAllowed(attribute name: String) -> Bool {
    SafeMarkup.attributes.contains(name) || (foreign > 0 && SafeMarkup.foreignAttributes.contains(name))
  }

  private func decoded(_ value: [UInt8]) -> String {
    var out: [UInt8] = []
    XMLText.decode(value, 0, value.count, [:], into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func append(_ name: String, _ value: [UInt8]) {
    out.append(0x20)
    out.append(contentsOf: SafeMarkup.spelling(name).utf8)
    out.append(contentsOf: [0x3D, 0x22])
    for (index, byte) in value.enumerated() {
      switch byte {
      case 0x22: out.append(contentsOf: "&quot;".utf8)
      case 0x3C: out.append(contentsOf: "&lt;".utf8)
      case 0x3E: out.append(contentsOf: "&gt;".utf8)
      case 0x26 where Self.referenceLength(value, index) == 0: out.append(contentsOf: "&amp;".utf8)
      default: out.append(byte)
      }
    }
    out.append(0x22)
  }
}
