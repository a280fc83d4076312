extension TarHeader {
  /// Reads the next header with `next`, which returns so many bytes or throws. Nothing when it is not of the form that
  /// this program writes; an archive of zeros reads as its end.
  static func read(_ next: (Int) throws -> [UInt8]) throws -> Reading {
    var raw = try next(block)
    if raw.allSatisfy({ $0 == 0 }) { return .end }
    var fields: [String: String] = [:]
    if raw[156] == UInt8(ascii: "x") {
      guard let length = octal(raw[124..<135]), length <= longest else { return .malformed }
      let body = try next(length + padding(length))
      guard let found = records(body.prefix(length)) else { return .malformed }
      fields = found
      raw += body + (try next(block))
    }
    let last = raw.suffix(block)
    guard let plain = octal(last.dropFirst(124).prefix(11)), let time = octal(last.dropFirst(136).prefix(11)),
      let path = fields["path"] ?? text(last.prefix(100))
    else { return .malformed }
    let length: Int
    if let size = fields["size"] {
      guard let number = Int(size) else { return .malformed }
      length = number
    } else {
      length = plain
    }
    guard length >= 0 else { return .malformed }
    let header = TarHeader(path: path, length: length, time: time)
    return header.bytes == raw ? .header(header, raw) : .malformed
  }

  enum Reading {
    /// With the bytes it was read from.
    case header(TarHeader, [UInt8])
    case end
    case malformed
  }

  private static func octal(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String? {
    String(validating: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Each line counts its own bytes, so that a value may hold anything.
  private static func records(_ body: ArraySlice<UInt8>) -> [String: String]? {
    var rest = body
    var fields: [String: String] = [:]
    while !rest.isEmpty {
      guard let space = rest.firstIndex(of: UInt8(ascii: " ")),
        let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
        length > space - rest.startIndex + 1,
        length <= rest.count,
        let line = String(validating: rest[(space + 1)..<(rest.startIndex + length)], as: UTF8.self),
        line.last == "\n", let equals = line.firstIndex(of: "=")
      else { return nil }
      fields[String(line[..<equals])] = String(line[line.index(after: equals)...].dropLast())
      rest = rest.dropFirst(length)
    }
    return fields
  }
}
