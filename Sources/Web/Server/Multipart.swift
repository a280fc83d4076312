import Foundation

/// The parts of a `multipart/form-data` body (RFC 7578).
struct Multipart: Sendable {
  struct Part: Sendable, Hashable {
    var name: String
    /// As the browser sent it; a label, never a path.
    var fileName: String?
    var bytes: ArraySlice<UInt8>
  }

  /// Parts in a form; more is not one of ours.
  static let mostParts = 20

  var parts: [Part]

  /// Nothing when the body does not follow its boundary.
  init?(_ body: [UInt8], contentType: String) {
    guard let boundary = Self.boundary(contentType) else { return nil }
    let delimiter = Array("\r\n--\(boundary)".utf8)
    let opening = Array("--\(boundary)".utf8)
    guard body.starts(with: opening) else { return nil }
    parts = []
    var position = opening.count
    while !body[position...].starts(with: Array("--".utf8)) {
      guard parts.count < Self.mostParts, body[position...].starts(with: [13, 10]),
        let headEnd = Self.find([13, 10, 13, 10], in: body, from: position),
        headEnd - position < 8192
      else { return nil }
      let contentStart = headEnd + 4
      guard let end = Self.find(delimiter, in: body, from: contentStart) else { return nil }
      let head = String(decoding: body[position..<headEnd], as: UTF8.self)
      if let part = Self.part(head, body[contentStart..<end]) { parts.append(part) }
      position = end + delimiter.count
    }
  }

  subscript(name: String) -> Part? { parts.first { $0.name == name } }

  /// The text of a field that is no file.
  func text(_ name: String) -> String? {
    guard let part = self[name], part.fileName == nil, part.bytes.count < 10_000 else { return nil }
    return String(decoding: part.bytes, as: UTF8.self)
  }

  private static func boundary(_ contentType: String) -> String? {
    guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
    for parameter in contentType.split(separator: ";").dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimming(while: { $0 == " " }).lowercased() == "boundary" else {
        continue
      }
      let value = pair[1].trimming { $0 == " " || $0 == "\"" }
      return (1...70).contains(value.utf8.count) ? String(value) : nil
    }
    return nil
  }

  private static func part(_ head: String, _ bytes: ArraySlice<UInt8>) -> Part? {
    for line in head.split(whereSeparator: \.isNewline)
    where line.lowercased().hasPrefix("content-disposition:") {
      guard let name = parameter("name", of: line) else { return nil }
      return Part(name: name, fileName: parameter("filename", of: line), bytes: bytes)
    }
    return nil
  }

  /// `name="value"`; browsers write a quote in a value as %22.
  private static func parameter(_ name: String, of line: Substring) -> String? {
    guard let start = line.range(of: "; \(name)=\"") else { return nil }
    let value = line[start.upperBound...].prefix { $0 != "\"" }
    return String(value).replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
  }

  /// Where `needle` begins in `bytes`, from `start` on.
  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= needle.count, start <= bytes.count - needle.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        let first = needle[0]
        var index = start
        let last = bytes.count - needle.count
        while index <= last {
          if bytes[index] == first, (1..<needle.count).allSatisfy({ bytes[index + $0] == needle[$0] }) {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }
}
