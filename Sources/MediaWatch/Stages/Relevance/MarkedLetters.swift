import Foundation
import VietnameseText

/// The form of a name that keeps its marks: small letters without tones, and each word's tone behind it.
enum MarkedLetters {
  static func key(_ name: String) -> [UInt8] {
    var output: [UInt8] = []
    var tone: UInt8 = 0
    for scalar in name.composed.unicodeScalars {
      if FoldedLetters.isInvisible(scalar.value) { continue }
      if FoldedLetters.isBlank(scalar.value) {
        close(&output, &tone)
        if output.last != 0x20, !output.isEmpty { output.append(0x20) }
      } else if scalar.value < 0x80 {
        output.append(UInt8(scalar.value).asciiLowered)
      } else if scalar.value < 0x2000 {
        let letter = letters[Int(scalar.value)]
        output.append(contentsOf: letter.bytes)
        if letter.tone > 0 { tone = letter.tone }
      } else {
        output.append(contentsOf: String(scalar).utf8)
      }
    }
    close(&output, &tone)
    if output.last == 0x20 { output.removeLast() }
    return output
  }

  private static func close(_ output: inout [UInt8], _ tone: inout UInt8) {
    if tone > 0 { output.append(tone) }
    tone = 0
  }

  private struct Letter: Sendable {
    var bytes: [UInt8]
    /// 1…5 for grave, acute, tilde, hook above, dot below.
    var tone: UInt8 = 0
  }

  private static let tones: [UInt32: UInt8] = [0x300: 1, 0x301: 2, 0x303: 3, 0x309: 4, 0x323: 5]

  private static let letters: [Letter] = (0..<0x2000).map { value in
    guard var scalar = Unicode.Scalar(UInt32(value)) else { return Letter(bytes: []) }
    if scalar == "ð" || scalar == "Ð" { scalar = "đ" }
    var letter = Letter(bytes: [])
    var kept = String.UnicodeScalarView()
    for part in scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping
      .unicodeScalars
    {
      if let tone = tones[part.value] { letter.tone = tone } else { kept.append(part) }
    }
    letter.bytes = Array(String(kept).precomposedStringWithCanonicalMapping.utf8)
    return letter
  }
}
