extension MarkupScanner {
  /// `<!…>` and `<?…>`: comments, CDATA, document type, processing instructions.
  mutating func scanDeclaration() {
    let start = position
    if bytes[start + 1] == UInt8(ascii: "?") {
      let end = mode == .xml && !lacksInstructionEnd ? end(of: "?>", from: start + 2) : nil
      lacksInstructionEnd = end == nil
      let close = end ?? bytes.firstIndex(of: UInt8(ascii: ">"), in: start + 2..<bytes.count).map { $0 + 1 }
      let isClosed = end != nil
      finish(mode == .xml ? .instruction : .comment, start, start + 2, close, isClosed ? 2 : 1)
    } else if starts("<!--", at: start) {
      scanComment(start)
    } else if starts("<![CDATA[", at: start), mode == .xml {
      finish(.raw, start, start + 9, end(of: "]]>", from: start + 9), 3)
    } else if startsIgnoringCase("<!doctype", at: start) {
      scanDoctype(start)
    } else {
      let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: start + 2..<bytes.count).map { $0 + 1 }
      finish(.comment, start, start + 2, close, 1)
    }
  }

  /// Sets the token from `start` to `end` (the end of the file when nothing), whose content ends `tail` earlier.
  private mutating func finish(_ kind: Kind, _ start: Int, _ from: Int, _ end: Int?, _ tail: Int) {
    self.kind = kind
    position = end ?? bytes.count
    whole = start..<position
    let first = min(from, position)
    content = first..<max(first, end == nil ? position : position - tail)
  }

  /// A comment ends at "-->" or "--!>", and at once in "<!-->" and "<!--->".
  private mutating func scanComment(_ start: Int) {
    let from = start + 4
    if starts("<!-->", at: start) { return finish(.comment, start, from, start + 5, 1) }
    if starts("<!--->", at: start) { return finish(.comment, start, from, start + 6, 2) }
    var search = from
    while let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: search..<bytes.count) {
      if close >= from + 2, bytes[close - 1] == UInt8(ascii: "-"), bytes[close - 2] == UInt8(ascii: "-") {
        return finish(.comment, start, from, close + 1, 3)
      }
      if mode == .html, close >= from + 3, bytes[close - 1] == UInt8(ascii: "!"),
        bytes[close - 2] == UInt8(ascii: "-"), bytes[close - 3] == UInt8(ascii: "-")
      {
        return finish(.comment, start, from, close + 1, 4)
      }
      search = close + 1
    }
    finish(.comment, start, from, nil, 0)
  }

  /// In XML mode the internal subset in brackets, with its quoted values, belongs to the document type.
  private mutating func scanDoctype(_ start: Int) {
    let from = start + 9
    guard mode == .xml, !hasDoctype else {
      let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: start..<bytes.count).map { $0 + 1 }
      return finish(.doctype, start, from, close, 1)
    }
    hasDoctype = true
    var index = from
    var isInside = false
    scan: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return finish(.doctype, start, from, index + 1, 1)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let close = bytes.firstIndex(of: bytes[index], in: index + 1..<bytes.count) else { break }
        index = close
      case UInt8(ascii: "<") where starts("<!--", at: index):
        guard let close = end(of: "-->", from: index + 4) else { break scan }
        index = close - 1
      default: break
      }
      index += 1
    }
    let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: start..<bytes.count).map { $0 + 1 }
    finish(.doctype, start, from, close, 1)
  }

  /// The place after the first `mark` (which ends in ">") from `start` on.
  private func end(of mark: StaticString, from start: Int) -> Int? {
    var search = min(start, bytes.count)
    let length = mark.utf8CodeUnitCount
    while let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: search..<bytes.count) {
      if close + 1 - length >= start, starts(mark, at: close + 1 - length) { return close + 1 }
      search = close + 1
    }
    return nil
  }

  func starts(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, start + length <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[start..<start + length].elementsEqual($0) }
  }

  /// The same for letters of either case; `text` is in lower case.
  func startsIgnoringCase(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, start + length <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      bytes[start..<start + length].elementsEqual(wanted) { byte, letter in
        byte == letter || (byte.isASCIILetter && byte | 0x20 == letter)
      }
    }
  }
}
