extension StringProtocol {
  /// Without the signs that turn the direction of a line (Unicode Bidi_Control): they make "gpj.exe" of "exe.jpg" and let a
  /// name change the text beside it.
  package var withoutDirectionSigns: String {
    guard unicodeScalars.contains(where: \.turnsDirection) else { return String(self) }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.turnsDirection }))
  }
}

extension Unicode.Scalar {
  fileprivate var turnsDirection: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
