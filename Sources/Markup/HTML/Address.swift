/// Where a link or form leads: a path of this site, a place on the page, or a web page elsewhere; never a script.
package struct Address: Hashable, Sendable {
  package private(set) var text: String

  /// A path of this site from segments, each of which is percent-encoded: `["plans", "12"]` is "/plans/12".
  package init(segments: [String]) {
    var path = segments.isEmpty ? "/" : ""
    for segment in segments {
      path += "/"
      path += Self.encoded(segment)
    }
    text = path
  }

  /// A path of this site as a reader sent it ("/tasks?page=2"); nil for what leads elsewhere.
  package init?(local text: String) {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= 2000,
      bytes.count == 1 || (bytes[1] != UInt8(ascii: "/") && bytes[1] != UInt8(ascii: "\\")),
      bytes.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") })
    else { return nil }
    self.text = text
  }

  /// A page elsewhere: http, https or mailto only.
  package init?(external text: String) {
    let schemes = ["https://", "http://", "mailto:"]
    guard schemes.contains(where: { text.lowercased().hasPrefix($0) }),
      !text.unicodeScalars.contains(where: { $0.value <= 32 || $0.value == 127 })
    else { return nil }
    self.text = text
  }

  /// An element of the same page.
  package static func onPage(_ id: String) -> Self { Self(text: "#" + encoded(id)) }

  private init(text: String) { self.text = text }

  /// The address with one more query value; an empty value is left out.
  package func adding(_ name: String, _ value: String?) -> Self {
    guard let value, !value.isEmpty else { return self }
    let base = text[..<fragment]
    var longer = String(base)
    longer += base.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    longer += Self.encoded(name)
    longer += "="
    longer += Self.encoded(value)
    longer += text[fragment...]
    return Self(text: longer)
  }

  /// The address without its query values of these names.
  package func removing(_ names: Set<String>) -> Self {
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "?")), mark < fragment else { return self }
    let kept = text[text.index(after: mark)..<fragment].split(separator: "&").filter { pair in
      !names.contains(String(pair.prefix { $0 != "=" }))
    }
    let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    return Self(text: text[..<mark] + query + text[fragment...])
  }

  /// The address with a place on its page.
  package func at(_ id: String) -> Self {
    Self(text: text[..<fragment] + "#" + Self.encoded(id))
  }

  /// Where the place on the page begins.
  private var fragment: String.Index { text.utf8.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex }

  /// Percent-encodes everything but unreserved characters (RFC 3986).
  package static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isUnreserved) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigits[Int(byte >> 4)])
        bytes.append(hexDigits[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
