import Markup

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
    guard let scheme = scheme(base), !opaque.contains(scheme) else { return reference }
    return reference.isEmpty ? base : WebAddress(reference).resolved(against: WebAddress(base)).text
  }

  /// What a path from the root is put behind: "https://example.com"; empty where the base has no host.
  static func root(of base: String) -> [UInt8] {
    let address = WebAddress(base)
    guard let scheme = address.scheme, let authority = address.authority, !authority.isEmpty else {
      return []
    }
    return Array("\(scheme)://\(authority)".utf8)
  }

  /// Whether an address is a path from the root with nothing to decode, shorten or trim.
  static func isRooted(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start > 1, bytes[start] == 0x2F, bytes[start + 1] != 0x2F, bytes[start + 1] != 0x5C else {
      return false
    }
    var previous: UInt8 = 0
    for index in start..<end {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x26 || (byte == 0x2E && previous == 0x2F) { return false }
      previous = byte
    }
    return true
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
}
