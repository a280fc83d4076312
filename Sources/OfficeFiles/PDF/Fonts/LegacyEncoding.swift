/// TCVN 5712 (".VnTime" and kin): fonts from before Unicode that draw Vietnamese letters at Western code
/// points. Source: TCVN 5712:1993, VN3.
enum LegacyEncoding {
  /// Whether the name is that of a TCVN font, such as ".VnTime" or "VnArialH".
  static func isTCVN(family: String) -> Bool {
    let name = family.hasPrefix(".") ? family.dropFirst() : Substring(family)
    guard name.hasPrefix("Vn") || name.hasPrefix("VN"), let next = name.dropFirst(2).first else {
      return false
    }
    return next.isUppercase && !name.hasPrefix("VNI")
  }

  /// Names that end in "H" draw capitals for small letters.
  static func decode(_ text: String, family: String) -> String {
    let isCapital = family.split(separator: "-").first?.hasSuffix("H") ?? false
    let decoded = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x100 ? table[UInt8($0.value)] ?? $0 : $0 }))
    return isCapital ? decoded.uppercased() : decoded
  }

  private static let table: [UInt8: Unicode.Scalar] = {
    let stretches: [(UInt8, String)] = [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
      (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳ"), (0xFB, "ỷỹýỵ"),
    ]
    var table: [UInt8: Unicode.Scalar] = [:]
    for (start, letters) in stretches {
      for (offset, letter) in letters.unicodeScalars.enumerated() { table[start + UInt8(offset)] = letter }
    }
    return table
  }()
}
