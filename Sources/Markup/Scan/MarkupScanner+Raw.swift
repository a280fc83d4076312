extension MarkupScanner {
  /// The content of a script, style, title and the like, up to its end tag. False when there is none of it.
  mutating func scanRaw(_ element: Tag) -> Bool {
    let start = position
    let end: Int
    if element == .plaintext {
      end = bytes.count
    } else if element == .script {
      end = endOfScript(from: start)
    } else if element == .title && endsTitlesEarly {
      end = bytes.firstIndex(of: UInt8(ascii: "<"), in: start..<bytes.count) ?? bytes.count
    } else if let found = endTag(of: element, from: start) {
      end = found
    } else if element == .title {
      // A title that never ends would swallow the page: it ends where the next tag begins.
      endsTitlesEarly = true
      end = bytes.firstIndex(of: UInt8(ascii: "<"), in: start..<bytes.count) ?? bytes.count
    } else {
      end = bytes.count
    }
    guard end > start else { return false }
    kind = traits[Int(element.rawValue)].contains(.isEscapableRawText) ? .text : .raw
    content = start..<end
    whole = content
    position = end
    return true
  }

  /// Where "</name" followed by a space, slash or ">" begins.
  private func endTag(of element: Tag, from start: Int) -> Int? {
    var search = start
    while let found = bytes.firstIndex(of: UInt8(ascii: "<"), in: search..<bytes.count) {
      if isEndTag(element, at: found) { return found }
      search = found + 1
    }
    return nil
  }

  private func isEndTag(_ element: Tag, at start: Int) -> Bool {
    guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "/"), bytes[start + 2].isASCIILetter
    else { return false }
    return nameTag(at: start + 2) == element
  }

  /// The tag whose name starts at `first`, when it is a short name that ends properly.
  private func nameTag(at first: Int) -> Tag? {
    var packed = PackedName()
    var index = first
    while index < bytes.count, packed.isShort {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isMarkupSpace {
        return tags.tag(packed)
      }
      packed.add(byte)
      index += 1
    }
    return nil
  }

  /// A script ends at its end tag, except that inside "<!-- <script" the next end tag is still part of it.
  private func endOfScript(from start: Int) -> Int {
    var search = start
    var isComment = false
    var isNested = false
    var fallback: Int?
    while let found = bytes.firstIndex(of: UInt8(ascii: "<"), in: search..<bytes.count) {
      if isComment, hasCommentEnd(search..<found) {
        isComment = false
        isNested = false
      }
      search = found + 1
      if isEndTag(.script, at: found) {
        if !isNested { return found }
        fallback = fallback ?? found
        isNested = false
      } else if isComment, !isNested, found + 1 < bytes.count, bytes[found + 1] | 0x20 == UInt8(ascii: "s") {
        isNested = nameTag(at: found + 1) == .script
      } else if !isComment, starts("<!--", at: found) {
        isComment = !starts("<!-->", at: found) && !starts("<!--->", at: found)
        search = found + 4
      }
    }
    return fallback ?? bytes.count
  }

  private func hasCommentEnd(_ range: Range<Int>) -> Bool {
    var search = range.lowerBound
    while let found = bytes.firstIndex(of: UInt8(ascii: ">"), in: search..<range.upperBound) {
      if found >= 2, bytes[found - 1] == UInt8(ascii: "-"), bytes[found - 2] == UInt8(ascii: "-") {
        return true
      }
      search = found + 1
    }
    return false
  }
}
