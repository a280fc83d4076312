import Glibc
import Markup

/// Repairs text that was read in the wrong encoding before it came here: UTF-8 taken for windows-1252 ("â€¦" for "…"),
/// and windows-1252 taken for Latin-1 (control characters for quotation marks).
enum MisreadText {
  /// - Parameter bytes: UTF-8.
  static func repair(_ bytes: [UInt8]) -> [UInt8] {
    // What windows-1252 has begins with these bytes in UTF-8; one other letter, and nothing was misread.
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    var mayBeMisread = false
    for byte in bytes where byte >= 0xC3 {
      switch byte {
      case 0xC3: mayBeMisread = true
      case 0xC5, 0xC6, 0xCB, 0xE2: break
      default: return hasControls(bytes) ? withoutControls(bytes) : bytes
      }
    }
    if mayBeMisread, let original = original(bytes) { return original }
    return hasControls(bytes) ? withoutControls(bytes) : bytes
  }

  private static func hasControls(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { memory in
      guard let start = memory.baseAddress else { return false }
      var place = 0
      while let found = memchr(start + place, 0xC2, memory.count - place) {
        place = start.distance(to: UnsafeRawPointer(found)) + 1
        if place >= memory.count { return false }
        if memory[place] < 0xA0 { return true }
      }
      return false
    }
  }

  private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let meant =
        (0x80...0x9F).contains(scalar.value)
        ? Unicode.Scalar(UInt32(XMLText.windows1252[Int(scalar.value) - 0x80])) ?? scalar : scalar
      out.append(contentsOf: UTF8.encode(meant).map(Array.init) ?? [])
    }
    return out
  }

  /// The bytes that were misread, when every character has one and all of them together are UTF-8.
  private static func original(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x100 {
        out.append(UInt8(scalar.value))
      } else if let byte = reversed[scalar.value] {
        out.append(byte)
      } else {
        return nil
      }
    }
    return String(validating: out, as: UTF8.self) == nil ? nil : out
  }

  private static let reversed: [UInt32: UInt8] = Dictionary(
    XMLText.windows1252.enumerated().map { (UInt32($1), UInt8($0 + 0x80)) },
    uniquingKeysWith: { first, _ in first })
}
