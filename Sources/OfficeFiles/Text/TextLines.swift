import Core
import VietnameseText

/// A text as UTF-8 and the places of its lines, without their ends ("\n", "\r\n", "\r").
struct TextLines {
  let bytes: [UInt8]
  private(set) var ranges: [Range<Int>] = []
  /// For each line its page, where form feeds part the text into pages.
  private(set) var pages: [Int]? = nil

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    var index = 0
    var page = 1
    var pages: [Int] = []
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D || byte == 0x0C {
        ranges.append(start..<index)
        pages.append(page)
        if byte == 0x0C { page += 1 }
        if byte == 0x0D && index + 1 < count && bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < count {
      ranges.append(start..<count)
      pages.append(page)
    }
    if page > 1 { self.pages = pages }
  }

  var count: Int { ranges.count }

  /// Places count lines from 1.
  func place(_ line: Int, to end: Int? = nil) -> SourcePlace {
    SourcePlace(line: line + 1, endLine: (end ?? line) + 1, page: pages?[line])
  }

  /// The lines as they stand, for the review page; only white space at their ends is gone.
  func sourceLines() -> [SourceLine] {
    ranges.indices.map { index in
      let range = ranges[index]
      var end = range.upperBound
      while end > range.lowerBound && bytes[end - 1] <= 0x20 { end -= 1 }
      let text = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
      return SourceLine(mayCompose(range.lowerBound..<end) ? text.composed : text, page: pages?[index])
    }
  }

  func isBlank(_ line: Int) -> Bool {
    var index = ranges[line].lowerBound
    let end = ranges[line].upperBound
    while index < end {
      let byte = bytes[index]
      if byte <= 0x20 {
        index += 1
      } else if byte == 0xC2 && index + 1 < end && bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        return false
      }
    }
    return true
  }

  /// The line without white space (ASCII) at its ends.
  func trimmed(_ line: Int) -> Range<Int> {
    var start = ranges[line].lowerBound
    var end = ranges[line].upperBound
    while start < end && bytes[start] <= 0x20 { start += 1 }
    while end > start && bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private func mayCompose(_ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index + 1 < range.upperBound {
        let byte = bytes[index]
        if byte >= 0xCC && StyledText.mayCompose(byte, bytes[index + 1]) { return true }
        index += byte.utf8SequenceLength
      }
      return false
    }
  }
}
