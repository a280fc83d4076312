import Glibc
import Markup
import VietnameseText

/// Mends UTF-8 with a few bytes that are none, so that no U+FFFD is kept where it can be known what was meant:
/// - halves of a pair of UTF-16 written one by one (CESU-8) are the character of the pair;
/// - the first bytes of a character, cut off by a program that counts bytes, go;
/// - other bytes are windows-1252, pasted in from elsewhere.
enum UTF8Repair {
  /// So many characters of UTF-8 stand against one byte that is none, where nobody says that the text is UTF-8.
  private static let majority = 4

  /// Nil for valid UTF-8, and for text in another encoding.
  /// - Parameter isDeclared: whether the text is said to be UTF-8.
  static func repaired(_ bytes: [UInt8], isDeclared: Bool = false) -> [UInt8]? {
    let validity = UTF8Validity(bytes)
    guard validity.broken > 0, validity.sequences > 0, validity.broken <= 6 * validity.sequences else {
      return nil
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    var strays = 0
    var place = 0
    while place < bytes.count {
      guard let broken = firstBroken(bytes, from: place) else {
        out += bytes[place...]
        break
      }
      out += bytes[place..<broken.lowerBound]
      place = mend(bytes, broken, &out, &strays)
    }
    return validity.sequences >= strays * (isDeclared ? 1 : majority) ? out : nil
  }

  /// Without the U+FFFD at the ends of texts: there a program that counts bytes cut a character before another one wrote the
  /// rest. Within a text it stays, the sign of what is lost.
  /// - Parameter utf8: valid UTF-8.
  static func withoutLostEnds(_ utf8: [UInt8]) -> [UInt8] {
    guard var lost = utf8.find(replacement, from: 0) else { return utf8 }
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var place = 0
    while true {
      var end = lost
      while utf8[end...].starts(with: replacement) { end += 3 }
      out += utf8[place..<(endsText(utf8[end...]) ? lost : end)]
      place = end
      guard let next = utf8.find(replacement, from: place) else { break }
      lost = next
    }
    return out + utf8[place...]
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private static func firstBroken(_ bytes: [UInt8], from place: Int) -> Range<Int>? {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(place...))
      return nil
    } catch {
      return place + error.byteOffsets.lowerBound..<place + error.byteOffsets.upperBound
    }
  }

  /// Appends what was meant; where the text goes on.
  private static func mend(_ bytes: [UInt8], _ broken: Range<Int>, _ out: inout [UInt8], _ strays: inout Int)
    -> Int
  {
    let start = broken.lowerBound
    if let pair = pair(bytes, at: start) {
      out += UTF8.encode(pair).map(Array.init) ?? []
      return start + 6
    }
    // NUL as Java writes it.
    if bytes[start...].starts(with: [0xC0, 0x80]) { return start + 2 }
    strays += 1
    let isLead = (0xC2...0xF4).contains(bytes[start])
    if isLead, broken.count > 1 || endsText(bytes[broken.upperBound...]) { return broken.upperBound }
    let meant = UInt32(
      bytes[start] < 0xA0 ? XMLText.windows1252[Int(bytes[start]) - 0x80] : UInt16(bytes[start]))
    if meant >= 0xA0, let scalar = Unicode.Scalar(meant) { out += UTF8.encode(scalar).map(Array.init) ?? [] }
    return start + 1
  }

  /// The character of two surrogates of three bytes each.
  private static func pair(_ bytes: [UInt8], at start: Int) -> Unicode.Scalar? {
    guard start + 6 <= bytes.count, bytes[start] == 0xED, bytes[start + 3] == 0xED,
      (0xA0...0xAF).contains(bytes[start + 1]), (0xB0...0xBF).contains(bytes[start + 4])
    else { return nil }
    let high = UInt32(bytes[start + 1] & 0x0F) << 6 | UInt32(bytes[start + 2] & 0x3F)
    let low = UInt32(bytes[start + 4] & 0x0F) << 6 | UInt32(bytes[start + 5] & 0x3F)
    return Unicode.Scalar(0x10000 + high << 10 + low)
  }

  /// Whether a text ends here, or goes over into the dots of one that was cut.
  private static func endsText(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.isEmpty || ends.contains { rest.starts(with: $0) }
  }

  private static let ends = [
    "<", "]]>", "\"", "..", "…", "[…", "[...", "&lt;", "&hellip;", "&#8230;", "&#x2026;",
  ].map { Array($0.utf8) }
}

extension [UInt8] {
  /// Where the first `part` at or after `start` begins.
  fileprivate func find(_ part: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { memory in
      var place = start
      while let base = memory.baseAddress, place < memory.count,
        let found = memchr(base + place, Int32(part[0]), memory.count - place)
      {
        place = base.distance(to: found)
        if memory[place...].starts(with: part) { return place }
        place += 1
      }
      return nil
    }
  }
}
