import VietnameseText

/// What a chat, a mailbox or an office system puts around a text that is copied out of it: who said it when, marks of
/// quotes, headers of letters, pictures for bullets and figures. The text is read without.
///
/// Lines stay lines, so that places count the lines of the source; those that are nothing but dress become blank.
enum TextDress {
  /// - Parameter bytes: valid UTF-8.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(DressedLine.init)
    guard lines.contains(where: \.mayBeDressed) else { return bytes }
    let isExport = lines.lazy.filter { $0.mayBeDressed }.count { ChatPrefix.opensExport($0.text) } >= 2
    for index in lines.indices where lines[index].mayBeDressed {
      lines[index].text = ChatPrefix.removed(from: Self.unquoted(lines[index].text), isExport: isExport)
      lines[index].text = PictureMarks.plain(lines[index].text)
    }
    MailHeader.blank(&lines)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for (index, line) in lines.enumerated() {
      if index > 0 { output.append(0x0A) }
      output.append(contentsOf: line.bytes)
    }
    return output
  }

  /// Without the marks of quoted letters, "> > ".
  private static func unquoted(_ text: String) -> String {
    var rest = text[...].drop { $0 == " " }
    guard rest.first == ">" else { return text }
    while let first = rest.first, first == ">" || first == " " { rest = rest.dropFirst() }
    return String(rest)
  }
}

/// One line, taken apart only where something may be taken off it.
struct DressedLine {
  private let source: ArraySlice<UInt8>
  private var changed: String?
  let mayBeDressed: Bool

  init(_ source: ArraySlice<UInt8>) {
    self.source = source
    mayBeDressed = Self.mayBeDressed(source)
  }

  /// By its first byte ("[", ">", a figure, a letter of a header's name, a picture), and by what else there must be.
  private static func mayBeDressed(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { $0 > 0x20 }) else { return false }
    guard first == 0x5B || first == 0x3E || first == 0x2D || first.isASCIIAlphanumeric || first >= 0xC3 else {
      return false
    }
    return DressPhrases.mayBe(line) || line.contains { [0x3A, 0x3E, 0x5B].contains($0) || $0 >= 0xE2 }
  }

  var text: String {
    get { changed ?? String(decoding: source, as: UTF8.self) }
    set { changed = newValue }
  }

  var bytes: [UInt8] { changed.map { Array($0.utf8) } ?? Array(source) }

  /// Only the end of a page stays.
  mutating func blank() { changed = source.contains(0x0C) ? "\u{0C}" : "" }
}

/// Lines that a program writes, not a person.
enum DressPhrases {
  private static let whole: Set<String> = [
    "media omitted", "hinh anh", "video", "sticker", "tep dinh kem", "file dinh kem",
    "tin nhan da duoc thu hoi",
    "tin nhan da bi thu hoi", "xem them", "da chinh sua", "da chuyen tiep", "forwarded", "forwarded message",
    "original message", "thu goc", "tin nhan duoc chuyen tiep", "bat dau chuyen tiep thu",
    "begin forwarded message",
  ]
  private static let openings = [
    "sent from my ", "da gui tu iphone", "duoc gui tu iphone", "get outlook for ",
  ]

  /// Short enough to be one.
  static func mayBe(_ line: ArraySlice<UInt8>) -> Bool { line.count < 60 }

  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count < 200 else { return false }
    let folded = Folding.fold(text)
    let words = folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    if whole.contains(words) || openings.contains(where: words.hasPrefix) { return true }
    // "On Mon, 12 Mar 2026 at 10:32 A <a@b.vn> wrote:", "Vào Th 2, 12 thg 3, 2026 … đã viết:".
    let ends = words.hasSuffix(" wrote") || words.hasSuffix(" da viet")
    return ends && (words.hasPrefix("on ") || words.hasPrefix("vao ") || words.hasPrefix("ngay "))
  }
}
