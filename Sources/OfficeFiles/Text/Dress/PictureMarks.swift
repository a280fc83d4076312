import Foundation

/// Pictures and fancy letters of chats as plain text: figures on keys ("1️⃣") and in circles are numbers, pictures that
/// open a line are bullets, others say nothing.
enum PictureMarks {
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0xE2 || $0 == 0xEF || $0 == 0xF0 }) else { return text }
    var output = String.UnicodeScalarView()
    var number = ""
    var opens = true
    let scalars = Array(plainLetters(text).unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if let digits = figure(at: &index, scalars) {
        number += digits
        continue
      }
      if !number.isEmpty {
        output.append(contentsOf: labelled(number, opens: opens, next: scalar))
        number = ""
        opens = false
      }
      if scalar.properties.isWhitespace || isInvisible(scalar) {
        if !isInvisible(scalar) { output.append(scalar) }
      } else if isPicture(scalar) {
        // A label of its own makes the picture an ornament.
        if opens, !opensLabel(scalars[index...]) { output.append(contentsOf: "- ".unicodeScalars) }
        opens = false
      } else {
        output.append(scalar)
        opens = false
      }
    }
    if !number.isEmpty { output.append(contentsOf: number.unicodeScalars) }
    return String(output)
  }

  private static func labelled(_ number: String, opens: Bool, next: Unicode.Scalar)
    -> String.UnicodeScalarView
  {
    let isMarked = next == "." || next == ")" || next == "/" || next == ":"
    return (opens && !isMarked ? number + ". " : number).unicodeScalars
  }

  /// The figure that ends before `index`: "1" with the mark of a key, "①", "❶", "🔟".
  private static func figure(at index: inout Int, _ scalars: [Unicode.Scalar]) -> String? {
    let scalar = scalars[index - 1]
    switch scalar.value {
    case 0x30...0x39:
      var end = index
      if end < scalars.count, scalars[end].value == 0xFE0F { end += 1 }
      guard end < scalars.count, scalars[end].value == 0x20E3 else { return nil }
      index = end + 1
      return String(scalar)
    case 0x2460...0x2473: return String(scalar.value - 0x245F)
    case 0x2776...0x277F: return String(scalar.value - 0x2775)
    case 0x2780...0x2789: return String(scalar.value - 0x277F)
    case 0x278A...0x2793: return String(scalar.value - 0x2789)
    case 0x1F51F: return "10"
    default: return nil
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0x20E3, 0x200B...0x200F, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1F000...0x1FAFF, 0x2B00...0x2BFF, 0x25E6, 0x2023, 0x2043, 0x2219, 0x25CF, 0x25CB, 0x25AA...0x25AB,
      0x25B6,
      0x25BA, 0x25FC...0x25FE, 0x2605, 0x2606, 0x2611, 0x2705, 0x2714, 0x2713, 0x27A1, 0x2794, 0x27A4, 0x2757,
      0x2B50,
      0x261B, 0x261E, 0x2666, 0x25C6, 0x2756:
      true
    default: false
    }
  }

  /// Whether a number, letter or dash with its mark follows: "1.", "a)", "-".
  private static func opensLabel(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = rest.drop { $0.properties.isWhitespace || isInvisible($0) || isPicture($0) }
      .prefix { !$0.properties.isWhitespace }
    guard word.count <= 6 else { return false }
    return ListLabel.isLabel(String(String.UnicodeScalarView(word))) || word.contains { $0.value == 0x20E3 }
  }

  /// Letters of mathematics, which chats use for bold ("𝐊𝐄 𝐇𝐎𝐀𝐂𝐇").
  private static func plainLetters(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isFancy) else { return text }
    return text.unicodeScalars.reduce(into: "") { output, scalar in
      output += isFancy(scalar) ? String(scalar).precomposedStringWithCompatibilityMapping : String(scalar)
    }
  }

  private static func isFancy(_ scalar: Unicode.Scalar) -> Bool { (0x1D400...0x1D7FF).contains(scalar.value) }
}
