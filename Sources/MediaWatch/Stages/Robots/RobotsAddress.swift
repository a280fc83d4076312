/// The part of an address that rules speak of.
enum RobotsAddress {
  /// Path, parameters and query without the fragment, beginning with "/"; "/" when there is none. Takes addresses with
  /// and without a scheme, and paths.
  static func path(of url: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8] {
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
