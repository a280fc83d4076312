/// What can be seen of a stretch of text without knowing its language. Lengths are in tenths of a Latin letter:
/// a letter of a script without spaces between words says more, so Thai, Lao, Khmer, Burmese and Tibetan letters
/// count 14, Chinese, Japanese and Korean ones 30.
struct BlockMeasure: Sendable {
  var length: Int32 = 0
  /// Length of Thai and Lao letters, whose sentences end in a space rather than in a sign.
  var unmarkedLength: Int32 = 0
  var stops: Int32 = 0
  var commas: Int32 = 0
  var spaces: Int32 = 0

  @inline(__always) mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { add($0) }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var length: Int32 = 0
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        length &+= 10
        let kind = Self.ascii[Int(byte)]
        stops &+= Int32(kind & 1)
        commas &+= Int32((kind >> 1) & 1)
        spaces &+= Int32(kind >> 2)
        index &+= 1
      } else if byte < 0xE0 {
        // A continuation byte that belongs to nothing counts nothing.
        if byte >= 0xC0 { length &+= 10 }
        index &+= 1
      } else if byte < 0xF0 {
        guard index &+ 2 < count else { break }
        let code =
          (UInt32(byte & 0x0F) << 12) | (UInt32(bytes[index &+ 1] & 0x3F) << 6)
          | UInt32(bytes[index &+ 2] & 0x3F)
        length &+= weigh(code)
        index &+= 3
      } else {
        length &+= 10
        index &+= 4
      }
    }
    self.length = self.length.addingReportingOverflow(length).partialValue & Int32.max
  }

  private mutating func weigh(_ code: UInt32) -> Int32 {
    switch code {
    case 0x0E00...0x0EFF:
      if code == 0x0E2F || code == 0x0EAF { commas &+= 1 }
      unmarkedLength &+= 14
      return 14
    case 0x0F00...0x109F, 0x1780...0x17FF:
      if code == 0x17D4 || code == 0x17D5 || code == 0x104A || code == 0x104B { stops &+= 1 }
      return 14
    case 0x2026: stops &+= 1
    case 0x3001: commas &+= 1
    case 0x3002: stops &+= 1
    case 0x3040...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF: return 30
    case 0xFF01, 0xFF1A, 0xFF1B, 0xFF1F: stops &+= 1
    case 0xFF0C: commas &+= 1
    default: break
    }
    return 10
  }

  /// 1: ends a sentence or clause; 2: comma; 4: space.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"): 1
    case UInt8(ascii: ","): 2
    case UInt8(ascii: " "): 4
    default: 0
    }
  }

  /// How a text ends, closing quotes and brackets aside.
  static func ending(_ bytes: [UInt8], _ range: Range<Int>) -> (stop: Bool, ellipsis: Bool) {
    var end = range.upperBound
    while end > range.lowerBound, let before = closing(bytes, range.lowerBound, end) {
      end = before
    }
    guard end > range.lowerBound else { return (false, false) }
    let rest = bytes[range.lowerBound..<end]
    let ellipsis = rest.ends(with: [0xE2, 0x80, 0xA6]) || rest.ends(with: [0x2E, 0x2E, 0x2E])
    if ellipsis { return (true, true) }
    let last = bytes[end - 1]
    if last < 0x80 { return (ascii[Int(last)] & 1 != 0, false) }
    guard rest.count >= 3 else { return (false, false) }
    let start = end - 3
    var probe = BlockMeasure()
    probe.add(bytes[start..<end])
    return (probe.stops > 0, false)
  }

  /// Where a closing sign before `end` starts; nil when there is none.
  private static func closing(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    switch bytes[end - 1] {
    case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"):
      return end - 1
    case 0x9D, 0x99, 0x9C:  // ” ’ “
      return end - start >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2 ? end - 3 : nil
    case 0xBB:  // »
      return end - start >= 2 && bytes[end - 2] == 0xC2 ? end - 2 : nil
    case 0x8D, 0x8F, 0x8B:  // 」 』 》
      return end - start >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE3 ? end - 3 : nil
    default: return nil
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with tail: [UInt8]) -> Bool {
    count >= tail.count && suffix(tail.count).elementsEqual(tail)
  }
}
