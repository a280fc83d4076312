import Foundation

/// Folding: lower case, no tone or vowel marks, "đ" as "d"; what search and name matching compare.
package enum Folding {
  /// Folds a text; scalars that are no Latin letter are only lower-cased. Works on NFC and NFD alike, one pass.
  package static func fold(_ text: some StringProtocol) -> String {
    var output = [UInt8]()
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the folded form of one scalar as UTF-8.
  @inline(__always)
  package static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      output.append(value >= 0x41 && value <= 0x5A ? UInt8(value) + 32 : UInt8(value))
    } else if value < 0x0250 {
      output.append(contentsOf: table[Int(value)])
    } else if (0x0300...0x036F).contains(value) {
      return
    } else if (0x1E00...0x1EFF).contains(value) {
      output.append(contentsOf: table[Int(value) - 0x1E00 + 0x0250])
    } else {
      output.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// Folded UTF-8 of U+0000–U+024F, then of U+1E00–U+1EFF.
  private static let table: [[UInt8]] = (Array(0..<0x0250) + Array(0x1E00...0x1EFF)).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return [] }
    if scalar == "đ" || scalar == "Đ" { return [0x64] }
    let bases = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      !(0x0300...0x036F).contains($0.value)
    }
    return bases.flatMap { Array($0.properties.lowercaseMapping.utf8) }
  }
}
