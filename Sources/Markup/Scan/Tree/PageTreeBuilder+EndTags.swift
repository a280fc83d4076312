extension PageTreeBuilder {
  /// An end tag: closes the nearest open element of its name, within what may be closed from here.
  mutating func end() {
    let tag = scanner.tag
    let known = traits(tag)
    switch tag {
    case .html, .body: return
    case .head:
      if body == nil, let index = open.firstIndex(where: { $0.tag == .head }) { pop(downTo: index) }
      return
    case .br:
      if body == nil, !isInsideHeadElement { openBody() }
      return append(.br, scanner.whole.lowerBound..<scanner.whole.lowerBound)
    default: break
    }
    if flattened > 0 {
      if !known.contains(.isVoid) { flattened -= 1 }
      return
    }
    if open.last?.tag == tag, tag != .other { return pop(downTo: open.count - 1) }
    if known.contains(.isHeading) { return closeHeading() }
    guard isOpen(tag) else { return }
    if known.contains(.isTablePart) || tag == .table {
      close(tag, boundary: .boundsTable)
    } else if tag == .p {
      closeParagraph()
    } else if tag == .form || known.contains(.isFormatting) {
      endMisnested(tag)
    } else if known.contains(.isSpecial) || tag == .button || tag == .svg || tag == .math {
      close(tag, boundary: .boundsScope)
    } else {
      closeInline(tag, scanner.digest)
    }
  }

  /// Closes the nearest open `tag`, and what is open inside it, unless a boundary stands between.
  mutating func close(_ tag: Tag, boundary: TagTraits) {
    guard isOpen(tag) else { return }
    var index = open.count - 1
    while index > 0 {
      if open[index].tag == tag { return pop(downTo: index) }
      if !traits(open[index].tag).isDisjoint(with: boundary) { return }
      index -= 1
    }
  }

  /// "</h2>" ends an open h3 as well.
  private mutating func closeHeading() {
    var index = open.count - 1
    while index > 0 {
      let known = traits(open[index].tag)
      if known.contains(.isHeading) { return pop(downTo: index) }
      if known.contains(.boundsScope) { return }
      index -= 1
    }
  }

  /// Formatting and forms may end while blocks inside them are open: then they end with those blocks.
  private mutating func endMisnested(_ tag: Tag) {
    var index = open.count - 1
    var crossesBlock = false
    while index > 0 {
      let known = traits(open[index].tag)
      if open[index].tag == tag, !open[index].isEnding {
        if crossesBlock { open[index].isEnding = true } else { pop(downTo: index) }
        return
      }
      if known.contains(.boundsScope) { return }
      crossesBlock = crossesBlock || known.contains(.isSpecial)
      index -= 1
    }
  }

  /// Any other element: never reaches out of a block.
  private mutating func closeInline(_ tag: Tag, _ digest: UInt64) {
    var index = open.count - 1
    while index > 0 {
      if open[index].tag == tag, tag != .other || open[index].digest == digest {
        return pop(downTo: index)
      }
      if traits(open[index].tag).contains(.isSpecial) { return }
      index -= 1
    }
  }
}
