import Markup

/// JSON-LD as pages really have it: in comments or CDATA marks, with raw line breaks inside strings, commas too
/// many, all of it escaped once more.
enum LinkedDataText {
  private static let maximumBytes = 1 << 20

  /// The document, repaired where it must be; nil when that fails as well.
  static func document(_ bytes: ArraySlice<UInt8>) -> JSONDocument? {
    guard bytes.count <= maximumBytes else { return nil }
    let inner = unwrapped(bytes)
    guard !inner.isEmpty else { return nil }
    if let document = try? JSONDocument(Array(inner)) { return document }
    return try? JSONDocument(repaired(inner))
  }

  /// What stands between the first and the last bracket.
  private static func unwrapped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
      return []
    }
    // "<![CDATA[" has a bracket of its own.
    if bytes[first] == UInt8(ascii: "["), first >= bytes.startIndex + 2, bytes[first - 1] == UInt8(ascii: "!")
    {
      let rest = bytes[(first + 1)...].drop { $0 != UInt8(ascii: "[") }.dropFirst()
      guard let inner = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
        return []
      }
      return upToLastBracket(rest[inner...])
    }
    return upToLastBracket(bytes[first...])
  }

  private static func upToLastBracket(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let closing = bytes.first == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard let last = bytes.lastIndex(of: closing) else { return [] }
    return bytes[...last]
  }

  /// One pass: control characters in strings become escapes, unknown escapes lose their backslash, commas before
  /// a closing bracket go, and so do comments.
  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    var index = bytes.startIndex
    var isInString = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if isInString {
        index += appendString(byte, at: index, bytes, to: &output, &isInString)
        continue
      }
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        isInString = true
        output.append(byte)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        while let last = output.last, last <= 0x20 { output.removeLast() }
        if output.last == UInt8(ascii: ",") { output.removeLast() }
        output.append(byte)
      case UInt8(ascii: "/") where index < bytes.endIndex && bytes[index] == UInt8(ascii: "*"):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex - 1
        index = end + 1
      case UInt8(ascii: ","):
        if let last = output.last(where: { $0 > 0x20 }), last != UInt8(ascii: ",") { output.append(byte) }
      case ..<0x20: output.append(0x20)
      default: output.append(byte)
      }
    }
    return output
  }

  /// Appends what a byte inside a string becomes; returns how many bytes that used up.
  private static func appendString(
    _ byte: UInt8, at index: Int, _ bytes: ArraySlice<UInt8>, to output: inout [UInt8],
    _ isInString: inout Bool
  ) -> Int {
    if byte == UInt8(ascii: "\"") {
      isInString = false
      output.append(byte)
      return 1
    }
    if byte < 0x20 {
      output.append(0x20)
      return 1
    }
    guard byte == UInt8(ascii: "\\") else {
      output.append(byte)
      return 1
    }
    guard index + 1 < bytes.endIndex else { return 1 }
    let next = bytes[index + 1]
    if "\"\\/bfnrtu".utf8.contains(next) {
      output += [byte, next]
    } else if next >= 0x20 {
      output.append(next)
    }
    return 2
  }

  /// The string that follows a key and its colon, in text that is no JSON.
  static func string(after key: StaticString, in bytes: ArraySlice<UInt8>) -> String? {
    let wanted = key.withUTF8Buffer { Array($0) }
    var index = bytes.startIndex
    while let quote = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
      index = quote + 1
      guard bytes[quote...].starts(with: wanted) else { continue }
      let rest = bytes[(quote + wanted.count)...].drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
      guard rest.first == UInt8(ascii: "\"") else { continue }
      let value = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      let head = value[..<value.wholeCharacters(500)]
      return head.isEmpty ? nil : String(decoding: head, as: UTF8.self)
    }
    return nil
  }
}
