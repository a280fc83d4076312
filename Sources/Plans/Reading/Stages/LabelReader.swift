/// Reads the label at the beginning of a paragraph: "II.", "1.1", "a)", "-", "Điều 3.", "Nhiệm vụ 2:".
struct LabelReader {
  private let bytes: [UInt8]
  private var at = 0

  static func read(_ bytes: [UInt8]) -> Label? {
    var reader = LabelReader(bytes)
    return reader.label()
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func label() -> Label? {
    skipSpaces()
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case 0x30...0x39: return number()
    case 0x28: return bracketed()
    case 0x2B: return bullet(.plus, "+", length: 1)
    case 0x2A: return bullet(.star, "*", length: 1)
    case 0x2D: return bullet(.dash, "-", length: 1)
    case 0xE2: return sign()
    case 0xC2 where byte(at + 1) == 0xB7: return bullet(.star, "•", length: 2)
    case 0xEF where byte(at + 1) == 0x82 && byte(at + 2) == 0xB7: return bullet(.star, "•", length: 3)
    case 0x61...0x7A: return letter(length: 1)
    case 0xC4 where byte(at + 1) == 0x91: return letter(length: 2)
    case 0x41...0x5A, 0xC4: return capital()
    default: return nil
    }
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipSpaces() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
  }

  private func ended(_ style: Label.Style, _ printed: String, _ numbers: [Int], at end: Int) -> Label {
    var start = end
    while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    return Label(style: style, printed: printed, numbers: numbers, contentStart: start)
  }

  /// A bullet; a run of signs ("-----") is a rule, not a bullet.
  private func bullet(_ style: Label.Style, _ printed: String, length: Int) -> Label? {
    let next = byte(at + length)
    guard next != 0, next != bytes[at], !(0x30...0x39).contains(next) || style != .dash else { return nil }
    if style == .star, next == 0x29 { return ended(style, printed, [], at: at + 2) }
    return ended(style, printed, [], at: at + length)
  }

  private func sign() -> Label? {
    guard at + 2 < bytes.count else { return nil }
    switch (bytes[at + 1], bytes[at + 2]) {
    case (0x80, 0x90...0x95), (0x88, 0x92): return bullet(.dash, "-", length: 3)
    case (0x80, 0xA2), (0x97, _), (0x96, _), (0x80, 0xA3), (0x9E, _): return bullet(.star, "•", length: 3)
    default: return nil
    }
  }

  private mutating func number() -> Label? {
    var numbers: [Int] = []
    var index = at
    while true {
      let start = index
      while (0x30...0x39).contains(byte(index)) { index += 1 }
      guard index > start, index - start <= (numbers.isEmpty ? 3 : 2) else { return nil }
      numbers.append(bytes[start..<index].reduce(0) { $0 * 10 + Int($1) - 0x30 })
      guard byte(index) == 0x2E, (0x30...0x39).contains(byte(index + 1)), numbers.count < 5 else { break }
      index += 1
    }
    let printed = String(decoding: bytes[at..<index], as: UTF8.self)
    let close = byte(index)
    let after = byte(index + 1)
    if numbers.count > 1 {
      let isClosed =
        close == 0x2E || close == 0x29 || close == 0x3A || close == 0x2D && byte(index + 1) == 0x20
      guard isClosed || close == 0x20 && startsWithCapital(index + 1) else { return nil }
      return ended(.number(depth: numbers.count), printed, numbers, at: isClosed ? index + 1 : index)
    }
    switch close {
    case 0x2E where !(0x30...0x39).contains(after):
      return ended(.number(depth: 1), printed, numbers, at: index + 1)
    case 0x29: return ended(.bracket, printed, numbers, at: index + 1)
    case 0x2F, 0x2D, 0x3A:
      guard numbers[0] < 100, bytes[at] != 0x30, after == 0x20 || close == 0x2D && !isSymbol(index + 1) else {
        return nil
      }
      guard close != 0x2D || startsWithCapital(index + 1) else { return nil }
      return ended(.number(depth: 1), printed, numbers, at: index + 1)
    default: return nil
    }
  }

