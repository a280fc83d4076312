/// The text of one paragraph whose author set line breaks: in office files they often part paragraphs ("KT. CHỦ TỊCH",
/// "PHÓ CHỦ TỊCH"), and sometimes only lines of a sentence.
struct SegmentedText {
  /// Parts between breaks; a break within a sentence makes no new part.
  private(set) var segments: [StyledText] = [StyledText()]
  private var breaks = 0

  var isEmpty: Bool { segments.allSatisfy(\.isEmpty) }

  /// Whether what comes next opens a paragraph or a part of one.
  var opensSegment: Bool { segments[segments.count - 1].isEmpty }

  /// The end of what has been gathered, as it stands: enough to see what comes before.
  var lastText: String {
    let last = segments[segments.count - 1]
    var end = last.bytes.suffix(64)
    while let first = end.first, first & 0xC0 == 0x80 { end = end.dropFirst() }
    return String(decoding: end, as: UTF8.self) + (last.endsInSpace ? " " : "")
  }

  mutating func append(_ text: some StringProtocol, bold: Bool, italic: Bool) {
    guard !text.isEmpty else { return }
    if breaks > 0, let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) {
      let parts = breaks > 1 || Self.beginsAnew(first)
      breaks = 0
      if parts, !segments[segments.count - 1].isEmpty { segments.append(StyledText()) }
    }
    segments[segments.count - 1].append(text, bold: bold, italic: italic)
  }

  mutating func appendSpace() { segments[segments.count - 1].appendSpace() }

  /// One line break; two in a row always part.
  mutating func appendBreak(isHard: Bool = false) {
    breaks = isHard ? 2 : breaks + 1
    appendSpace()
  }

  /// Whether text behind a line break starts something new: a capital letter, a number, a dash or bullet.
  private static func beginsAnew(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isUppercase || scalar.properties.numericType != nil
      || ["-", "+", "*", "•", "–", "(", "“"].contains(scalar)
  }
}
