import CICU

/// A character encoding of the web, by the labels of the WHATWG Encoding standard; decoded by ICU.
package struct TextEncoding: Hashable, Sendable {
  /// The name in the standard, in lower case: "windows-1252"; for those it does not have the name given.
  package let name: String
  private let converter: String

  package static let utf8 = TextEncoding(name: "utf-8", converter: "UTF-8")
  package static let utf16LE = TextEncoding(name: "utf-16le", converter: "UTF-16LE")
  package static let utf16BE = TextEncoding(name: "utf-16be", converter: "UTF-16BE")
  package static let windows1252 = TextEncoding(name: "windows-1252", converter: "ibm-5348_P100-1997")
  package static let windows1258 = TextEncoding(name: "windows-1258", converter: "windows-1258")

  private init(name: String, converter: String) {
    self.name = name
    self.converter = converter
  }

  /// The encoding that browsers mean by a label, letters of either case; nil for one they do not know.
  package init?(label: String) {
    guard let name = Self.names[Self.tidied(label)] else { return nil }
    self.init(name: name, converter: Self.converters[name] ?? name)
  }

  /// The encoding of a label of the web, else of any alias that ICU knows ("cp037", "utf-32be").
  package init?(anyLabel label: String) {
    if let known = TextEncoding(label: label) {
      self = known
      return
    }
    let name = Self.tidied(label)
    guard !name.isEmpty, name.utf8.count <= 40, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      haidang_encoding_exists(name) != 0
    else { return nil }
    self.init(name: name, converter: name)
  }

  private static func tidied(_ label: String) -> String {
    guard label.utf8.count <= 200 else { return "" }
    return label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    var name = ""
    for word in labels.split(whereSeparator: \.isWhitespace) {
      let label = String(word)
      if label.hasSuffix(":") { name = String(label.dropLast()) }
      names[label.hasSuffix(":") ? name : label] = name
    }
    return names
  }()

  /// ICU's name where it is not that of the standard, or means another table.
  private static let converters = [
    "windows-1252": "ibm-5348_P100-1997", "gbk": "gb18030", "shift_jis": "ibm-943_P15A-2003",
    "big5": "ibm-1375_P100-2008", "euc-kr": "windows-949-2000", "iso-8859-8-i": "iso-8859-8",
    "iso-8859-10": "iso-8859_10-1998", "iso-8859-14": "iso-8859_14-1998", "utf-8": "UTF-8",
    "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE",
  ]
}

/// Bytes of a text as valid UTF-8.
package struct DecodedBytes: Sendable {
  package var utf8: [UInt8]
  /// How many stretches of bytes were no character and became U+FFFD.
  package var replacements: Int
}

extension TextEncoding {
  /// UTF-8 of bytes in this encoding, without a byte order mark. What is no character becomes U+FFFD.
  /// Windows-1258 comes out in NFC: it writes tones as marks of their own.
  package func decode(_ bytes: [UInt8]) -> [UInt8] { decodeCounting(bytes).utf8 }

  /// The same, saying how much of it was broken.
  package func decodeCounting(_ bytes: [UInt8]) -> DecodedBytes {
    if self == .utf8 { return Self.decodeUTF8(bytes) }
    var replaced: Int64 = 0
    let capacity = bytes.count * 3 + 16
    var output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let written = bytes.withUnsafeBufferPointer { input in
        haidang_decode(
          converter, input.baseAddress, Int64(input.count), buffer.baseAddress, Int64(capacity), &replaced)
      }
      count = min(capacity, max(0, Int(written)))
    }
    if output.starts(with: Self.mark) { output.removeFirst(3) }
    if self == .windows1258 { output = Array(String(decoding: output, as: UTF8.self).composed.utf8) }
    return DecodedBytes(utf8: output, replacements: Int(replaced))
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func decodeUTF8(_ bytes: [UInt8]) -> DecodedBytes {
    let validity = UTF8Validity(bytes)
    let start = bytes.starts(with: mark) ? 3 : 0
    if validity.broken == 0 {
      return DecodedBytes(utf8: start == 0 ? bytes : Array(bytes[start...]), replacements: 0)
    }
    let repaired = Array(String(decoding: bytes[start...], as: UTF8.self).utf8)
    return DecodedBytes(utf8: repaired, replacements: validity.broken)
  }
}
