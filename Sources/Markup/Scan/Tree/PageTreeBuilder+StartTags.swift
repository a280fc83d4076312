extension PageTreeBuilder {
  /// A start tag: first what it ends, then the element itself.
  mutating func start() {
    let tag = scanner.tag
    if body == nil, !prepareBeforeBody(tag) { return }
    if tag == .html || tag == .head || tag == .body { return dropAttributes() }
    let known = traits(tag)
    let isForeign = isOpen(.svg) || isOpen(.math)
    if isForeign, known.contains(.leavesForeign), !isOpen(.foreignObject) { leaveForeign() }
    if known.contains(.closesParagraph), isOpen(.p), tag != .table || hasDoctype { closeParagraph() }
    if known.contains(.isTablePart) {
      guard prepareTablePart(tag) else { return dropAttributes() }
    } else if !prepare(tag, known) {
      return dropAttributes()
    }
    append(tag, scanner.whole)
    if known.contains(.isVoid) { return }
    if scanner.isSelfClosing, isForeign || tag == .svg || tag == .math {
      scanner.rawElement = nil
      return
    }
    push(tag, digest: scanner.digest)
  }

  /// The attributes of a tag that makes no element belong to nobody.
  private mutating func dropAttributes() {
    scanner.attributes.removeSubrange(scanner.firstAttribute...)
  }

  /// html, head, body and what may stand before the body; false when the tag is done with.
  private mutating func prepareBeforeBody(_ tag: Tag) -> Bool {
    if tag == .html {
      if nodes.isEmpty {
        append(.html, scanner.whole)
        push(.html, digest: scanner.digest)
      } else {
        dropAttributes()
      }
      return false
    }
    if nodes.isEmpty { openBefore(.html) }
    if tag == .head {
      guard head == nil, open.count == 1 else {
        dropAttributes()
        return false
      }
      append(.head, scanner.whole)
      head = nodes.count - 1
      push(.head, digest: scanner.digest)
      return false
    }
    if tag == .body {
      pop(downTo: 1)
      append(.body, scanner.whole)
      body = nodes.count - 1
      push(.body, digest: scanner.digest)
      return false
    }
    if isInsideHeadElement { return true }
    if traits(tag).contains(.belongsInHead) {
      if head == nil { openBefore(.head) }
      return true
    }
    pop(downTo: 1)
    openBefore(.body)
    return true
  }

  /// Opens an element that the tag at hand implies; the tag's attributes stay with the tag.
  private mutating func openBefore(_ tag: Tag) {
    let next = nodes.count
    nodes.append(
      PageNode(
        tag: tag, depth: UInt16(truncatingIfNeeded: open.count),
        parent: Int32(truncatingIfNeeded: open.last?.node ?? -1), end: Int32(truncatingIfNeeded: next + 1),
        from: Int32(truncatingIfNeeded: scanner.whole.lowerBound),
        to: Int32(truncatingIfNeeded: scanner.whole.lowerBound),
        firstAttribute: Int32(truncatingIfNeeded: scanner.firstAttribute)))
    push(tag, digest: 0)
    if tag == .head { head = next }
    if tag == .body { body = next }
  }

  /// What the start tag of anything but a table part ends; false when the tag is to be ignored.
  private mutating func prepare(_ tag: Tag, _ known: TagTraits) -> Bool {
    if known.contains(.isHeading) {
      if let last = open.last, traits(last.tag).contains(.isHeading) { pop(downTo: open.count - 1) }
      return true
    }
    switch tag {
    case .li: closeListItem { $0 == .li }
    case .dd, .dt: closeListItem { $0 == .dd || $0 == .dt }
    case .a: close(.a, boundary: .boundsScope)
    case .button: if isOpen(.button) { close(.button, boundary: .boundsScope) }
    case .option:
      if open.last?.tag == .option { pop(downTo: open.count - 1) }
    case .optgroup:
      if open.last?.tag == .option { pop(downTo: open.count - 1) }
      if open.last?.tag == .optgroup { pop(downTo: open.count - 1) }
    case .rb, .rp, .rt, .rtc:
      if let last = open.last?.tag, last == .rb || last == .rp || last == .rt {
        pop(downTo: open.count - 1)
      }
    case .form: return !isOpen(.form)
    case .select:
      guard isOpen(.select) else { return true }
      close(.select, boundary: .boundsScope)
      return false
    case .input, .textarea, .keygen: close(.select, boundary: .boundsScope)
    default: break
    }
    return true
  }

  /// Ends the list item before: up to the nearest other block.
  private mutating func closeListItem(_ isItem: (Tag) -> Bool) {
    guard isOpen(.li) || isOpen(.dd) || isOpen(.dt) else { return }
    var index = open.count - 1
    while index > 0 {
      let tag = open[index].tag
      if isItem(tag) { return pop(downTo: index) }
      if traits(tag).contains(.isSpecial), tag != .address, tag != .div, tag != .p { return }
      index -= 1
    }
  }

  /// Ends a paragraph that is open in this scope (a button is a scope of its own here).
  mutating func closeParagraph() {
    var index = open.count - 1
    while index > 0 {
      let tag = open[index].tag
      if tag == .p { return pop(downTo: index) }
      if tag == .button || traits(tag).contains(.boundsScope) { return }
      index -= 1
    }
  }

  /// Rows, cells and the like end those before them in the same table; outside of tables they are ignored.
  private mutating func prepareTablePart(_ tag: Tag) -> Bool {
    guard isOpen(.table) else { return false }
    let ends: (Tag) -> Bool =
      switch tag {
      case .td, .th: { $0 == .td || $0 == .th || $0 == .caption || $0 == .colgroup }
      case .tr: { $0 == .tr || $0 == .td || $0 == .th || $0 == .caption || $0 == .colgroup }
      case .col: { $0 == .caption || $0 == .td || $0 == .th || $0 == .tr }
      default: { $0 != .table }
      }
    var index = open.count - 1
    var lowest: Int?
    while index > 0, !traits(open[index].tag).contains(.boundsTable) {
      if traits(open[index].tag).contains(.isTablePart), ends(open[index].tag) { lowest = index }
      index -= 1
    }
    guard open[index].tag == .table else { return open[index].tag == .template }
    if let lowest { pop(downTo: lowest) }
    return true
  }

  /// Ends drawings and formulas that were left open.
  private mutating func leaveForeign() {
    var index = open.count - 1
    while index > 0, open[index].tag != .svg, open[index].tag != .math { index -= 1 }
    if index > 0 { pop(downTo: index) }
  }
}
