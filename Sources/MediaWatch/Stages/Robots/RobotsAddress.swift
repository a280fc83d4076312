/// The part of an address that rules speak of, in both readings of its escapes.
struct RobotsAddress {
  private let wide: [UInt8]
  private let narrow: [UInt8]
  /// Whether it has letters beyond ASCII that are not escaped, as no address on the wire has them.
  private let hasBareLetters: Bool

  init(_ url: UnsafeBufferPointer<UInt8>, limit: Int) {
    let path = Self.path(of: url, limit: limit)
    var (wide, narrow): ([UInt8], [UInt8]) = ([], [])
    RobotsOctets.append(path, .wide, to: &wide)
    RobotsOctets.append(path, .narrow, to: &narrow)
    (self.wide, self.narrow) = (wide, narrow)
    hasBareLetters = path.contains { $0 >= 0x80 }
  }

  /// Whether a rule speaks of it. Where escapes leave room, what is forbidden is taken widely and what is allowed
  /// narrowly: as Google's parser has it, a permission for letters wants an address that is escaped as on the wire.
  func matches(_ rule: RobotsRules.Rule) -> Bool {
    guard rule.allows else { return wide.withUnsafeBufferPointer(rule.pattern.matches) }
    if hasBareLetters, rule.pattern.hasLetters { return false }
    return narrow.withUnsafeBufferPointer(rule.pattern.matches)
  }

  /// Path, parameters and query without the fragment, beginning with "/"; "/" when there is none. Takes addresses with
  /// and without a scheme, and paths.
  private static func path(of url: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8] {
    let count = url.count
    var search = count >= 2 && url[0] == 0x2F && url[1] == 0x2F ? 2 : 0
    let early = (search..<count).first { isPathStart(url[$0]) } ?? count
    // The address's own "://", not one in its query.
    let slashes = early + 1
    if slashes < count, early > search, url[early] == 0x2F, url[early - 1] == 0x3A, url[slashes] == 0x2F {
      search = early + 2
    }
    guard let start = (search..<max(search, count)).first(where: { isPathStart(url[$0]) }) else {
      return [0x2F]
    }
    let hash = (search..<count).first { url[$0] == 0x23 } ?? count
    guard hash > start else { return [0x2F] }
    let path = url[start..<min(hash, start + limit)]
    return url[start] == 0x2F ? Array(path) : [0x2F] + path
  }

  private static func isPathStart(_ byte: UInt8) -> Bool {
    byte == 0x2F || byte == 0x3F || byte == 0x3B
  }
}
