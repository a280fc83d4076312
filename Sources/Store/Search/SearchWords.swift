import VietnameseText

/// The words of one entry in the form of each engine.
struct SearchWords {
  /// How much of a body is indexed, in UTF-8 bytes; a `tsvector` holds 1 MB at most.
  static let bodyBytes = 400_000
  /// How much of one word, in UTF-8 bytes.
  static let wordBytes = 120

  var title: [String]
  var body: [String]

  init(title: String, body: String) {
    self.title = Self.prefix(title, 20_000).words.map { Self.bounded($0.folded) }
    self.body = Self.prefix(body, Self.bodyBytes).words.map { Self.bounded($0.folded) }
  }

  /// The word cut to its limit at a whole character.
  static func bounded(_ word: String) -> String {
    word.utf8.count <= wordBytes ? word : String(prefix(word, wordBytes))
  }

  /// The first `bytes` bytes, less what would cut a scalar in two.
  private static func prefix(_ text: String, _ bytes: Int) -> Substring {
    guard text.utf8.count > bytes else { return text[...] }
    var cut = text.utf8.index(text.startIndex, offsetBy: bytes)
    while cut > text.startIndex, text.utf8[cut] & 0xC0 == 0x80 { cut = text.utf8.index(before: cut) }
    return text[..<cut]
  }

  /// `'dong':1A 'nai':2A …`. PostgreSQL keeps positions up to 16,383: phrases beyond are found by their words only when
  /// they fall together there.
  var tsvector: String {
    var places: [String: String] = [:]
    var order: [String] = []
    func add(_ word: String, _ position: Int, _ weight: String) {
      let place = "\(min(position, 16_383))\(weight)"
      if let present = places[word] {
        if present.utf8.count < 1500 { places[word] = present + "," + place }
      } else {
        order.append(word)
        places[word] = place
      }
    }
    for (index, word) in title.enumerated() { add(word, index + 1, "A") }
    for (index, word) in body.enumerated() { add(word, title.count + 10 + index, "") }
    return order.map { "'\($0)':\(places[$0] ?? "1")" }.joined(separator: " ")
  }
}
