/// Goes through the lines of a robots.txt once.
struct RobotsReading {
  private(set) var sitemaps: [String] = []
  private var groups: [RobotsRules.Group] = []
  /// Whether anything but comments and blank lines stands in the file.
  private(set) var hasLines = false
  /// Whether the last group has rules, so that the next agent opens another.
  private var isClosed = true
  /// Sitemaps kept.
  private static let sitemapLimit = 10_000

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for sign in [0xEF, 0xBB, 0xBF] as [UInt8] where start < bytes.count && bytes[start] == sign {
        start += 1
      }
      var place = start
      while place <= bytes.count {
        if place == bytes.count || bytes[place] == 0x0A || bytes[place] == 0x0D {
          line(bytes, start..<min(place, start + RobotsRules.lineBytes))
          start = place + 1
        }
        place += 1
      }
    }
  }

  func finishedGroups() -> [RobotsRules.Group] {
    groups.map { group in
      var group = group
      group.rules.sort { $0.outranks($1) }
      return group
    }
  }

  private mutating func line(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let end = bytes[range].firstIndex(of: 0x23) ?? range.upperBound
    let line = Self.trimmed(bytes, range.lowerBound..<end)
    hasLines = hasLines || !line.isEmpty
    guard let (name, value) = Self.parts(bytes, line) else { return }
    switch RobotsLineName(bytes[name]) {
    case .userAgent: agent(bytes[value])
    case .allow: rule(allows: true, bytes[value], line)
    case .disallow: rule(allows: false, bytes[value], line)
    case .crawlDelay: delay(bytes[value])
    case .sitemap:
      if sitemaps.count < Self.sitemapLimit, !value.isEmpty {
        sitemaps.append(String(decoding: bytes[value], as: UTF8.self))
      }
    case nil: return
    }
  }

  private mutating func agent(_ value: Slice<UnsafeBufferPointer<UInt8>>) {
    if isClosed {
      groups.append(RobotsRules.Group())
      isClosed = false
    }
    let last = groups.count - 1
    if let first = value.first, first == 0x2A, value.count == 1 || value.dropFirst().first?.isBlank == true {
      groups[last].isForAll = true
      return
    }
    let token = value.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || $0 == 0x5F }
    if !token.isEmpty { groups[last].agents.append(token.map(\.asciiLowered)) }
  }

  private mutating func rule(
    allows: Bool, _ value: Slice<UnsafeBufferPointer<UInt8>>, _ line: Range<Int>
  ) {
    guard !groups.isEmpty else { return }
    isClosed = true
    // An empty rule says nothing.
    guard !value.isEmpty else { return }
    let last = groups.count - 1
    add(value)
    if allows, let directory = RobotsPattern.directory(ofIndex: value) { add(directory) }

    func add(_ path: some Collection<UInt8>) {
      let pattern = RobotsPattern(path, allows ? .narrow : .wide)
      groups[last].rules.append(RobotsRules.Rule(allows: allows, pattern: pattern, line: line))
    }
  }

  private mutating func delay(_ value: Slice<UnsafeBufferPointer<UInt8>>) {
    let digits = value.prefix(16).prefix { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }
    guard !groups.isEmpty, let seconds = Double(String(decoding: digits, as: UTF8.self)) else { return }
    let last = groups.count - 1
    groups[last].delays.append(
      RobotsRules.Delay(
        seconds: min(seconds, 86_400), agents: groups[last].agents.count,
        isForAll: groups[last].isForAll))
  }

  /// Name and value: parted by a colon, or by blanks when there are just two words.
  private static func parts(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> (name: Range<Int>, value: Range<Int>)? {
    if let colon = bytes[line].firstIndex(of: 0x3A) {
      let name = trimmed(bytes, line.lowerBound..<colon)
      return name.isEmpty ? nil : (name, trimmed(bytes, colon + 1..<line.upperBound))
    }
    guard let blank = bytes[line].firstIndex(where: \.isBlank) else { return nil }
    let value = trimmed(bytes, blank..<line.upperBound)
    return bytes[value].contains(where: \.isBlank) ? nil : (line.lowerBound..<blank, value)
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower].isBlank { lower += 1 }
    while upper > lower, bytes[upper - 1].isBlank { upper -= 1 }
    return lower..<upper
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }
}
