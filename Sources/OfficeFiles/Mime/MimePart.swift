import Foundation
import VietnameseText

/// A message or a part of one (RFC 2045, 2046): header fields and a body, which may hold parts in turn.
struct MimePart {
  /// Values by field names in lower case, the first of each.
  let fields: [String: String]
  private let body: ArraySlice<UInt8>

  private static let mostFields = 200
  private static let mostParts = 2000
  private static let deepest = 8

  /// Nil when what stands at the beginning are no header fields.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while let first = rest.first, first == 0x0A || first == 0x0D { rest = rest.dropFirst() }
    var found: [(name: String, value: String)] = []
    while let line = Self.line(&rest), !line.isEmpty {
      let text = String(decoding: line, as: UTF8.self)
      if let first = text.first, first == " " || first == "\t" {
        guard !found.isEmpty else { return nil }
        found[found.count - 1].value += " " + text.trimmingCharacters(in: .whitespaces)
        continue
      }
      guard let colon = text.firstIndex(of: ":"), colon > text.startIndex,
        text[..<colon].utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D }),
        found.count < Self.mostFields
      else { return nil }
      let value = text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      found.append((text[..<colon].lowercased(), value))
    }
    fields = Dictionary(found.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    body = rest
  }

  /// "text/html", in lower case; what is not said is plain text.
  var type: String {
    let stated = fields["content-type"]?.split(separator: ";").first?.trimmingCharacters(in: .whitespaces)
    return stated?.lowercased() ?? "text/plain"
  }
  var charset: TextEncoding? { named("charset").flatMap(TextEncoding.init(label:)) }

  /// All parts that hold something themselves, in order, those within parts too.
  var leaves: [MimePart] {
    var left = Self.mostParts
    return leaves(depth: 0, &left)
  }

  private func leaves(depth: Int, _ left: inout Int) -> [MimePart] {
    guard type.hasPrefix("multipart/"), depth < Self.deepest else { return [self] }
    var found: [MimePart] = []
    for part in parts where left > 0 {
      left -= 1
      found += part.leaves(depth: depth + 1, &left)
    }
    return found
  }

  /// The parts of a multipart body.
  private var parts: [MimePart] {
    guard let boundary = named("boundary"), !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MimePart] = []
    var start: Int?
    var rest = body
    while parts.count < Self.mostParts {
      let place = rest.startIndex
      guard let line = Self.line(&rest) else { break }
      guard line.starts(with: mark) else { continue }
      if let start { MimePart(body[start..<max(start, place)]).map { parts.append($0) } }
      start = rest.startIndex
      if line.dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { return parts }
    }
    // A file cut short still says what it says.
    if let start, start < body.endIndex { MimePart(body[start...]).map { parts.append($0) } }
    return parts
  }

  /// The body without its transfer encoding.
  var content: [UInt8] {
    switch fields["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": Self.quotedPrintable(body)
    case "base64":
      Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters).map { [UInt8]($0) } ?? []
    default: Array(body)
    }
  }

  /// The value of a parameter of the content type: `charset="utf-8"`.
  func named(_ name: String) -> String? {
    for piece in (fields["content-type"] ?? "").split(separator: ";").dropFirst() {
      let sides = piece.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].trimmingCharacters(in: .whitespaces).lowercased() == name else {
        continue
      }
      return sides[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\"'"))
    }
    return nil
  }

  /// Takes one line off, without its end; nil at the end.
  private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    var line = rest[rest.startIndex..<end]
    rest = end < rest.endIndex ? rest[(end + 1)...] : rest[rest.endIndex...]
    if line.last == 0x0D { line = line.dropLast() }
    return line
  }

  /// RFC 2045, 6.7. What is no code stays as it is.
  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == 0x3D else {
        output.append(byte)
        continue
      }
      if bytes[index...].starts(with: [0x0D, 0x0A]) {
        index += 2
      } else if bytes[index...].first == 0x0A {
        index += 1
      } else if index + 1 < bytes.endIndex,
        let value = UInt8(String(decoding: bytes[index...index + 1], as: UTF8.self), radix: 16)
      {
        output.append(value)
        index += 2
      } else {
        output.append(byte)
      }
    }
    return output
  }
}
