/// The order of signs inside the fonts that Windows ships (Times New Roman, Arial, Courier New and kin), as a
/// way back from a sign's number to its character when a PDF carries the numbers only.
///
/// Numbers 3–97 are ASCII; then follows the order of the Macintosh standard set (Apple TrueType reference,
/// 'post' table format 1) without its no-break space and apple; then Latin Extended. The Vietnamese letters
/// U+1EA0–1EF9 stand in one stretch whose start differs from font to font, the horned vowels 58 places before
/// it.
struct GlyphOrder: Hashable, Sendable {
  /// The number of U+1EA0.
  var vietnameseStart: Int

  /// Times New Roman and Arial since version 5, upright and bold.
  static let upright = GlyphOrder(vietnameseStart: 1188)
  /// Times New Roman italic and bold italic.
  static let slanted = GlyphOrder(vietnameseStart: 808)

  func character(_ glyphID: Int) -> String? {
    let place = glyphID - vietnameseStart
    switch place {
    case -58: return "Ơ"
    case -57: return "ơ"
    case -56: return "Ư"
    case -55: return "ư"
    case 0..<82: return Self.scalar(0x1EA0 + place)
    case 82..<88: return Self.scalar(0x1EA0 + place + 2)
    default: return Self.common(glyphID)
    }
  }

  private static func common(_ glyphID: Int) -> String? {
    switch glyphID {
    case 3...97: scalar(glyphID + 29)
    case 98..<(98 + macintosh.count): String(macintosh[glyphID - 98])
    case 256...264: ["Ā", "ā", "Ă", "ă", "Ą", "ą", "Ď", "ď", "Đ"][glyphID - 256]
    case 428: "Ĩ"
    case 429: "ĩ"
    case 457: "Ũ"
    case 458: "ũ"
    case 483: "Ỳ"
    case 484: "ỳ"
    default: nil
    }
  }

  private static func scalar(_ value: Int) -> String? { Unicode.Scalar(UInt32(value)).map { String($0) } }

  private static let macintosh =
    Array(
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
        .unicodeScalars)
    + Array("‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇŁłŠšŽž¦ÐðÝýÞþ−×¹²³½¼¾₣ĞğİŞşĆćČčđ".unicodeScalars)
}
