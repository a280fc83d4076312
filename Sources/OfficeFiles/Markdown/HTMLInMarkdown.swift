import Core

/// Tables written in HTML within Markdown or text, as converters do for merged cells: "<table>" opens a line.
extension TextReader {
  mutating func htmlTable(at first: Int) throws(UnreadableDocument) -> Int? {
    guard opensHTMLTable(first), let end = endOfHTMLTable(from: first) else { return nil }
    let range = lines.ranges[first].lowerBound..<lines.ranges[end - 1].upperBound
    guard let found = try? HTMLReader.read(Array(lines.bytes[range]), limits: limits) else { return nil }
    let rowLines = linesWithRows(first, end)
    for block in found.blocks {
      var block = block
      block.place = lines.place(first, to: end - 1)
      if case .table(var table) = block.kind {
        for index in table.rows.indices {
          table.rows[index].place =
            rowLines.count == table.rows.count ? lines.place(rowLines[index]) : block.place
        }
        block.kind = .table(table)
      }
      blocks.append(block)
    }
    return end
  }

  private func opensHTMLTable(_ line: Int) -> Bool {
    let range = lines.trimmed(line)
    return range.count > 6 && Self.says(lines.bytes, range.lowerBound, "<table")
  }

  /// The line behind the "</table>" that closes the outermost table.
  private mutating func endOfHTMLTable(from first: Int) -> Int? {
    var depth = 0
    for line in first..<lines.count {
      for index in lines.ranges[line] where lines.bytes[index] == 0x3C {
        if Self.says(lines.bytes, index, "<table") { depth += 1 }
        if Self.says(lines.bytes, index, "</table") { depth -= 1 }
      }
      if depth <= 0 { return line + 1 }
    }
    // Never closed: no use looking again from every later line.
    noHTMLTableBefore = lines.count
    return nil
  }

  /// The line of each "<tr".
  private func linesWithRows(_ first: Int, _ end: Int) -> [Int] {
    var found: [Int] = []
    for line in first..<end {
      for index in lines.ranges[line] where lines.bytes[index] == 0x3C {
        if Self.says(lines.bytes, index, "<tr") { found.append(line) }
      }
    }
    return found
  }

  /// Whether `word` (in lower case) stands at `index`, in any case.
  private static func says(_ bytes: [UInt8], _ index: Int, _ word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { word in
      for offset in 0..<word.count {
        let byte = bytes[index + offset]
        guard byte == word[offset] || (byte.isASCIILetter && byte | 0x20 == word[offset]) else {
          return false
        }
      }
      return true
    }
  }
}
