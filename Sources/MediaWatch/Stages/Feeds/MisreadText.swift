import Markup

/// Repairs text that was read in the wrong encoding before it came here: UTF-8 taken for windows-1252 ("â€¦" for "…"),
/// and windows-1252 taken for Latin-1 (control characters for quotation marks).
enum MisreadText {
  static func repair(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0xC2 || $0 == 0xC3 }) else { return bytes }
    if let original = original(bytes) { return original }
    guard hasControls(bytes) else { return bytes }
    var out: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let meant =
        (0x80...0x9F).contains(scalar.value)
        ? Unicode.Scalar(UInt32(XMLText.windows1252[Int(scalar.value) - 0x80])) ?? scalar : scalar
      out.append(contentsOf: UTF8.encode(meant).map(Array.init) ?? [])
    }
    return out
  }

  private static func hasControls(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices.dropLast() where bytes[index] == 0xC2 && bytes[index + 1] < 0xA0 {
      return true
    }
    return false
  }

  /// The bytes that were misread, when every character has one and all of them together are UTF-8.
  private static func original(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var isWide = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x100 {
        out.append(UInt8(scalar.value))
      } else if let byte = reversed[scalar.value] {
        out.append(byte)
      } else {
        return nil
      }
      if let last = out.last, last >= 0xC2 { isWide = true }
    }
    guard isWide, String(validating: out, as: UTF8.self) != nil else { return nil }
    return out
  }

  private static let reversed: [UInt32: UInt8] = Dictionary(
    XMLText.windows1252.enumerated().map { (UInt32($1), UInt8($0 + 0x80)) },
    uniquingKeysWith: { first, _ in first })
}
