/// Codes for Vietnamese letters from before Unicode: fonts that draw them at the places of Western letters and signs,
/// so that a file holds "Së Néi vô" or "Sôû Noäi vuï" where its reader sees "Sở Nội vụ".
package enum LegacyLetters: Hashable, Sendable, CaseIterable {
  /// TCVN 5712:1993, VN3 ("ABC"): one place a letter; capitals with a tone have none.
  case tcvn3
  /// VNI for Windows: a Western letter, and behind it the place of its mark.
  case vni

  /// The text as its reader sees it. What the code does not know stays.
  package func decode(_ text: String) -> String { read(text).text }

  /// The same, or nil when the text holds a Western letter or sign that means nothing in this code.
  func whole(_ text: String) -> String? {
    let read = read(text)
    return read.isWhole ? read.text : nil
  }

  private func read(_ text: String) -> (text: String, isWhole: Bool) {
    switch self {
    case .tcvn3: Self.tcvn3(text)
    case .vni: Self.vni(text)
    }
  }

  private static func tcvn3(_ text: String) -> (text: String, isWhole: Bool) {
    var output = String.UnicodeScalarView()
    var isWhole = true
    for scalar in text.unicodeScalars {
      let letter = LegacyTables.tcvn3[scalar]
      if letter == nil, isWestern(scalar) { isWhole = false }
      output.append(letter ?? scalar)
    }
    return (String(output), isWhole)
  }

  private static func vni(_ text: String) -> (text: String, isWhole: Bool) {
    var output = String.UnicodeScalarView()
    var isWhole = true
    for scalar in text.unicodeScalars {
      if let letter = LegacyTables.vniLetters[scalar] {
        output.append(letter)
      } else if let marks = LegacyTables.vniMarks[scalar], let base = output.last,
        marks.bases.contains(base)
      {
        output.append(contentsOf: marks.marks)
      } else {
        if isWestern(scalar) { isWhole = false }
        output.append(scalar)
      }
    }
    return (String(output).composed, isWhole)
  }

  /// Letters and signs of ISO 8859-1 beyond ASCII.
  static func isWestern(_ scalar: Unicode.Scalar) -> Bool { (0xA1...0xFF).contains(scalar.value) }

  /// Letters that Vietnamese has and ISO 8859-1 has not, and tones that stand alone: text with them is Unicode.
  package static func isBeyondWestern(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0102...0x0103, 0x0110...0x0111, 0x0128...0x0129, 0x0168...0x0169, 0x01A0...0x01A1,
      0x01AF...0x01B0, 0x0300...0x0323, 0x1EA0...0x1EF9:
      true
    default: false
    }
  }
}

enum LegacyTables {
  static let tcvn3: [Unicode.Scalar: Unicode.Scalar] = {
    let stretches: [(UInt8, String)] = [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
      (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳ"), (0xFB, "ỷỹýỵ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (start, letters) in stretches {
      for (offset, letter) in letters.unicodeScalars.enumerated() {
        table[Unicode.Scalar(start + UInt8(offset))] = letter
      }
    }
    return table
  }()

  /// Letters of VNI that take one place.
  static let vniLetters: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip("ñôöíìæóòîÑÔÖÍÌÆÓÒÎ".unicodeScalars, "đơưíìỉĩịỵĐƠƯÍÌỈĨỊỴ".unicodeScalars))

  /// Marks of VNI, as the letters at whose places they stand, and behind which letters they make sense.
  static let vniMarks: [Unicode.Scalar: (marks: [Unicode.Scalar], bases: Set<Unicode.Scalar>)] = {
    let acute: Unicode.Scalar = "\u{301}", grave: Unicode.Scalar = "\u{300}", hook: Unicode.Scalar = "\u{309}"
    let tilde: Unicode.Scalar = "\u{303}", dot: Unicode.Scalar = "\u{323}"
    let circumflex: Unicode.Scalar = "\u{302}", breve: Unicode.Scalar = "\u{306}"
    let kinds: [(String, [[Unicode.Scalar]], String)] = [
      ("ùøûõï", [[acute], [grave], [hook], [tilde], [dot]], "aeouyơưAEOUYƠƯ"),
      (
        "âáàåãä",
        [
          [circumflex], [circumflex, acute], [circumflex, grave], [circumflex, hook], [circumflex, tilde],
          [circumflex, dot],
        ], "aeoAEO"
      ),
      (
        "êéèúüë",
        [[breve], [breve, acute], [breve, grave], [breve, hook], [breve, tilde], [breve, dot]], "aA"
      ),
    ]
    var table: [Unicode.Scalar: (marks: [Unicode.Scalar], bases: Set<Unicode.Scalar>)] = [:]
    for (places, marks, bases) in kinds {
      for (place, marks) in zip(places.unicodeScalars, marks) {
        table[place] = (marks, Set(bases.unicodeScalars))
        table[Unicode.Scalar(place.value - 0x20) ?? place] = table[place]
      }
    }
    return table
  }()
}
