import Core
import VietnameseText

/// Bytes of a text file as valid UTF-8, without a byte order mark.
struct DecodedText {
  var bytes: [UInt8]
  var diagnostics: [Diagnostic] = []
}

/// Tells the encoding of a text (byte order mark, else by looking) and decodes it.
enum TextDecoding {
  static func decode(_ bytes: [UInt8]) throws(UnreadableDocument) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), littleEndian: false) }
    switch zeroPlaces(in: bytes) {
    case (let even, let odd) where odd > 8 && odd > even * 8:
      return utf16(bytes[...], littleEndian: true)
    case (let even, let odd) where even > 8 && even > odd * 8:
      return utf16(bytes[...], littleEndian: false)
    default: break
    }
    guard !looksBinary(bytes) else { throw .notText }
    return text(bytes)
  }

  /// UTF-8 where it is (nearly) valid, else the Windows code page that explains the bytes best.
  private static func text(_ bytes: [UInt8]) -> DecodedText {
    let validity = UTF8Validity(bytes)
    if validity.broken == 0 { return DecodedText(bytes: bytes) }
    if validity.sequences > validity.broken * 4 { return utf8(bytes) }
    let page: LegacyCodePage = LegacyCodePage.looksVietnamese(bytes) ? .windows1258 : .windows1252
    return DecodedText(bytes: page.decode(bytes[...]))
  }

  private static func utf8(_ bytes: [UInt8]) -> DecodedText {
    guard UTF8Validity(bytes).broken > 0 else { return DecodedText(bytes: bytes) }
    return DecodedText(
      bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), diagnostics: [repaired])
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return DecodedText(bytes: Array(String(decoding: units, as: UTF16.self).utf8))
  }

  static let repaired = Diagnostic(
    code: "encoding-repaired",
    message: Localised(
      vi: "Một số ký tự trong tệp bị hỏng mã và được thay bằng “\u{FFFD}”.",
      en: "Some characters of the file were wrongly encoded and are shown as “\u{FFFD}”."))

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
