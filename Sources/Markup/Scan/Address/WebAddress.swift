/// An address as RFC 3986 takes it apart (appendix B), and its resolution against a base (section 5.2).
/// Every text has such parts, so nothing is refused here; `isWebPage` says whether it can be visited.
package struct WebAddress: Hashable, Sendable {
  /// As written, without the colon: "https".
  package var scheme: String?
  /// Host, port and user, without the slashes: "example.vn:8080".
  package var authority: String?
  package var path: String
  /// Without the question mark.
  package var query: String?
  /// Without the number sign.
  package var fragment: String?

  /// - Parameter text: an address or relative reference as a page has it: white space around it and line breaks
  ///   within it go.
  package init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  package init(utf8 text: [UInt8]) {
    var bytes = text.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    if let mark = bytes.firstIndex(of: UInt8(ascii: "#")) {
      fragment = Self.string(bytes[(mark + 1)...])
      bytes = bytes[..<mark]
    }
    if let mark = bytes.firstIndex(of: UInt8(ascii: "?")) {
      query = Self.string(bytes[(mark + 1)...])
      bytes = bytes[..<mark]
    }
    if let colon = Self.endOfScheme(bytes) {
      scheme = Self.string(bytes[..<colon])
      bytes = bytes[(colon + 1)...]
    }
    if bytes.starts(with: [0x2F, 0x2F]) {
      bytes = bytes.dropFirst(2)
      let end = bytes.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") } ?? bytes.endIndex
      authority = Self.string(bytes[..<end])
      bytes = bytes[end...]
    }
    path = Self.string(bytes)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func endOfScheme(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, first.isASCIILetter else { return nil }
    let end = bytes.firstIndex {
      !($0.isASCIIAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "."))
    }
    guard let end, bytes[end] == UInt8(ascii: ":") else { return nil }
    return end
  }

  /// The parts put together again (section 5.3).
  package var text: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// Host in lower case, without user and port; nil where there is none.
  package var host: String? {
    guard var rest = authority?[...], !rest.isEmpty else { return nil }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    if !rest.hasSuffix("]"), let colon = rest.lastIndex(of: ":") { rest = rest[..<colon] }
    return rest.isEmpty ? nil : rest.lowercased()
  }

  /// Whether it is a complete http or https address with a host.
  package var isWebPage: Bool {
    let scheme = scheme?.lowercased()
    return (scheme == "http" || scheme == "https") && host != nil
  }
}
