import CICU

extension TextEncoding {
  /// The encoding of an HTML page, in the order of WHATWG HTML, section 13.2.3.2: byte order mark, the server's
  /// word, the page's own, else a guess. Bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever is said, and
  /// what says UTF-8 but plainly is not is guessed as well: saved and mislabelled pages are common.
  package static func ofPage(_ bytes: [UInt8], contentType: String? = nil) -> TextEncoding {
    ofPage(bytes, contentType, UTF8Validity(bytes))
  }

  /// A page in UTF-8 and the encoding that it was in; the bytes themselves where they are valid UTF-8.
  package static func decodePage(
    _ bytes: [UInt8], contentType: String? = nil
  ) -> (utf8: [UInt8], encoding: TextEncoding) {
    let validity = UTF8Validity(bytes)
    let encoding = ofPage(bytes, contentType, validity)
    if encoding == .utf8, validity.broken == 0, byteOrderMark(bytes) == nil { return (bytes, encoding) }
    return (encoding.decode(bytes), encoding)
  }

  private static func ofPage(
    _ bytes: [UInt8], _ contentType: String?, _ validity: UTF8Validity
  ) -> TextEncoding {
    if let marked = byteOrderMark(bytes) { return marked }
    let broken = validity.isCut ? validity.broken - 3 : validity.broken
    if validity.sequences > 0, broken <= 0 {
      // A word or two of Chinese may be valid UTF-8 by chance.
      guard validity.sequences < 5, let stated = stated(bytes, contentType), stated.isEastAsian else {
        return .utf8
      }
      return stated
    }
    if broken <= 0, let wide = wide(bytes) { return wide }
    // Seven bits are the same in every encoding but those with escapes.
    if validity.broken == 0, !bytes.contains(0x1B) { return .utf8 }
    if let stated = stated(bytes, contentType), stated != .utf8 || validity.sequences >= validity.broken {
      return stated
    }
    return guess(bytes, validity, isMarkup: true)
  }

  private static func stated(_ bytes: [UInt8], _ contentType: String?) -> TextEncoding? {
    contentType.flatMap(charset(inContentType:)) ?? declared(inPage: bytes)
  }

  private var isEastAsian: Bool {
    ["gbk", "gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"].contains(name)
  }

  /// UTF-16 without a byte order mark: every other byte of the first tags is zero.
  private static func wide(_ bytes: [UInt8]) -> TextEncoding? {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.prefix(400).enumerated() where byte == 0 {
      if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd > 20, zeros.odd > zeros.even * 8 { return .utf16LE }
    return zeros.even > 20 && zeros.even > zeros.odd * 8 ? .utf16BE : nil
  }

  /// The encoding that a byte order mark tells.
  package static func byteOrderMark(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LE }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BE }
    return nil
  }

  /// The encoding named in a Content-Type header: "text/html; charset=utf-8".
  package static func charset(inContentType header: String) -> TextEncoding? {
    let bytes = Array(header.utf8.prefix(1000))
    return charset(in: bytes[...]).flatMap { TextEncoding(label: $0) }
  }

  /// The encoding that the head of a page names in a `meta` element or an XML declaration. UTF-16 there is a
  /// mistake for UTF-8, as the name could be read.
  package static func declared(inPage bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(16_384)
    var index = 0
    while let open = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      let rest = head[index...]
      if rest.starts(with: "!--".utf8) {
        guard let end = endOfComment(rest) else { return nil }
        index = end
        continue
      }
      let isMeta = rest.startsIgnoringCase("meta")
      guard isMeta || rest.startsIgnoringCase("?xml") else { continue }
      let tag = rest.prefix(1000).prefix { $0 != UInt8(ascii: ">") }
      if let label = isMeta ? charset(in: tag) : value(after: "encoding", in: tag),
        let encoding = TextEncoding(label: label)
      {
        return encoding.name.hasPrefix("utf-16") ? .utf8 : encoding
      }
    }
    return nil
  }

  private static func endOfComment(_ bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
      if close - bytes.startIndex >= 4, bytes[close - 1] == 0x2D, bytes[close - 2] == 0x2D {
        return close + 1
      }
      index = close + 1
    }
    return nil
  }

  private static func charset(in bytes: ArraySlice<UInt8>) -> String? { value(after: "charset", in: bytes) }

  /// What follows `name` and "=", up to a quote, space, semicolon or the end.
  private static func value(after name: StaticString, in bytes: ArraySlice<UInt8>) -> String? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index...].startsIgnoringCase(name) else {
        index += 1
        continue
      }
      index += name.utf8CodeUnitCount
      let rest = bytes[index...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        .prefix {
          $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ">")
        }
      if !value.isEmpty, value.count <= 100 { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// `text` is in lower case.
  fileprivate func startsIgnoringCase(_ text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      prefix(wanted.count).elementsEqual(wanted) { byte, letter in
        byte == letter || (byte &- 0x41 < 26 && byte | 0x20 == letter)
      }
    }
  }
}
