/// Escapes, tags, entities, links and images.
extension InlineMarkdown {
  mutating func escape() {
    guard index + 1 < end else { return literal(1) }
    let next = source[index + 1]
    if next == 0x0A || next == 0x0D {
      index += 1
      newLine(breaks: true)
    } else if next < 0x80 && next > 0x20 && !next.isASCIIAlphanumeric {
      index += 1
      literal(1)
    } else {
      literal(1)
    }
  }

  /// Known tags style or break the text, or go; anything else between "<" and ">" is text.
  mutating func tag() {
    var cursor = index + 1
    let closing = cursor < end && source[cursor] == 0x2F
    if closing { cursor += 1 }
    let nameStart = cursor
    while cursor < end && source[cursor].isASCIIAlphanumeric && cursor - nameStart < 12 { cursor += 1 }
    let name = String(decoding: source[nameStart..<cursor], as: UTF8.self).lowercased()
    guard cursor < end, let close = closeOfTag(from: cursor) else { return literal(1) }
    switch name {
    case "b", "strong": count(&emphasis.boldTags, closing)
    case "i", "em": count(&emphasis.italicTags, closing)
    case "br":
      index = close + 1
      return endLine(breaks: true, next: currentLine)
    case "u", "s", "del", "ins", "sup", "sub", "span", "font", "small", "big", "mark", "center", "a", "div":
      break
    case "p", "li", "ul", "ol":
      put(" ")
    case "" where source[nameStart] == 0x21: break  // a comment
    case "http", "https", "mailto":
      put(index + 1..<close)
    default: return literal(1)
    }
    index = close + 1
  }

  private func count(_ depth: inout Int, _ closing: Bool) {
    depth = closing ? max(0, depth - 1) : depth + 1
  }

  private func closeOfTag(from cursor: Int) -> Int? {
    let next = source[cursor]
    guard next == 0x3E || next == 0x20 || next == 0x2F || next == 0x3A || next == 0x21 else {
      return nil
    }
    let last = min(end, cursor + 500)
    var close = cursor
    while close < last && source[close] != 0x0A && source[close] != 0x3C {
      if source[close] == 0x3E { return close }
      close += 1
    }
    return nil
  }

  mutating func entity() {
    let last = min(end, index + 12)
    guard let close = (index..<last).first(where: { source[$0] == 0x3B }),
      let scalar = CharacterReference.scalar(of: source[index + 1..<close])
    else { return literal(1) }
    put(String(scalar))
    index = close + 1
  }

  mutating func image() {
    guard let (_, close) = linkParts(from: index + 1) else { return literal(1) }
    index = close
  }

  /// "[text](address)" gives its text (which is read on, its tail skipped later); "[^1]" gives "[1]".
  mutating func link(from bracket: Int) {
    if bracket + 1 < end && source[bracket + 1] == 0x5E {
      put("[")
      index += 2
      return
    }
    guard let (text, close) = linkParts(from: bracket) else { return literal(1) }
    let inner = InlineMarkdown.parse(source, text, firstLine: 0)
    for line in inner {
      var piece = line.text.text
      piece.withUTF8 { bytes in
        if !bytes.isEmpty { put(bytes, bold: line.text.isBold, italic: line.text.isItalic) }
      }
    }
    index = close
  }

  /// The text of a link at `bracket`, and the index behind its address; bounded look-ahead.
  private func linkParts(from bracket: Int) -> (text: Range<Int>, end: Int)? {
    let last = min(end, bracket + 1000)
    var cursor = bracket + 1
    while cursor < last && source[cursor] != 0x5D {
      if source[cursor] == 0x5B { return nil }
      cursor += source[cursor] == 0x5C ? 2 : 1
    }
    guard cursor + 1 < last, source[cursor + 1] == 0x28 else { return nil }
    var close = cursor + 2
    while close < last && source[close] != 0x29 && source[close] != 0x0A && source[close] != 0x5B {
      close += 1
    }
    guard close < last, source[close] == 0x29 else { return nil }
    return (bracket + 1..<cursor, close + 1)
  }
}

/// Character references of HTML that Markdown files hold.
enum CharacterReference {
  /// `name` without "&" and ";": "nbsp", "#7843", "#x1EA3".
  static func scalar(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let text = String(decoding: name, as: UTF8.self)
    if text.hasPrefix("#x") || text.hasPrefix("#X") {
      return UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if text.hasPrefix("#") { return UInt32(text.dropFirst()).flatMap(Unicode.Scalar.init) }
    return named[text]
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "bull": "•", "middot": "·",
    "shy": "\u{AD}", "ensp": " ", "emsp": " ", "thinsp": " ", "deg": "°", "sect": "§", "copy": "©",
  ]
}
