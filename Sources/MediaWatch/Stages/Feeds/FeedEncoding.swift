import VietnameseText

/// Which encoding a feed is in: RFC 7303 and its forerunner RFC 3023 (what the server says, then the XML declaration),
/// and what the bytes show where both are wrong.
enum FeedEncoding {
  struct Reading {
    var utf8: [UInt8]
    var encoding: String
    var fault: FeedFault?
  }

  private struct Mark {
    var encoding: String
    var length: Int
  }

  static func read(_ bytes: [UInt8], contentType: String?) -> Reading {
    let media = FeedMediaType(contentType)
    let mark = mark(bytes)
    let declared = declared(bytes, mark).map(broadened)
    var stated: String
    switch media.kind {
    case .none: stated = declared ?? mark?.encoding ?? "utf-8"
    case .application: stated = media.charset ?? declared ?? mark?.encoding ?? "utf-8"
    case .text: stated = media.charset ?? "us-ascii"
    case .other: stated = media.charset ?? declared ?? mark?.encoding ?? "utf-8"
    }
    if let mark, mark.encoding != "utf-8", stated.hasPrefix("utf-16") || stated.hasPrefix("utf-32") {
      stated = mark.encoding
    }
    if mark?.encoding.hasPrefix("utf-32") == true || mark?.encoding.hasPrefix("utf-16") == true {
      stated = mark?.encoding ?? stated
    }
    stated = broadened(stated)
    let fault: FeedFault? = media.kind == .other ? .notXMLType : nil
    let body = mark.map { $0.length > 0 ? Array(bytes.dropFirst($0.length)) : bytes } ?? bytes
    if let text = decode(body, stated) { return Reading(utf8: text, encoding: stated, fault: fault) }
    for other in [declared, mark?.encoding, "utf-8"] {
      guard let other, other != stated, let text = decode(body, other) else { continue }
      return Reading(utf8: text, encoding: other, fault: .encodingDiffers)
    }
    if let text = UTF8Repair.repaired(body, isDeclared: declared == "utf-8" || media.charset == "utf-8") {
      return Reading(utf8: text, encoding: "utf-8", fault: .unreadableBytes)
    }
    return guessed(body)
  }

  /// UTF-8 of bytes, nil where they are not in that encoding throughout.
  private static func decode(_ bytes: [UInt8], _ label: String) -> [UInt8]? {
    switch label {
    case "utf-8":
      return (try? UTF8Span(validating: bytes.span)) == nil ? nil : bytes
    case "us-ascii", "ascii":
      return bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
    default:
      guard let encoding = TextEncoding(anyLabel: label) else { return nil }
      let decoded = encoding.decodeCounting(bytes)
      return decoded.replacements == 0 ? decoded.utf8 : nil
    }
  }

  private static func guessed(_ bytes: [UInt8]) -> Reading {
    var encoding = TextEncoding.guess(bytes, UTF8Validity(bytes), isMarkup: true)
    if encoding.name.hasPrefix("iso-8859-8") { encoding = TextEncoding(label: "windows-1255") ?? encoding }
    if encoding.name.hasPrefix("windows-125") || encoding.name.hasPrefix("iso-8859"), isThai(bytes) {
      encoding = TextEncoding(label: "windows-874") ?? encoding
    }
    let decoded = encoding.decodeCounting(bytes)
    return Reading(
      utf8: decoded.utf8, encoding: encoding.name,
      fault: decoded.replacements > 0 ? .unreadableBytes : .encodingDiffers)
  }

  /// Whether the bytes beyond ASCII are letters of TIS-620 that stand in long runs, as Thai has no spaces in phrases.
  private static func isThai(_ bytes: [UInt8]) -> Bool {
    var letters = 0
    var runs = 0
    var previous: UInt8 = 0
    for byte in bytes.prefix(1 << 16) {
      if byte >= 0x80 {
        guard (0xA1...0xDA).contains(byte) || (0xDF...0xFB).contains(byte) else { return false }
        letters += 1
        if previous < 0x80 { runs += 1 }
      }
      previous = byte
    }
    return letters >= 20 && letters >= runs * 5
  }

  /// Labels that mean more than they say.
  private static func broadened(_ label: String) -> String {
    let label = label.lowercased()
    switch label {
    case "gb2312", "gbk", "x-gbk", "gb_2312-80": return "gb18030"
    case "utf8", "u8": return "utf-8"
    case "utf_16", "utf16", "u16": return "utf-16"
    case "utf_32", "utf32", "u32": return "utf-32"
    default: return label
    }
  }

  /// A byte order mark, or how "<?xml" or "<" begins in an encoding of several bytes.
  private static func mark(_ bytes: [UInt8]) -> Mark? {
    let starts: [([UInt8], String, Int)] = [
      ([0x00, 0x00, 0xFE, 0xFF], "utf-32be", 4), ([0xFF, 0xFE, 0x00, 0x00], "utf-32le", 4),
      ([0xFE, 0xFF], "utf-16be", 2), ([0xFF, 0xFE], "utf-16le", 2), ([0xEF, 0xBB, 0xBF], "utf-8", 3),
      ([0x00, 0x00, 0x00, 0x3C], "utf-32be", 0), ([0x3C, 0x00, 0x00, 0x00], "utf-32le", 0),
      ([0x00, 0x3C, 0x00], "utf-16be", 0), ([0x3C, 0x00], "utf-16le", 0),
      ([0x4C, 0x6F, 0xA7, 0x94], "cp037", 0),
    ]
    return starts.first { bytes.starts(with: $0.0) }.map { Mark(encoding: $0.1, length: $0.2) }
  }

  /// The encoding that the XML declaration names.
  private static func declared(_ bytes: [UInt8], _ mark: Mark?) -> String? {
    var head = Array(bytes.dropFirst(mark?.length ?? 0).prefix(400))
    if mark?.encoding == "cp037" {
      head = TextEncoding(anyLabel: "cp037")?.decode(head) ?? head
    } else if mark?.encoding != "utf-8" {
      head.removeAll { $0 == 0 }
    }
    guard head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: 0x3E) else { return nil }
    let word = Array("encoding".utf8)
    guard let place = (5..<end).first(where: { head[$0..<min(end, $0 + 8)].elementsEqual(word) }) else {
      return nil
    }
    let value = head[(place + 8)..<end].drop { $0 <= 0x20 || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
      .prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3F }
    return value.isEmpty || value.count > 40 ? nil : String(decoding: value, as: UTF8.self)
  }
}

/// A Content-Type line as RFC 3023 sorts it.
struct FeedMediaType {
  enum Kind { case none, application, text, other }

  let kind: Kind
  let charset: String?

  init(_ line: String?) {
    guard let line, !line.isEmpty else {
      (kind, charset) = (.none, nil)
      return
    }
    let parts = line.prefix(1000).split(separator: ";")
    let type = parts.first.map { FeedAddress.trim(String($0)).lowercased() } ?? ""
    var stated: String?
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, FeedAddress.trim(String(pair[0])).lowercased() == "charset" else { continue }
      let value = FeedAddress.trim(String(pair[1])).filter { $0 != "\"" && $0 != "'" }
      if !value.isEmpty { stated = value.lowercased() }
    }
    charset = stated
    let isXML = type.hasSuffix("+xml") || type.hasSuffix("/xml") || type.contains("/xml-")
    if type.hasPrefix("application/"), isXML || type.hasSuffix("json") {
      kind = .application
    } else if type.hasPrefix("text/"), isXML {
      kind = .text
    } else {
      kind = .other
    }
  }
}
