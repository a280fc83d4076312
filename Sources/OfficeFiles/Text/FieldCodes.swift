/// Word's field instructions, which leak into texts copied out of it: ` HYPERLINK "https://…" \h `.
enum FieldCodes {
  /// `range` without a field instruction at its start.
  static func skip(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound && bytes[start] <= 0x20 { start += 1 }
    guard start < range.upperBound, bytes[start] == 0x48 else { return range }
    let name = Array("HYPERLINK \"".utf8)
    guard range.upperBound - start > name.count, bytes[start..<start + name.count].elementsEqual(name) else {
      return range
    }
    var close = start + name.count
    while close < range.upperBound && bytes[close] != 0x22 { close += 1 }
    guard close < range.upperBound else { return range }
    return close + 1..<range.upperBound
  }
}
