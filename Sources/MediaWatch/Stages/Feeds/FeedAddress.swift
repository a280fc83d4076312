/// Addresses in feeds: relative ones resolved (RFC 3986, section 5.2), dangerous schemes refused.
package enum FeedAddress {
  /// The address in full when its scheme is one that may be followed; nil for others ("javascript:").
  static func safe(_ reference: String, base: String) -> String? {
    let bytes = Array(reference.utf8)
    if isPlain(bytes, 0, bytes.count) { return reference }
    let address = resolve(reference, base: base)
    guard let scheme = scheme(address) else { return address }
    return schemes.contains(scheme) ? address : nil
  }

  /// Whether an address is a full one of the web as nearly all are: nothing to decode, resolve, trim or refuse.
  static func isPlain(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start > 9, bytes[start] == 0x68, bytes[start + 1] == 0x74, bytes[start + 2] == 0x74,
      bytes[start + 3] == 0x70
    else { return false }
    let colon = start + (bytes[start + 4] == 0x73 ? 5 : 4)
    guard bytes[colon] == 0x3A, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F, bytes[colon + 3] != 0x2F
    else {
      return false
    }
    for index in colon..<end where bytes[index] <= 0x20 || bytes[index] == 0x26 { return false }
    return true
  }

  /// The address in full, whatever its scheme. What stands around it in blanks goes.
  package static func resolve(_ reference: String, base: String) -> String {
    let reference = trim(reference)
    if let own = scheme(reference) {
      // "http:///example.com": a slash too many.
      if own.hasPrefix("http"), reference.utf8.dropFirst(own.utf8.count + 1).starts(with: [0x2F, 0x2F, 0x2F])
      {
        let rest = reference.utf8.dropFirst(own.utf8.count + 1).drop { $0 == 0x2F }
        return "\(own)://\(String(decoding: Array(rest), as: UTF8.self))"
      }
      return reference
    }
    guard !base.isEmpty, let scheme = scheme(base), !opaque.contains(scheme) else { return reference }
    if reference.isEmpty { return base }
    let parts = Parts(base, after: scheme)
    if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
    let root = "\(scheme)://\(parts.authority)"
    switch reference.utf8.first {
    case 0x2F: return root + withoutDots(reference)
    case 0x3F: return root + parts.path + reference
    case 0x23: return root + parts.path + parts.query + reference
    default:
      let folder = parts.path.lastIndex(of: "/").map { String(parts.path[...$0]) } ?? "/"
      return root + withoutDots(folder + reference)
    }
  }

  /// The scheme of an address in lower case; nil where it is relative.
  static func scheme(_ address: String) -> String? {
    var letters: [UInt8] = []
    for byte in address.utf8 {
      if byte == 0x3A { return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self) }
      // Browsers pass over line breaks and tabs within a scheme.
      if byte == 0x0A || byte == 0x0D || byte == 0x09 { continue }
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      let isSign = (byte >= 0x30 && byte <= 0x39) || byte == 0x2B || byte == 0x2D || byte == 0x2E
      guard isLetter || (isSign && !letters.isEmpty) || byte < 0x20, letters.count < 32 else { return nil }
      if byte >= 0x20 { letters.append(isLetter ? byte | 0x20 : byte) }
    }
    return nil
  }

  static func trim(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else {
      return text
    }
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let end = bytes.lastIndex(where: { $0 > 0x20 })
    else {
      return ""
    }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }

  /// Schemes without an authority, against which nothing is resolved.
  private static let opaque: Set<String> = ["urn", "tag", "mailto", "data", "javascript", "about"]

  private static let schemes: Set<String> = [
    "http", "https", "ftp", "sftp", "file", "feed", "mailto", "news", "nntp", "snews", "gopher", "telnet",
    "wais", "hdl",
    "imap", "magnet", "mms", "rtsp", "rtspu", "rsync", "prospero", "shttp", "sip", "sips", "svn", "svn+ssh",
    "git",
    "h323", "aim", "callto", "cvs", "facetime", "gtalk", "irc", "ircs", "irc6", "itms", "msnim", "skype",
    "ssh", "smb",
    "ymsg", "tel", "geo", "webcal", "xmpp", "urn", "tag",
  ]

  /// "a/./b/../c" as "a/c".
  private static func withoutDots(_ address: String) -> String {
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let path = address[..<end]
    guard path.contains("/.") else { return address }
    var kept: [Substring] = []
    let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let isLast = index == pieces.count - 1
      if piece == ".." {
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      } else if piece == "." {
        if isLast { kept.append("") }
      } else {
        kept.append(piece)
      }
    }
    return kept.joined(separator: "/") + address[end...]
  }

  private struct Parts {
    var authority: String
    var path: String
    var query: String

    init(_ address: String, after scheme: String) {
      var rest = Array(address.utf8.drop { $0 != 0x3A }.dropFirst())
      if let hash = rest.firstIndex(of: 0x23) { rest.removeSubrange(hash...) }
      var query: [UInt8] = []
      if let mark = rest.firstIndex(of: 0x3F) {
        query = Array(rest[mark...])
        rest.removeSubrange(mark...)
      }
      if rest.starts(with: [0x2F, 0x2F]) {
        let host = rest.dropFirst(2).prefix { $0 != 0x2F }
        authority = String(decoding: host, as: UTF8.self)
        path = String(decoding: rest.dropFirst(2 + host.count), as: UTF8.self)
      } else {
        authority = ""
        path = String(decoding: rest, as: UTF8.self)
      }
      if path.isEmpty { path = "/" }
      self.query = String(decoding: query, as: UTF8.self)
    }
  }
}
