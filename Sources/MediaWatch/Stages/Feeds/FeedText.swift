import Markup

/// The text of a field: what kind it is, and its value, safe to show where it is HTML.
struct FeedText {
  static let plain = "text/plain"
  static let html = "text/html"
  static let xhtml = "application/xhtml+xml"

  /// A media type.
  var type: String
  var bytes: [UInt8]

  var isHTML: Bool { type == Self.html || type == Self.xhtml }
  var value: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads a field that may hold HTML.
  static func read(
    _ page: XMLPage, _ field: FeedOutline.Field, base: String, format: FeedFormat,
    allowance: SafeHTML.Allowance
  ) -> FeedText {
    let isAtom = format.isAtom
    let isAtomOne = format.name == "Atom 1.0"
    let node = field.node
    let mode = page.value("mode", of: node)?.lowercased()
    var type = page.value("type", of: node).map(mediaType) ?? defaultType(field.tag)
    var raw: [UInt8] = []
    let hasElements = page.hasElements(node)
    if hasElements, mode != "escaped", mode != "base64" {
      var holder = node
      if isAtomOne, type == xhtml, let inner = InlineMarkup.onlyDivision(page, node) { holder = inner }
      if type != xhtml, InlineMarkup.hasOnlyDivisions(page, node) {
        page.appendText(of: node, into: &raw)
      } else {
        type = xhtml
        InlineMarkup.write(page, within: holder, into: &raw)
      }
    } else if type == xhtml, mode == nil || mode == "xml", !holdsCharacterData(page, node) {
      InlineMarkup.write(page, within: node, into: &raw)
    } else {
      page.appendText(of: node, into: &raw)
    }
    if isEncoded(type, mode) { raw = Base64.decode(raw) ?? raw }
    raw = MisreadText.repair(trimmed(raw))
    if !isAtom, type == plain, LooksLikeHTML.test(raw) { type = html }
    var text = FeedText(type: type, bytes: raw)
    if text.isHTML || isEncoded(type, mode) {
      text.bytes = trimmed(SafeHTML.clean(raw, base: base, allowance: allowance))
    }
    return text
  }

  private static func holdsCharacterData(_ page: XMLPage, _ node: Int) -> Bool {
    node + 1 < Int(page.nodes[node].next) && page.nodes[node + 1].kind == .characterData
  }

  private static func mediaType(_ stated: String) -> String {
    switch stated.lowercased() {
    case "", "text", "plain", plain: plain
    case "html", html: html
    case "xhtml", xhtml: xhtml
    case let other: other
    }
  }

  private static func defaultType(_ tag: FeedTag) -> String {
    switch tag {
    case .description, .encoded: html
    case .body: xhtml
    default: plain
    }
  }

  /// Base64: where Atom 0.3 says so, or Atom 1.0 gives a type that is no text and no XML.
  private static func isEncoded(_ type: String, _ mode: String?) -> Bool {
    if let mode { return mode == "base64" }
    return !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
      && type.contains("/")
  }

  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first, let last = bytes.last else { return bytes }
    if first > 0x20, last > 0x20 { return bytes }
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let end = bytes.lastIndex(where: { $0 > 0x20 })
    else {
      return []
    }
    return Array(bytes[start...end])
  }

  /// Plain text on one line: without elements, references decoded, blanks run together.
  var line: String {
    let source = isHTML ? PlainText.strip(bytes) : bytes
    var out: [UInt8] = []
    out.reserveCapacity(min(source.count, ListeningLimits.titleBytes))
    for byte in source {
      if byte <= 0x20 {
        if out.last != 0x20, !out.isEmpty { out.append(0x20) }
      } else {
        // A cut falls between characters.
        if out.count >= ListeningLimits.titleBytes, byte & 0xC0 != 0x80 { break }
        out.append(byte)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }
}

/// HTML without its elements.
enum PlainText {
  static func strip(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == 0x3C, let end = bytes[place...].firstIndex(of: 0x3E) {
        place = end + 1
      } else if bytes[place] == 0x3C {
        break
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    var out: [UInt8] = []
    XMLText.decode(text, 0, text.count, [:], into: &out)
    return out
  }
}

/// Whether a text that is called plain is HTML after all: it has an end tag or a reference, and no element or reference
/// that HTML does not know.
enum LooksLikeHTML {
  static func test(_ bytes: [UInt8]) -> Bool {
    var hasSign = false
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x26 {
        let length = SafeHTML.referenceLength(bytes, place)
        if length > 0 { hasSign = true }
      } else if byte == 0x3C, place + 1 < bytes.count {
        let isEnd = bytes[place + 1] == 0x2F
        let start = place + (isEnd ? 2 : 1)
        let end = bytes[min(start, bytes.count)..<min(bytes.count, start + 30)].firstIndex {
          !SafeHTML.isLetter($0) && !($0 >= 0x30 && $0 <= 0x39)
        }
        if let end, end > start {
          guard SafeMarkup.isElement(bytes, start, end) else { return false }
          if isEnd { hasSign = true }
        }
      }
      place += 1
    }
    return hasSign
  }
}
