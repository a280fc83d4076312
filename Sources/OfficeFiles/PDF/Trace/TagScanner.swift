/// Walks over the tags of the drawing trace that `mutool trace` prints: flat XML, one tag a line, no text
/// content.
struct TagScanner {
  /// One tag: its name and its attributes, still as bytes.
  struct Tag {
    fileprivate let bytes: [UInt8]
    fileprivate let nameRange: Range<Int>
    fileprivate let end: Int

    var name: String { String(decoding: bytes[nameRange], as: UTF8.self) }

    func isNamed(_ name: StaticString) -> Bool {
      nameRange.count == name.utf8CodeUnitCount
        && bytes.withUnsafeBufferPointer { bytes in
          let start = name.utf8Start
          var index = 0
          while index < nameRange.count, bytes[nameRange.lowerBound + index] == start[index] { index += 1 }
          return index == nameRange.count
        }
    }

    /// The bytes between the quotes of an attribute.
    func value(_ name: StaticString) -> ArraySlice<UInt8>? { place(name).map { bytes[$0] } }

    private func place(_ name: StaticString) -> Range<Int>? {
      let count = name.utf8CodeUnitCount
      let wanted = name.utf8Start
      return bytes.withUnsafeBufferPointer { bytes in
        var position = nameRange.upperBound
        while position < end {
          while position < end, bytes[position] == 0x20 { position += 1 }
          let start = position
          while position < end, bytes[position] != 0x3D { position += 1 }
          let length = position - start
          let open = position + 2
          guard open <= end, bytes[open - 1] == 0x22 else { return nil }
          position = open
          while position < end, bytes[position] != 0x22 { position += 1 }
          guard position < end else { return nil }
          if length == count {
            var index = 0
            while index < count, bytes[start + index] == wanted[index] { index += 1 }
            if index == count { return open..<position }
          }
          position += 1
        }
        return nil
      }
    }

    func number(_ name: StaticString) -> Double? { value(name).flatMap(TagScanner.number) }

    func numbers(_ name: StaticString) -> [Double] {
      (value(name) ?? []).split(separator: 0x20).compactMap(TagScanner.number)
    }

    func text(_ name: StaticString) -> String? { value(name).map(TagScanner.unescaped) }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next opening, closing ("/span") or empty tag; nil at the end or where the output breaks off.
  mutating func next() -> Tag? {
    let found = bytes.withUnsafeBufferPointer { bytes -> (name: Range<Int>, close: Int)? in
      let count = bytes.count
      var open = position
      while open < count, bytes[open] != 0x3C { open += 1 }
      var nameEnd = open + 1
      while nameEnd < count, bytes[nameEnd] > 0x20, bytes[nameEnd] != 0x3E,
        nameEnd == open + 1 || bytes[nameEnd] != 0x2F
      {
        nameEnd += 1
      }
      var close = nameEnd
      while close < count, bytes[close] != 0x3E { close += 1 }
      return close < count ? ((open + 1)..<nameEnd, close) : nil
    }
    guard let found else { return nil }
    position = found.close + 1
    return Tag(bytes: bytes, nameRange: found.name, end: found.close)
  }

  /// A finite decimal number such as "-.25" or "1e-05".
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    var index = bytes.startIndex
    let isNegative = bytes.first == 0x2D
    if isNegative { index += 1 }
    var value = 0.0
    var scale = 1.0
    var digits = 0
    var isFraction = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x2E, !isFraction {
        isFraction = true
      } else if byte >= 0x30, byte <= 0x39 {
        digits += 1
        value = value * 10 + Double(byte - 0x30)
        if isFraction { scale *= 10 }
      } else {
        // Exponents, and whatever else there may be.
        return slowNumber(bytes)
      }
      index += 1
    }
    guard digits > 0, digits < 18 else { return slowNumber(bytes) }
    let number = (isNegative ? -value : value) / scale
    return abs(number) < 1e9 ? number : nil
  }

  private static func slowNumber(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite, abs(value) < 1e9 else {
      return nil
    }
    return value
  }

  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    var result = String.UnicodeScalarView()
    var rest = Substring(decoding: bytes, as: UTF8.self)
    while let ampersand = rest.firstIndex(of: "&") {
      result.append(contentsOf: rest[..<ampersand].unicodeScalars)
      guard let semicolon = rest[ampersand...].firstIndex(of: ";") else { break }
      let name = rest[rest.index(after: ampersand)..<semicolon]
      if let scalar = scalar(named: name) { result.append(scalar) }
      rest = rest[rest.index(after: semicolon)...]
    }
    result.append(contentsOf: rest.unicodeScalars)
    return String(result)
  }

  private static func scalar(named name: Substring) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
