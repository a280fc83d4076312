import CLibXML2

/// References in the text of XML: numbers, the names of XML, those a document declares, and those of HTML, which feeds
/// use without declaring.
package enum XMLText {
  /// Appends a piece of text with its references decoded; what is no reference stays as it is. CR LF becomes LF.
  package static func decode(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ entities: [String: String], into out: inout [UInt8]
  ) {
    var copied = start
    var place = start
    let begin = out.count
    while place < end {
      let byte = bytes[place]
      if byte == 0x26 {
        out.append(contentsOf: bytes[copied..<place])
        // However much a document's own entities hold, the text grows at most fourfold.
        let known = out.count - begin <= 4 * (place - start) + 4_096 ? entities : [:]
        let length = append(reference: bytes, place, end, known, into: &out)
        if length == 0 { out.append(byte) }
        place += max(1, length)
        copied = place
      } else if byte == 0x0D {
        out.append(contentsOf: bytes[copied..<place])
        if place + 1 >= end || bytes[place + 1] != 0x0A { out.append(0x0A) }
        place += 1
        copied = place
      } else {
        place += 1
      }
    }
    out.append(contentsOf: bytes[copied..<end])
  }

  /// Appends what the reference at an ampersand stands for; how many bytes it takes, 0 for none.
  static func append(
    reference bytes: [UInt8], _ start: Int, _ end: Int, _ entities: [String: String], into out: inout [UInt8]
  ) -> Int {
    let limit = min(end, start + 34)
    var close = start + 1
    while close < limit, bytes[close] != 0x3B {
      if bytes[close] <= 0x20 || bytes[close] == 0x26 || bytes[close] == 0x3C { return 0 }
      close += 1
    }
    guard close < limit, close > start + 1 else { return 0 }
    if bytes[start + 1] == 0x23 {
      if let scalar = scalar(bytes[(start + 2)..<close]) {
        out.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        return close + 1 - start
      }
      guard let pair = SurrogateReferences.pair(bytes, at: start, limit: end) else { return 0 }
      out.append(contentsOf: UTF8.encode(pair.scalar).map(Array.init) ?? [])
      return pair.length
    }
    let name = bytes[(start + 1)..<close]
    switch (name.count, name.first ?? 0) {
    case (2, 0x6C) where name.last == 0x74: out.append(0x3C)
    case (2, 0x67) where name.last == 0x74: out.append(0x3E)
    case (3, 0x61) where name.elementsEqual("amp".utf8): out.append(0x26)
    case (4, 0x71) where name.elementsEqual("quot".utf8): out.append(0x22)
    case (4, 0x61) where name.elementsEqual("apos".utf8): out.append(0x27)
    default:
      let text = String(decoding: name, as: UTF8.self)
      if let value = entities[text] {
        out.append(contentsOf: value.utf8)
      } else if let value = named(text) {
        out.append(contentsOf: UTF8.encode(value).map(Array.init) ?? [])
      } else {
        return 0
      }
    }
    return close + 1 - start
  }

  /// Whether XML itself, without HTML's names, knows the reference at an ampersand.
  static func isWellFormed(
    reference bytes: [UInt8], _ start: Int, _ end: Int, _ entities: [String: String]
  ) -> Bool {
    var sink: [UInt8] = []
    let length = append(reference: bytes, start, end, entities, into: &sink)
    guard length > 2 else { return false }
    if bytes[start + 1] == 0x23 { return true }
    let name = String(decoding: bytes[(start + 1)..<(start + length - 1)], as: UTF8.self)
    return ["amp", "lt", "gt", "quot", "apos"].contains(name) || entities[name] != nil
  }

  /// The character of a name of HTML 4.
  package static func named(_ name: String) -> Unicode.Scalar? {
    htmlEntityLookup(name).flatMap { Unicode.Scalar($0.pointee.value) }
  }

  /// The character of "38" or "x26"; numbers of windows-1252's upper controls mean its characters.
  package static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = digits.first else { return nil }
    let isHex = first | 0x20 == 0x78
    var value: UInt32 = 0
    let digits = isHex ? digits.dropFirst() : digits
    guard !digits.isEmpty else { return nil }
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46 where isHex: digit = UInt32(byte - 0x37)
      case 0x61...0x66 where isHex: digit = UInt32(byte - 0x57)
      default: return nil
      }
      value = value * (isHex ? 16 : 10) + digit
      if value > 0x10FFFF { return nil }
    }
    if (0x80...0x9F).contains(value) { value = UInt32(windows1252[Int(value) - 0x80]) }
    guard value >= 0x20 || value == 9 || value == 10 || value == 13 else { return nil }
    return Unicode.Scalar(value)
  }

  /// What 0x80 to 0x9F are in windows-1252 (WHATWG).
  package static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
    0x17E, 0x178,
  ]
}
