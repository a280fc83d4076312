/// Finds out how an HTML file is encoded: byte order mark, validity as UTF-8, then what the file says of itself.
enum HTMLEncoding {
  static func decode(_ bytes: [UInt8]) throws(UnreadableDocument) -> DecodedText {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE])
    if !hasMark, UTF8Validity(bytes).broken > 0, let page = statedCodePage(bytes) {
      return DecodedText(bytes: page.decode(bytes[...]))
    }
    return try TextDecoding.decode(bytes)
  }

  /// The code page that the head of the file names, when it is one of those known here.
  private static func statedCodePage(_ bytes: [UInt8]) -> LegacyCodePage? {
    let head = bytes.prefix(4096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    guard let place = head[...].place(of: "charset=") ?? head[...].place(of: "encoding=") else { return nil }
    let name = head[place...].drop { $0 != 0x3D }.dropFirst().drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
      .prefix { $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F }
    switch String(decoding: name, as: UTF8.self) {
    case "windows-1258", "cp1258", "x-cp1258": return .windows1258
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii": return .windows1252
    default: return nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where `text` stands first.
  func place(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return nil }
    return (startIndex...endIndex - wanted.count).first { self[$0...].starts(with: wanted) }
  }
}
