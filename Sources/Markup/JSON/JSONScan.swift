/// One pass over a JSON text that fills the map of a `JSONDocument`. A stack of open lists and objects stands in for
/// recursion.
struct JSONScan {
  private(set) var entries: [JSONDocument.Entry] = []
  private var open: [Int] = []
  private var place = 0
  private let count: Int

  init(count: Int) {
    self.count = count
    entries.reserveCapacity(16)
  }

  mutating func read(_ bytes: borrowing Span<UInt8>) throws(JSONFault) {
    do { _ = try UTF8Span(validating: copy bytes) } catch {
      throw JSONFault(.invalidUTF8, at: error.byteOffsets.lowerBound)
    }
    try value(bytes)
    while let container = open.last {
      let isObject = entries[container].kind == .object
      skipSpace(bytes)
      let isFirst = entries.count == container + 1
      let sign = try peek(bytes)
      if sign == (isObject ? 0x7D : 0x5D) {
        place += 1
        close(container)
        continue
      }
      if !isFirst {
        guard sign == 0x2C else { throw JSONFault(.unexpectedSign, at: place) }
        place += 1
        skipSpace(bytes)
      }
      if isObject { try key(bytes) }
      try value(bytes)
    }
    skipSpace(bytes)
    if place < count { throw JSONFault(.trailingText, at: place) }
  }

  private mutating func close(_ container: Int) {
    open.removeLast()
    entries[container].end = UInt32(place)
    entries[container].next = UInt32(entries.count)
  }

  private mutating func key(_ bytes: borrowing Span<UInt8>) throws(JSONFault) {
    guard try peek(bytes) == 0x22 else { throw JSONFault(.unexpectedSign, at: place) }
    try string(bytes)
    skipSpace(bytes)
    guard try peek(bytes) == 0x3A else { throw JSONFault(.unexpectedSign, at: place) }
    place += 1
  }

  /// Reads a plain value whole, or opens a list or an object.
  private mutating func value(_ bytes: borrowing Span<UInt8>) throws(JSONFault) {
    skipSpace(bytes)
    switch try peek(bytes) {
    case 0x22: try string(bytes)
    case 0x7B: try open(.object)
    case 0x5B: try open(.array)
    case 0x74: try word("true", .bool, bytes)
    case 0x66: try word("false", .bool, bytes)
    case 0x6E: try word("null", .null, bytes)
    case 0x2D, 0x30...0x39: try number(bytes)
    default: throw JSONFault(.unexpectedSign, at: place)
    }
  }

  private mutating func open(_ kind: JSONKind) throws(JSONFault) {
    guard open.count < JSONDocument.depth else { throw JSONFault(.tooDeep, at: place) }
    open.append(entries.count)
    add(kind, from: place)
    place += 1
  }

  private mutating func string(_ bytes: borrowing Span<UInt8>) throws(JSONFault) {
    let start = place
    var isEscaped = false
    place += 1
    while place < count {
      let byte = bytes[place]
      if byte == 0x22 {
        place += 1
        add(.string, from: start, isEscaped: isEscaped)
        return
      }
      if byte < 0x20 { throw JSONFault(.controlCharacter, at: place) }
      if byte == 0x5C {
        isEscaped = true
        try escape(bytes)
      } else {
        place += 1
      }
    }
    throw JSONFault(.unexpectedEnd, at: count)
  }

  private mutating func escape(_ bytes: borrowing Span<UInt8>) throws(JSONFault) {
    guard place + 1 < count else { throw JSONFault(.unexpectedEnd, at: count) }
    switch bytes[place + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: place += 2
    case 0x75:
      guard place + 6 <= count else { throw JSONFault(.unexpectedEnd, at: count) }
      for offset in 2..<6 where JSONEscapes.hexValue(bytes[place + offset]) == nil {
        throw JSONFault(.badEscape, at: place)
      }
      place += 6
    default: throw JSONFault(.badEscape, at: place)
    }
  }

  private mutating func word(_ text: StaticString, _ kind: JSONKind, _ bytes: borrowing Span<UInt8>)
    throws(JSONFault)
  {
    let start = place
    for offset in 0..<text.utf8CodeUnitCount {
      guard place < count else { throw JSONFault(.unexpectedEnd, at: count) }
      guard bytes[place] == text.utf8Start[offset] else { throw JSONFault(.unexpectedSign, at: place) }
      place += 1
    }
    add(kind, from: start)
  }

  private mutating func number(_ bytes: borrowing Span<UInt8>) throws(JSONFault) {
    let start = place
    if bytes[place] == 0x2D { place += 1 }
    let first = place
    guard digits(bytes) > 0 else { throw JSONFault(.badNumber, at: start) }
    if bytes[first] == 0x30, place - first > 1 { throw JSONFault(.badNumber, at: start) }
    if place < count, bytes[place] == 0x2E {
      place += 1
      guard digits(bytes) > 0 else { throw JSONFault(.badNumber, at: start) }
    }
    if place < count, bytes[place] | 0x20 == 0x65 {
      place += 1
      if place < count, bytes[place] == 0x2B || bytes[place] == 0x2D { place += 1 }
      guard digits(bytes) > 0 else { throw JSONFault(.badNumber, at: start) }
    }
    add(.number, from: start)
  }

  private mutating func digits(_ bytes: borrowing Span<UInt8>) -> Int {
    let start = place
    while place < count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return place - start
  }

  private mutating func add(_ kind: JSONKind, from start: Int, isEscaped: Bool = false) {
    entries.append(
      JSONDocument.Entry(
        kind: kind, isEscaped: isEscaped, start: UInt32(start), end: UInt32(place),
        next: UInt32(entries.count + 1)))
  }

  private mutating func skipSpace(_ bytes: borrowing Span<UInt8>) {
    while place < count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  private func peek(_ bytes: borrowing Span<UInt8>) throws(JSONFault) -> UInt8 {
    guard place < count else { throw JSONFault(.unexpectedEnd, at: count) }
    return bytes[place]
  }
}
