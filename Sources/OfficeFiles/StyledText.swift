import VietnameseText

/// Gathers runs of UTF-8 into one clean text: white space collapsed, invisible marks dropped, NFC, and whether all
/// of it is bold or italic. Works on bytes; one pass.
struct StyledText {
  private(set) var bytes: [UInt8] = []
  /// Blanks that wait for what comes behind them.
  private var blanks = 0
  /// Places of blanks that were wider than one; only the first ones, which tell whether a title was spelled.
  private var wideBlanks: [Int] = []
  private static let mostWide = 24
  private var mayCompose = false
  private var letters = 0
  private var boldLetters = 0
  private var italicLetters = 0

  init(reserving capacity: Int = 0) {
    if capacity > 0 { bytes.reserveCapacity(capacity) }
  }

  var isEmpty: Bool { bytes.isEmpty }
  var endsInFigure: Bool { bytes.last?.isASCIIDigit ?? false }
  var endsInSpace: Bool { blanks > 0 }
  var hasLetters: Bool { letters > 0 }
  var isBold: Bool { letters > 0 && boldLetters == letters }
  var isItalic: Bool { letters > 0 && italicLetters == letters }

  /// The text in NFC.
  var text: String {
    if let words = SpelledLetters.words(bytes, wide: wideBlanks) { return words }
    let text = String(decoding: bytes, as: UTF8.self)
    return mayCompose ? text.composed : text
  }

  mutating func append(_ text: some StringProtocol, bold: Bool = false, italic: Bool = false) {
    var text = String(text)
    text.withUTF8 { append($0, bold: bold, italic: italic) }
  }

  /// A tab, or whatever parts words clearly.
  mutating func appendSpace() { blanks += 2 }

  mutating func append(_ other: StyledText) {
    if other.bytes.isEmpty { blanks += other.blanks }
    guard !other.bytes.isEmpty else { return }
    putBlank()
    for place in other.wideBlanks where wideBlanks.count < Self.mostWide {
      wideBlanks.append(bytes.count + place)
    }
    bytes.append(contentsOf: other.bytes)
    blanks = other.blanks
    mayCompose = mayCompose || other.mayCompose
    letters += other.letters
    boldLetters += other.boldLetters
    italicLetters += other.italicLetters
  }

  /// Appends valid UTF-8 (a whole number of scalars).
  mutating func append(_ source: UnsafeBufferPointer<UInt8>, bold: Bool, italic: Bool) {
    var index = 0
    while index < source.count {
      let end = plainRun(source, from: index, bold, italic)
      if end > index {
        putBlank()
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<end]))
        index = end
      } else {
        index += appendOdd(source, at: index, bold, italic)
      }
    }
  }

  /// The end of the run from `index` that can be copied as it is: letters, marks, single spaces between them.
  private mutating func plainRun(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, _ bold: Bool, _ italic: Bool
  ) -> Int {
    var index = start
    var found = 0
    let count = source.count
    while index < count {
      let byte = source[index]
      if byte > 0x20 && byte < 0x7F {
        if byte.isASCIIAlphanumeric { found += 1 }
        index += 1
      } else if byte == 0x20 {
        guard index > start, index + 1 < count, Self.isPlain(source[index + 1]) else { break }
        index += 1
      } else if Self.isPlain(byte) {
        let length = byte.utf8SequenceLength
        guard index + length <= count else { break }
        if Self.mayCompose(byte, source[index + 1]) { mayCompose = true }
        found += 1
        index += length
      } else {
        break
      }
    }
    note(found, bold, italic)
    return index
  }

  /// Neither white space nor the first byte of anything `InvisibleMarks` knows.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F || byte >= 0xC3 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
  }

  /// Whether a scalar may change under NFC, by the first two bytes of its UTF-8; errs on the safe side.
  @inline(__always)
  static func mayCompose(_ first: UInt8, _ second: UInt8) -> Bool {
    first >= 0xCC && !(first == 0xE1 && second >= 0xB8 && second <= 0xBB) && first != 0xE2 && first < 0xF0
  }

  /// Appends what one scalar that is not plain means; returns its length.
  private mutating func appendOdd(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int, _ bold: Bool, _ italic: Bool
  ) -> Int {
    let byte = source[index]
    if byte < 0x80 {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { blanks += byte == 0x09 ? 2 : 1 }
      return 1
    }
    let length = min(byte.utf8SequenceLength, source.count - index)
    let second = length > 1 ? source[index + 1] : 0
    let third = length > 2 ? source[index + 2] : 0
    switch InvisibleMarks.meaning(byte, second, third) {
    case .space: blanks += 1
    case .nothing: break
    case .hyphen: put(0x2D)
    case .sign:
      // The lead byte tells three bytes, and the meaning that they are U+F000–U+F0FF.
      let code = 0xF000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      let sign = bytes.isEmpty ? "•" : Unicode.Scalar(code).map(SignFont.likelySign) ?? "•"
      for (offset, byte) in String(sign).utf8.enumerated() {
        if offset == 0 { put(byte) } else { bytes.append(byte) }
      }
    case .letter:
      if Self.mayCompose(byte, second) { mayCompose = true }
      put(byte)
      for offset in 1..<max(1, length) { bytes.append(source[index + offset]) }
      if byte != 0xE2 { note(1, bold, italic) }
    }
    return length
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    putBlank()
    bytes.append(byte)
  }

  @inline(__always)
  private mutating func putBlank() {
    guard blanks > 0 else { return }
    if !bytes.isEmpty {
      if blanks > 1, wideBlanks.count < Self.mostWide { wideBlanks.append(bytes.count) }
      bytes.append(0x20)
    }
    blanks = 0
  }

  @inline(__always)
  private mutating func note(_ count: Int, _ bold: Bool, _ italic: Bool) {
    letters += count
    if bold { boldLetters += count }
    if italic { italicLetters += count }
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
