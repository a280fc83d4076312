import Markup

/// Makes HTML of strangers safe to show: known elements, attributes and schemes of addresses stay, all else goes;
/// scripts and style sheets with what they hold. Relative addresses are resolved.
///
/// One pass over the bytes; the time is linear in them and the result at most six times as long.
package struct SafeHTML {
  /// How much may stay.
  package enum Allowance: Sendable {
    /// What reads: no forms, no style attributes.
    case reading
    /// Forms and style attributes that only dress the text as well.
    case wide
  }

  let bytes: [UInt8]
  let base: String
  let allowance: Allowance
  var out: [UInt8] = []
  var place = 0
  /// Open elements whose content goes too.
  var dropped = 0
  /// Elements of MathML and SVG that are open.
  var foreign = 0
  /// The place behind which no ">" follows.
  let lastClose: Int
  private var lastCommentEnd = Int.max
  /// No such sign follows any more.
  var isWithoutQuote = false
  var isWithoutApostrophe = false
  /// The attributes of the tag that is being read: their places in the table and their values' in the bytes.
  var attributes: [(name: Int, start: Int, end: Int)] = []

  /// The host that paths from the root belong to, once asked for.
  lazy var root: [UInt8] = FeedAddress.root(of: base)

  private init(_ bytes: [UInt8], base: String, allowance: Allowance) {
    self.allowance = allowance
    self.bytes = bytes
    self.base = base
    lastClose = bytes.lastIndex(of: 0x3E) ?? -1
    out.reserveCapacity(bytes.count + 16)
  }

  /// - Parameter base: the address that relative ones are resolved against; empty for none.
  package static func clean(_ bytes: [UInt8], base: String, allowance: Allowance = .reading) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return bytes }
    var cleaner = SafeHTML(bytes, base: base, allowance: allowance)
    cleaner.run()
    return cleaner.out
  }

  /// Plain text as HTML.
  static func escaped(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case 0x26: out.append(contentsOf: "&amp;".utf8)
      case 0x3C: out.append(contentsOf: "&lt;".utf8)
      case 0x3E: out.append(contentsOf: "&gt;".utf8)
      default: out.append(byte)
      }
    }
    return out
  }

  private mutating func run() {
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x3C {
        markup()
      } else if byte == 0x26 {
        reference()
      } else {
        let start = place
        while place < bytes.count, bytes[place] != 0x3C, bytes[place] != 0x26 { place += 1 }
        if dropped == 0 { out.append(contentsOf: bytes[start..<place]) }
      }
    }
  }

  func peek(_ offset: Int) -> UInt8 { place + offset < bytes.count ? bytes[place + offset] : 0 }

  mutating func write(_ text: StaticString) {
    guard dropped == 0 else { return }
    text.withUTF8Buffer { out.append(contentsOf: $0) }
  }

  /// A reference that HTML knows stays; any other "&" is escaped.
  private mutating func reference() {
    let length = Self.referenceLength(bytes, place)
    if length == 0 {
      write("&amp;")
      place += 1
      return
    }
    if dropped == 0 { Self.append(reference: bytes[place..<place + length], to: &out) }
    place += length
  }

  /// The bytes of the reference at an ampersand with its semicolon; 0 where there is none that HTML knows.
  static func referenceLength(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start + 1
    let limit = min(bytes.count, start + 34)
    while end < limit, bytes[end] != 0x3B {
      let byte = bytes[end]
      guard isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || (byte == 0x23 && end == start + 1) else {
        return 0
      }
      end += 1
    }
    guard end < limit, end > start + 1 else { return 0 }
    if bytes[start + 1] == 0x23 {
      return XMLText.scalar(bytes[(start + 2)..<end]) == nil ? 0 : end + 1 - start
    }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    return name == "apos" || XMLText.named(name) != nil ? end + 1 - start : 0
  }

  /// A number of windows-1252's upper controls becomes the number of the character meant.
  private static func append(reference: ArraySlice<UInt8>, to out: inout [UInt8]) {
    let digits = reference.dropFirst(2).dropLast()
    if reference.dropFirst().first == 0x23, digits.count <= 4,
      let scalar = XMLText.scalar(digits), scalar.value > 0xFF,
      UInt32(String(decoding: digits, as: UTF8.self)) ?? 0 < 160
        || digits.first.map({ $0 | 0x20 == 0x78 }) == true && digits.count == 3
    {
      out.append(contentsOf: "&#x\(String(scalar.value, radix: 16));".utf8)
    } else if reference.dropFirst(2).first == 0x58 {
      out.append(contentsOf: "&#x".utf8)
      out.append(contentsOf: reference.dropFirst(3))
    } else {
      out.append(contentsOf: reference)
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  // MARK: Markup

  private mutating func markup() {
    let next = peek(1)
    if Self.isLetter(next), place < lastClose {
      startTag()
    } else if next == 0x2F, Self.isLetter(peek(2)), place < lastClose {
      endTag()
    } else if next == 0x21, peek(2) == 0x2D, peek(3) == 0x2D {
      comment()
    } else if (next == 0x21 || next == 0x3F) && Self.isLetter(peek(2)), place < lastClose {
      while place < bytes.count, bytes[place] != 0x3E { place += 1 }
      place += 1
    } else {
      write("&lt;")
      place += 1
    }
  }

  /// Comments stay where they cannot end early in any reader. One that never ends goes up to the next ">".
  private mutating func comment() {
    let start = place + 4
    var end = start
    while place < lastCommentEnd, end + 2 < bytes.count,
      !(bytes[end] == 0x2D && bytes[end + 1] == 0x2D && bytes[end + 2] == 0x3E)
    {
      end += 1
    }
    guard place < lastCommentEnd, end + 2 < bytes.count else {
      lastCommentEnd = -1
      while place < lastClose, bytes[place] != 0x3E { place += 1 }
      place = place < lastClose || bytes[place] == 0x3E ? place + 1 : bytes.count
      return
    }
    place = end + 3
    let text = bytes[start..<end]
    var isDoubtful = text.first == 0x3E || text.starts(with: [0x2D, 0x3E]) || text.last == 0x2D
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x2D, previous == 0x2D { isDoubtful = true }
      previous = byte
    }
    guard dropped == 0, !isDoubtful else { return }
    out.append(contentsOf: bytes[(start - 4)..<place])
  }

  private mutating func endTag() {
    place += 2
    let name = readElement()
    while place < bytes.count, bytes[place] != 0x3E { place += 1 }
    place += 1
    guard name >= 0 else { return }
    let entry = SafeMarkup.elementTable.entries[name]
    if entry.traits.contains(.dropped) {
      if dropped > 0 { dropped -= 1 } else { dropPair(name) }
      return
    }
    guard dropped == 0, isAllowed(entry.traits), !entry.traits.contains(.void) else { return }
    close(entry)
  }

  mutating func close(_ entry: NameTable.Entry) {
    out.append(0x3C)
    out.append(0x2F)
    out.append(contentsOf: foreign > 0 ? entry.spelling : entry.name)
    out.append(0x3E)
    if foreign > 0, entry.traits.contains(.foreignRoot) { foreign -= 1 }
  }

  /// "</script> <script>": an end without a start takes a start that follows right behind with it.
  private mutating func dropPair(_ name: Int) {
    var index = place
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < lastClose, bytes[index] == 0x3C else { return }
    let saved = place
    place = index + 1
    guard readElement() == name else {
      place = saved
      return
    }
    while place < bytes.count, bytes[place] != 0x3E { place += 1 }
    place += 1
  }

  func isAllowed(_ traits: SafeMarkup.Traits) -> Bool {
    if allowance == .reading, traits.contains(.wide) { return false }
    return traits.contains(.allowed) || (foreign > 0 && traits.contains(.foreign))
  }

  /// Reads the name of an element; its place in the table, -1 for one that is not there.
  mutating func readElement() -> Int {
    let start = place
    skipName()
    return place - start > 40 ? -1 : SafeMarkup.elementTable.place(bytes, start, place)
  }

  mutating func skipName() {
    while place < bytes.count {
      let byte = bytes[place]
      guard byte > 0x20, byte != 0x3E, byte != 0x2F, byte != 0x3D, byte != 0x3C, byte != 0x22, byte != 0x27
      else {
        return
      }
      place += 1
    }
  }

  static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
