/// Words with which short blocks inside a body speak of something else: links to other articles, shares, credits,
/// newsletters. Our own list, in the languages of the sources that an office of the province reads and their models.
struct AsidePhrases: Sendable {
  static let shared = AsidePhrases()

  /// By first byte.
  private let starts: [[[UInt8]]]
  private let anywhere: [[[UInt8]]]

  private init() {
    starts = Self.byFirstByte(AsideWords.starts)
    anywhere = Self.byFirstByte(AsideWords.anywhere)
  }

  private static func byFirstByte(_ lists: [String]) -> [[[UInt8]]] {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for list in lists {
      for phrase in list.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        let bytes = Array(phrase.utf8)
        if let first = bytes.first { table[Int(first)].append(bytes) }
      }
    }
    return table
  }

  /// Whether a text in lower case starts with such words, marks of lists aside.
  func start(_ text: [UInt8]) -> Bool {
    var index = 0
    while index < text.count, let width = Self.markWidth(text, index) { index += width }
    guard index < text.count else { return false }
    return starts[Int(text[index])].contains { text[index...].starts(with: $0) }
  }

  /// Whether such words stand anywhere in a text in lower case.
  func occur(in text: [UInt8]) -> Bool {
    for index in text.indices {
      let phrases = anywhere[Int(text[index])]
      guard !phrases.isEmpty else { continue }
      if phrases.contains(where: { text[index...].starts(with: $0) }) { return true }
    }
    return false
  }

  /// Bytes of a bullet, bracket, arrow or space; nil for anything else.
  private static func markWidth(_ text: [UInt8], _ index: Int) -> Int? {
    switch text[index] {
    case 0x20, UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "["),
      UInt8(ascii: "("):
      return text[index] == UInt8(ascii: "(") && text.count > index + 1
        && text[index + 1] == UInt8(ascii: "c")
        ? nil : 1
    case 0xC2: return index + 1 < text.count && text[index + 1] == 0xBB ? 2 : nil  // »
    case 0xE2:  // bullets, dashes, arrows, triangles
      guard index + 2 < text.count else { return nil }
      let next = text[index + 1]
      let isSign = next == 0x86 || next == 0x96 || next == 0x97 || next == 0xAC
      return isSign || (next == 0x80 && [0xA2, 0x93, 0x94].contains(text[index + 2])) ? 3 : nil
    case 0xE3:  // 【
      return index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x90 ? 3 : nil
    default: return nil
    }
  }
}
