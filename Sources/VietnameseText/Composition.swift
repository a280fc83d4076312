import Foundation

extension StringProtocol {
  /// The text in NFC. Vietnamese arrives in both forms; everything behind a reader sees this one only.
  package var composed: String {
    for scalar in unicodeScalars where scalar.value >= 0x0300 && Self.mayCompose(scalar) {
      return precomposedStringWithCanonicalMapping
    }
    return String(self)
  }

  /// Whether a scalar can change under NFC, erring on the safe side.
  private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2126, 0x212A, 0x212B: true
    case 0x1E00...0x1EFF, 0x2000...0x2BFF: false
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: false
    default: true
    }
  }
}
