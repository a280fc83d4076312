import CZlib
import Foundation
import TestKit

/// Pictures and documents made in memory.
enum Drawn {
  /// A PNG of three bytes a point.
  static func png(_ width: Int, _ height: Int, comment: String? = nil) -> [UInt8] {
    var row: [UInt8] = [0]
    for column in 0..<width { row += [UInt8(truncatingIfNeeded: column), 120, 200] }
    let pixels = (0..<height).flatMap { _ in row }
    return png(width, height, packed: pack(pixels), comment: comment)
  }

  static func png(_ width: Int, _ height: Int, packed: [UInt8], comment: String? = nil) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]
    bytes += chunk("IHDR", four(width) + four(height) + [8, 2, 0, 0, 0])
    if let comment { bytes += chunk("tEXt", Array("Comment\0\(comment)".utf8)) }
    return bytes + chunk("IDAT", packed) + chunk("IEND", [])
  }

  static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    compress(&packed, &size, bytes, UInt(bytes.count))
    return Array(packed.prefix(Int(size)))
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return four(content.count) + body + four(Int(crc32(0, body, UInt32(body.count))))
  }

  private static func four(_ number: Int) -> [UInt8] {
    (0..<4).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// A PDF whose pages each say one line in Helvetica.
  static func pdf(_ pages: [[String]]) -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for (index, lines) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * index) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      let drawn = lines.enumerated().map { "BT /F1 12 Tf 1 0 0 1 70 \(780 - 20 * $0) Tm (\($1)) Tj ET" }
      let content = drawn.joined(separator: "\n")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    return DrawnPDF.file(objects)
  }

  /// Width and height of a WebP; nil for anything else.
  static func webpSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count > 30, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8)
    else {
      return nil
    }
    func two(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ": return (two(26) & 0x3FFF, two(28) & 0x3FFF)
    case "VP8L": return ((two(21) & 0x3FFF) + 1, ((two(22) >> 6 | Int(bytes[24] & 15) << 10) & 0x3FFF) + 1)
    case "VP8X": return ((two(24) | Int(bytes[26]) << 16) + 1, (two(27) | Int(bytes[29]) << 16) + 1)
    default: return nil
    }
  }
}
