/// The path of a rule: "*" stands for anything, "$" at the end for the end of the path. Matching goes through the path
/// once, however many stars there are.
struct RobotsPattern: Sendable {
  /// Percent-encoded, hexadecimal digits in capitals.
  private let text: [UInt8]
  /// The parts between the stars; the first stands at the start of the path.
  private let parts: [Range<Int>]
  private let endsPath: Bool

  /// Its length; the longest matching rule decides.
  var priority: Int { text.count }

  init(_ value: some Collection<UInt8>) {
    self.init(escaped: Self.escaped(value))
  }

  private init(escaped text: [UInt8]) {
    self.text = text
    endsPath = text.last == 0x24
    let end = text.count - (endsPath ? 1 : 0)
    var parts: [Range<Int>] = []
    var start = 0
    for place in 0..<end where text[place] == 0x2A {
      // Empty parts between stars add nothing; the first counts as the start.
      if parts.isEmpty || start < place { parts.append(start..<place) }
      start = place + 1
    }
    if parts.isEmpty || start < end || endsPath { parts.append(start..<end) }
    self.parts = parts
  }

  /// "…/index.htm…" as a rule for "…/" alone, as Google reads it.
  var directoryOfIndex: RobotsPattern? {
    guard let slash = text.lastIndex(of: 0x2F), text[slash...].starts(with: "/index.htm".utf8) else {
      return nil
    }
    return RobotsPattern(escaped: text[...slash] + [0x24])
  }

  func matches(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = parts[0]
    guard path.count >= first.count, path.holds(text, first, at: 0) else { return false }
    var place = first.count
    if parts.count == 1 { return !endsPath || place == path.count }
    let last = parts.count - 1
    for index in 1..<(endsPath ? last : parts.count) {
      guard let end = path.end(of: text, parts[index], from: place) else { return false }
      place = end
    }
    guard endsPath else { return true }
    let start = path.count - parts[last].count
    return start >= place && path.holds(text, parts[last], at: start)
  }

  private static func escaped(_ value: some Collection<UInt8>) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(value.count)
    // How many of the next bytes are hexadecimal digits of an escape.
    var pending = 0
    var rest = value[...]
    while let byte = rest.popFirst() {
      if pending > 0 {
        pending -= 1
        text.append(byte >= 0x61 ? byte & 0xDF : byte)
      } else if byte >= 0x80 {
        text.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      } else {
        text.append(byte)
        if byte == 0x25, rest.prefix(2).count(where: \.isHexadecimal) == 2 { pending = 2 }
      }
    }
    return text
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    self >= 0x30 && self <= 0x39 || (self | 0x20) >= 0x61 && (self | 0x20) <= 0x66
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `text[part]` stands at `place`; the caller has seen to the bounds.
  @inline(__always)
  fileprivate func holds(_ text: [UInt8], _ part: Range<Int>, at place: Int) -> Bool {
    var offset = 0
    while offset < part.count {
      if self[place &+ offset] != text[part.lowerBound &+ offset] { return false }
      offset &+= 1
    }
    return true
  }

  /// Where the first `text[part]` at or after `start` ends. Knuth, Morris and Pratt for long parts, so that no pair of
  /// path and part is quadratic.
  fileprivate func end(of text: [UInt8], _ part: Range<Int>, from start: Int) -> Int? {
    guard part.count > 16 else {
      guard count - start >= part.count else { return nil }
      for place in start...(count - part.count) where holds(text, part, at: place) {
        return place + part.count
      }
      return nil
    }
    let sought = text[part]
    let low = part.lowerBound
    var borders = [Int](repeating: 0, count: sought.count)
    var length = 0
    for place in 1..<sought.count {
      while length > 0, sought[low + place] != sought[low + length] { length = borders[length - 1] }
      if sought[low + place] == sought[low + length] { length += 1 }
      borders[place] = length
    }
    length = 0
    for place in start..<Swift.max(start, count) {
      while length > 0, self[place] != sought[low + length] { length = borders[length - 1] }
      if self[place] == sought[low + length] { length += 1 }
      if length == sought.count { return place + 1 }
    }
    return nil
  }
}
