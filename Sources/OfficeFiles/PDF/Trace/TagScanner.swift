/// Walks over the tags of the drawing trace that `mutool trace` prints: flat XML, one tag a line, no text
/// content.
struct TagScanner {
  /// One tag: its name and its attributes, still as bytes.
  struct Tag {
    fileprivate let bytes: [UInt8]
    fileprivate let nameRange: Range<Int>
    fileprivate let end: Int

    func isNamed(_ name: StaticString) -> Bool {
      nameRange.count == name.utf8CodeUnitCount
        && name.withUTF8Buffer { buffer in
          zip(nameRange, buffer).allSatisfy { bytes[$0] == $1 }
        }
    }

    /// The bytes between the quotes of an attribute.
    func value(_ name: StaticString) -> ArraySlice<UInt8>? {
      let count = name.utf8CodeUnitCount
      return name.withUTF8Buffer { wanted in
        var position = nameRange.upperBound
        while position + count + 2 < end {
          let isHere =
            bytes[position] == 0x20 && bytes[position + 1 + count] == 0x3D
            && bytes[position + 2 + count] == 0x22
            && (0..<count).allSatisfy { bytes[position + 1 + $0] == wanted[$0] }
          if isHere {
            let start = position + 3 + count
            guard let close = bytes[start..<end].firstIndex(of: 0x22) else { return nil }
            return bytes[start..<close]
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
    guard let open = bytes[position...].firstIndex(of: 0x3C),
      let close = bytes[open...].firstIndex(of: 0x3E)
    else { return nil }
    var nameEnd = open + 1
    while nameEnd < close, bytes[nameEnd] > 0x20, nameEnd == open + 1 || bytes[nameEnd] != 0x2F {
      nameEnd += 1
    }
    position = close + 1
    return Tag(bytes: bytes, nameRange: (open + 1)..<nameEnd, end: close)
  }

  /// A finite decimal number such as "-.25" or "1e-05".
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
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
