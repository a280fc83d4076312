/// The pieces that RTF consists of (Rich Text Format 1.9): groups, control words and symbols, text.
struct RTFTokens {
  enum Token {
    case open, close
    /// `\par`, `\cellx2340`; nil for a word without a number.
    case word(String, Int?)
    /// `\~`, `\*`
    case symbol(UInt8)
    /// `\'e1`, or a letter of the file itself.
    case byte(UInt8)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x7B: return .open
      case 0x7D: return .close
      case 0x5C: return control()
      case 0x0A, 0x0D, 0x00: continue
      default: return .byte(byte)
      }
    }
    return nil
  }

  private mutating func control() -> Token? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    guard first.isASCIILetter else {
      index += 1
      guard first == 0x27 else {
        // A line end behind a backslash is the end of a paragraph.
        return first == 0x0A || first == 0x0D ? .word("par", nil) : .symbol(first)
      }
      let digits = String(decoding: bytes[index..<min(index + 2, bytes.count)], as: UTF8.self)
      index = min(index + 2, bytes.count)
      return .byte(UInt8(digits, radix: 16) ?? 0x3F)
    }
    var end = index
    while end < bytes.count, end - index < 32, bytes[end].isASCIILetter { end += 1 }
    let name = String(decoding: bytes[index..<end], as: UTF8.self)
    index = end
    if end < bytes.count, bytes[end] == 0x2D { end += 1 }
    let digits = end
    while end < bytes.count, end - digits < 10, bytes[end].isASCIIDigit { end += 1 }
    let number = end > digits ? Int(String(decoding: bytes[index..<end], as: UTF8.self)) : nil
    if number != nil { index = end }
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return .word(name, number)
  }

  /// Passes over the bytes of `\bin`, which are no text.
  mutating func skip(_ count: Int) { index = min(bytes.count, index + max(0, count)) }
}
