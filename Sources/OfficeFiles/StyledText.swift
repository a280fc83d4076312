import VietnameseText

/// Gathers runs of UTF-8 into one clean text: white space collapsed, invisible marks dropped, NFC, and whether all
/// of it is bold or italic. Works on bytes; one pass.
struct StyledText {
  private(set) var bytes: [UInt8] = []
  private var pendingSpace = false
  private var mayCompose = false
  private var letters = 0
  private var boldLetters = 0
  private var italicLetters = 0

  init(reserving capacity: Int = 0) {
    if capacity > 0 { bytes.reserveCapacity(capacity) }
  }

  var isEmpty: Bool { bytes.isEmpty }
  var hasLetters: Bool { letters > 0 }
  var isBold: Bool { letters > 0 && boldLetters == letters }
  var isItalic: Bool { letters > 0 && italicLetters == letters }

  /// The text in NFC.
  var text: String {
    let text = String(decoding: bytes, as: UTF8.self)
    return mayCompose ? text.composed : text
  }

  mutating func append(_ text: some StringProtocol, bold: Bool = false, italic: Bool = false) {
    var text = String(text)
    text.withUTF8 { append($0, bold: bold, italic: italic) }
  }

  mutating func appendSpace() { pendingSpace = true }

  mutating func append(_ other: StyledText) {
    if other.pendingSpace && other.bytes.isEmpty { pendingSpace = true }
    guard !other.bytes.isEmpty else { return }
    if pendingSpace && !bytes.isEmpty { bytes.append(0x20) }
    bytes.append(contentsOf: other.bytes)
    pendingSpace = other.pendingSpace
    mayCompose = mayCompose || other.mayCompose
    letters += other.letters
    boldLetters += other.boldLetters
    italicLetters += other.italicLetters
  }

  /// Appends valid UTF-8 (a whole number of scalars).
  mutating func append(_ source: UnsafeBufferPointer<UInt8>, bold: Bool, italic: Bool) {
    var index = 0
    let count = source.count
    while index < count {
      let byte = source[index]
      if byte < 0x80 {
        index += 1
        if byte > 0x20 && byte != 0x7F {
          put(byte)
          if byte.isASCIIAlphanumeric { noteLetter(bold, italic) }
        } else if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
          pendingSpace = true
        }
        continue
      }
      let length = min(byte.utf8SequenceLength, count - index)
      defer { index += length }
      let second = length > 1 ? source[index + 1] : 0
      let third = length > 2 ? source[index + 2] : 0
      switch InvisibleMarks.meaning(byte, second, third) {
      case .space:
        pendingSpace = true
        continue
      case .nothing: continue
      case .hyphen: put(0x2D)
      case .bullet:
        put(0xE2)
        bytes.append(0x80)
        bytes.append(0xA2)
      case .letter:
        if byte >= 0xCC && !(byte == 0xE1 && second >= 0xB8 && second <= 0xBB) && byte != 0xE2 {
          mayCompose = true
        }
        put(byte)
        for offset in 1..<max(1, length) { bytes.append(source[index + offset]) }
        if byte != 0xE2 { noteLetter(bold, italic) }
      }
    }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    if pendingSpace {
      pendingSpace = false
      if !bytes.isEmpty { bytes.append(0x20) }
    }
    bytes.append(byte)
  }

  @inline(__always)
  private mutating func noteLetter(_ bold: Bool, _ italic: Bool) {
    letters += 1
    if bold { boldLetters += 1 }
    if italic { italicLetters += 1 }
  }
}

/// What scalars beyond ASCII that print nothing, or print as a space or a dash, stand for.
enum InvisibleMarks {
  enum Meaning {
    case letter
    case space
    case nothing
    case hyphen
    case bullet
  }

  /// By the first three bytes of the scalar's UTF-8.
  @inline(__always)
  static func meaning(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Meaning {
    switch first {
    case 0xC2:
      if second == 0xA0 { return .space }
      // Soft hyphen; and the C1 controls, which no text means.
      return second == 0xAD || second < 0xA0 ? .nothing : .letter
    case 0xE2: return generalPunctuation(second, third)
    case 0xE3: return second == 0x80 && third == 0x80 ? .space : .letter
    case 0xEF:
      if second == 0xBB && third == 0xBF { return .nothing }
      return second >= 0x80 && second <= 0x83 ? symbolFont(second, third) : .letter
    default: return .letter
    }
  }

  private static func generalPunctuation(_ second: UInt8, _ third: UInt8) -> Meaning {
    if second == 0x80 {
      switch third {
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return .space
      case 0x8B...0x8F, 0xAA...0xAE: return .nothing
      case 0x90, 0x91: return .hyphen
      default: return .letter
      }
    }
    return second == 0x81 && third >= 0xA0 && third <= 0xAF ? .nothing : .letter
  }

  /// U+F000–U+F0FF: the private places of the Symbol and Wingdings fonts, in office files always bullets or dashes.
  private static func symbolFont(_ second: UInt8, _ third: UInt8) -> Meaning {
    switch (second, third) {
    case (0x80, 0xA0): .space
    case (0x80, 0xAD), (0x82, 0xBE): .hyphen
    case (0x80, _), (0x81, _), (0x82, _), (0x83, _): .bullet
    default: .letter
    }
  }
}

extension UInt8 {
  /// How many bytes the scalar takes that this lead byte begins.
  @inline(__always)
  var utf8SequenceLength: Int { self < 0xC0 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }

  @inline(__always)
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  @inline(__always)
  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
}