  private func bracketed() -> Label? {
    var index = at + 1
    let start = index
    while (0x30...0x39).contains(byte(index)) { index += 1 }
    if index > start, index - start <= 2, byte(index) == 0x29, byte(index + 1) != 0 {
      let value = bytes[start..<index].reduce(0) { $0 * 10 + Int($1) - 0x30 }
      return ended(.bracket, String(value), [value], at: index + 1)
    }
    return nil
  }

  private func letter(length: Int) -> Label? {
    let close = byte(at + length)
    let after = byte(at + length + 1)
    guard
      close == 0x29 || close == 0x2E && (after == 0x20 || startsWithCapital(at + length + 1))
        || (close == 0x2F || close == 0x2D) && after == 0x20
    else { return nil }
    let printed = String(decoding: bytes[at..<at + length], as: UTF8.self)
    let order: [UInt8] = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    // After "d" comes "đ"; "f", "j", "w", "z" are seldom used, so gaps in the order say little.
    let value = length == 2 ? 5 : (order.firstIndex(of: bytes[at]) ?? 0) + (bytes[at] > 0x64 ? 2 : 1)
    return ended(.letter, printed, [value], at: at + length + 1)
  }

  private mutating func capital() -> Label? {
    if let named = NamedLabels.read(bytes, at: at) { return named }
    var index = at
    while Self.romanValue(byte(index)) > 0 { index += 1 }
    let close = byte(index)
    if index > at, index - at <= 7, Self.closesCapital(close, byte(index + 1)),
      let value = Self.roman(bytes[at..<index])
    {
      return ended(.roman, String(decoding: bytes[at..<index], as: UTF8.self), [value], at: index + 1)
    }
    // "Đ" stands between "D" and "E", as among the small letters.
    let isBarred = bytes[at] == 0xC4 && byte(at + 1) == 0x90
    let end = at + (isBarred ? 2 : 1)
    guard isBarred || (0x41...0x5A).contains(bytes[at]), Self.closesCapital(byte(end), byte(end + 1)) else {
      return nil
    }
    let value = isBarred ? 5 : Int(bytes[at]) - (bytes[at] > 0x44 ? 0x3F : 0x40)
    return ended(.capital, String(decoding: bytes[at..<end], as: UTF8.self), [value], at: end + 1)
  }

  private static func closesCapital(_ close: UInt8, _ after: UInt8) -> Bool {
    switch close {
    case 0x2E, 0x29, 0x2F, 0x2D, 0x3A:
      after == 0x20 || after == 0 || after >= 0xC3 || close == 0x2E && after >= 0x41
    default: false
    }
  }

  private func startsWithCapital(_ index: Int) -> Bool {
    var index = index
    while byte(index) == 0x20 { index += 1 }
    return Passage(utf8: Array(bytes[min(index, bytes.count)..<min(index + 8, bytes.count)])).words.first?
      .isCapital
      ?? false
  }

  /// Whether the abbreviation of a document number follows: "57-KL/TW".
  private func isSymbol(_ index: Int) -> Bool {
    Passage(utf8: Array(bytes[min(index, bytes.count)..<min(index + 8, bytes.count)])).words.first?
      .isAllCapitals ?? true
  }

  private static func romanValue(_ byte: UInt8) -> Int {
    switch byte {
    case 0x49: 1
    case 0x56: 5
    case 0x58: 10
    case 0x4C: 50
    case 0x43: 100
    default: 0
    }
  }

  /// The value of a well-formed Roman number.
  private static func roman(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    var last = 0
    for digit in digits.reversed() {
      let here = romanValue(digit)
      value += here < last ? -here : here
      last = max(last, here)
    }
    return value > 0 && value < 100 ? value : nil
  }
}
