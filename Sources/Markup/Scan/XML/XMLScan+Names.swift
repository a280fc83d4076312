import Core

extension XMLScan {
  // MARK: Names

  static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x5F || byte == 0x3A || byte >= 0x80
  }

  /// The place of the name that begins here; nil where none does.
  mutating func readName() -> Int32? {
    let start = place
    var hash = FNV1a()
    while place < count {
      let byte = page.bytes[place]
      let isName =
        Self.isNameStart(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x2E
      guard isName else { break }
      hash.add(UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
      place += 1
    }
    guard place > start else { return nil }
    var slot = slot(of: hash.value)
    if nameSlots[slot].name > 0 { return nameSlots[slot].name }
    guard page.names.count < XMLPage.nameLimit, place - start <= 200 else { return 0 }
    let index = Int32(page.names.count)
    page.names.append(
      String(
        decoding: page.bytes[start..<place].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self))
    openNames.append(0)
    spaceOfName.append((-1, 0))
    if page.names.count * 2 > nameSlots.count {
      let old = nameSlots
      nameSlots = Array(repeating: (0, 0), count: old.count * 4)
      for entry in old where entry.name > 0 { nameSlots[self.slot(of: entry.hash)] = entry }
      slot = self.slot(of: hash.value)
    }
    nameSlots[slot] = (hash.value, index)
    return index
  }

  /// Where a name of this hash lies, or would.
  private func slot(of hash: UInt64) -> Int {
    let mask = nameSlots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while nameSlots[slot].name > 0, nameSlots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  // MARK: Namespaces

  mutating func bind(_ attribute: XMLPage.Attribute, depth: Int) {
    let name = page.names[Int(attribute.name)]
    guard name.hasPrefix("xmlns"), name.utf8.count == 5 || name.utf8.dropFirst(5).first == 0x3A else {
      return
    }
    let prefix = String(name.dropFirst(6))
    let address = page.value(attribute).lowercased()
    var space = spaceIndex[address]
    if space == nil, page.spaces.count < XMLPage.nameLimit {
      space = Int32(page.spaces.count)
      page.spaces.append(address)
      spaceIndex[address] = space
    }
    if address.isEmpty { space = 0 }
    shadowed.append((depth, prefix, bindings[prefix]))
    bindings[prefix] = space ?? 0
    generation += 1
  }

  mutating func unbind() {
    guard let last = shadowed.last, last.depth > open.count else { return }
    while let last = shadowed.last, last.depth > open.count {
      bindings[last.prefix] = last.space
      shadowed.removeLast()
    }
    generation += 1
  }

  mutating func resolve(_ name: Int32) -> Int32 {
    let known = spaceOfName[Int(name)]
    if known.generation == generation { return known.space }
    let text = page.names[Int(name)]
    let prefix = text.firstIndex(of: ":").map { String(text[..<$0]) } ?? ""
    let space = bindings[prefix]
    if space == nil, !prefix.isEmpty { note(.undeclaredPrefix) }
    spaceOfName[Int(name)] = (generation, space ?? 0)
    return space ?? 0
  }
}
