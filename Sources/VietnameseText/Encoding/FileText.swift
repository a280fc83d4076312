/// The text of a file that does not say how it is encoded, as valid UTF-8 without a byte order mark.
package struct FileText: Sendable {
  package var utf8: [UInt8]
  /// What it was taken for.
  package var encoding: TextEncoding
  /// Stretches of bytes that are no character in that encoding and became U+FFFD.
  package var replacements: Int

  /// By its byte order mark; as UTF-16 by its zeros; as UTF-8 where that is (nearly) valid; else as the Windows code page
  /// that explains it best. Nil for binary content.
  ///
  /// - Parameter repairsLetters: text in letters from before Unicode comes out as it was meant, see `LegacyText`.
  package init?(_ bytes: [UInt8], repairsLetters: Bool = true) {
    guard let encoding = Self.encoding(of: bytes) else { return nil }
    self.encoding = encoding
    let decoded = encoding.decodeCounting(bytes)
    utf8 = repairsLetters ? LegacyText.repaired(decoded.utf8) : decoded.utf8
    replacements = decoded.replacements
  }

  private static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    if let marked = TextEncoding.byteOrderMark(bytes) { return marked }
    switch zeroPlaces(in: bytes) {
    case (let even, let odd) where odd > 8 && odd > even * 8: return .utf16LE
    case (let even, let odd) where even > 8 && even > odd * 8: return .utf16BE
    default: break
    }
    guard !looksBinary(bytes) else { return nil }
    let validity = UTF8Validity(bytes)
    if validity.broken == 0 || validity.sequences > validity.broken * 4 { return .utf8 }
    return codePage(of: bytes)
  }

  /// Letters from before Unicode are bytes of Windows-1252, and so is all Western text.
  private static func codePage(of bytes: [UInt8]) -> TextEncoding {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return .windows1252 }
    let sample = Array(bytes[max(0, first - 512)..<min(bytes.count, first + 65_536)])
    let western = String(decoding: TextEncoding.windows1252.decode(sample), as: UTF8.self)
    if LegacyText(western.split(whereSeparator: \.isNewline).map(String.init)) != nil { return .windows1252 }
    let vietnamese = syllables(in: String(decoding: TextEncoding.windows1258.decode(sample), as: UTF8.self))
    return vietnamese > 0.6 && vietnamese > syllables(in: western) ? .windows1258 : .windows1252
  }

  /// Share of the words with letters beyond ASCII that are Vietnamese syllables.
  private static func syllables(in text: String) -> Double {
    let words = text.split { !$0.isLetter }.lazy.map(String.init).filter { $0.utf8.contains { $0 >= 0x80 } }
      .prefix(2000)
    let read = words.count(where: SyllableShape.isSyllable)
    return Double(read) / Double(max(1, words.count))
  }

  private static func zeroPlaces(in bytes: [UInt8]) -> (even: Int, odd: Int) {
    var even = 0
    var odd = 0
    for (index, byte) in bytes.prefix(8192).enumerated() where byte == 0 {
      if index & 1 == 0 { even += 1 } else { odd += 1 }
    }
    return (even, odd)
  }

  /// Many control characters: no text in any encoding that is read.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(1 << 16)
    let controls = sample.reduce(into: 0) { count, byte in
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C && byte != 0x0B {
        count += 1
      }
    }
    return controls * 50 > sample.count
  }
}
