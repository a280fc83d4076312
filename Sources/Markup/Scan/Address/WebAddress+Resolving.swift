extension WebAddress {
  /// What this reference means on a page at `base` (RFC 3986, section 5.2.2). An address with a scheme stays as
  /// it is but for dot segments.
  package func resolved(against base: WebAddress) -> WebAddress {
    var target = self
    if scheme != nil {
      if authority != nil || path.hasPrefix("/") { target.path = Self.withoutDotSegments(path) }
      return target
    }
    target.scheme = base.scheme
    if authority != nil {
      target.path = Self.withoutDotSegments(path)
      return target
    }
    target.authority = base.authority
    if path.isEmpty {
      target.path = base.path
      target.query = query ?? base.query
    } else if path.hasPrefix("/") {
      target.path = Self.withoutDotSegments(path)
    } else {
      target.path = Self.withoutDotSegments(base.directory + path)
    }
    return target
  }

  /// The path up to its last slash; "/" for a host without a path (section 5.2.3).
  private var directory: String {
    if authority != nil, path.isEmpty { return "/" }
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// Removes "." and ".." (section 5.2.4), in one pass.
  static func withoutDotSegments(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    let segments = Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isRooted = segments.first?.isEmpty == true
    var kept: [ArraySlice<UInt8>] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment.elementsEqual([0x2E]) {
        if isLast { kept.append([]) }
      } else if segment.elementsEqual([0x2E, 0x2E]) {
        if kept.count > (isRooted ? 1 : 0) { kept.removeLast() }
        if isLast { kept.append([]) }
      } else {
        kept.append(segment)
      }
    }
    return String(decoding: Array(kept.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }

  /// The same address in the one form by which copies are told: scheme and host in lower case, no default port,
  /// user or fragment, spaces and non-ASCII letters percent-encoded, "/" for an empty path, and none of the
  /// parameters that only say where the reader came from.
  package var normalized: WebAddress {
    var result = self
    result.scheme = scheme?.lowercased()
    if let host {
      var port = ""
      if let authority, !authority.hasSuffix("]"), let colon = authority.lastIndex(of: ":") {
        port = String(authority[colon...].dropFirst())
      }
      let isDefault =
        port.isEmpty || !port.allSatisfy(\.isNumber)
        || (result.scheme == "http" && port == "80") || (result.scheme == "https" && port == "443")
      result.authority = isDefault ? host : host + ":" + port
      result.path = Self.encoded(path.isEmpty ? "/" : Self.withoutDotSegments(path))
    }
    let wanted = query?.split(separator: "&").filter { !Self.isTracking($0) }.joined(separator: "&")
    result.query = wanted.flatMap { $0.isEmpty ? nil : Self.encoded($0) }
    result.fragment = nil
    return result
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_")
      || ["fbclid", "gclid", "zarsrc", "mc_cid", "mc_eid", "igshid"].contains(name)
  }

  /// Percent-encodes what may not stand in an address; what is encoded already stays.
  private static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }) else {
      return text
    }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
