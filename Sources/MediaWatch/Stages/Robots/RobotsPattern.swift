/// The path of a rule: "*" stands for anything, "$" at the end for the end of the path. Matching goes through the path
/// once, however many stars there are.
struct RobotsPattern: Sendable {
  /// All parts, as `RobotsOctets` spells them.
  private let text: [UInt8]
  /// The parts between the stars; the first stands at the start of the path.
  private let parts: [Range<Int>]
  private let endsPath: Bool
  /// Its length with stars and the closing "$"; the longest matching rule decides.
  let priority: Int
  /// Whether letters beyond ASCII are in it.
  let hasLetters: Bool

  init(_ value: some Collection<UInt8>, _ reading: RobotsOctets.Reading) {
    let value = Array(value)
    endsPath = value.last == UInt8(ascii: "$")
    let pieces = value.dropLast(endsPath ? 1 : 0)
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    var text: [UInt8] = []
    var parts: [Range<Int>] = []
    for (index, piece) in pieces.enumerated() {
      let start = text.count
      RobotsOctets.append(piece, reading, to: &text)
      // Empty parts between stars add nothing; the first counts as the start, the last as the end.
      let isLast = index == pieces.count - 1
      if index == 0 || start < text.count || isLast && endsPath { parts.append(start..<text.count) }
    }
    self.text = text
    self.parts = parts
    priority = text.count + pieces.count - 1 + (endsPath ? 1 : 0)
    hasLetters = zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "%") && $1 >= UInt8(ascii: "8") }
  }

  /// "…/index.htm…" says the same of "…/" alone, as Google reads it; the path that says so, or nil.
  static func directory(ofIndex value: some Collection<UInt8>) -> [UInt8]? {
    let value = Array(value)
    guard let slash = value.lastIndex(of: UInt8(ascii: "/")), value[slash...].starts(with: "/index.htm".utf8)
    else { return nil }
    return value[...slash] + [UInt8(ascii: "$")]
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
