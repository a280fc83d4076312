import Foundation

/// A name in capitals in the case in which text writes it.
enum NameCase {
  private static let council: Phrase = "ủy ban nhân dân"
  private static let kinds = PhraseSet(
    "đảng ủy|ủy ban|ban chấp hành|ban thường vụ|ban thường trực|hội đồng|bệnh viện|trung tâm|công an|văn phòng|thanh tra|tòa án|chi cục|tổng cục|học viện|công ty|tổng công ty|kho bạc|tiểu ban|tổ công tác"
  )
  private static let lower = PhraseSet("và|tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|các")

  /// A word without a vowel is an abbreviation: "MTTQ", "BCĐ".
  private static func isAbbreviation(_ word: String) -> Bool {
    word == "UBND"
      || !word.decomposedStringWithCanonicalMapping.unicodeScalars.contains {
        "AEIOUY".unicodeScalars.contains($0)
      }
  }

  static func usual(_ name: Passage, in body: [Passage]) -> String {
    guard name.isInCapitals else { return NameText.normalised(name, 0, name.count) }
    if !council.matches(name, at: 0), let found = find(name, in: body) { return found }
    var words: [String] = []
    var index = 0
    while index < name.count {
      if council.matches(name, at: index), index + 4 <= name.count {
        words.append("UBND")
        index += 4
        continue
      }
      let length = lower.match(name, at: index)
      if length > 0, index > 0 {
        words.append(name.text(index, index + length).lowercased())
        index += length
        continue
      }
      // "ĐẢNG ỦY", "BAN CHẤP HÀNH": the kind of body is one word to the reader, with one capital.
      let kind = index == 0 ? kinds.match(name, at: index) : 0
      if kind > 1 {
        let text = name.text(index, index + kind).lowercased()
        words.append(text.prefix(1).uppercased() + text.dropFirst())
        index += kind
        continue
      }
      let text = name.text(index, index + 1)
      words.append(isAbbreviation(text) ? text : text.prefix(1) + text.dropFirst().lowercased())
      index += 1
    }
    return words.joined(separator: " ")
  }

  /// As the text writes it most often: "Văn hóa" and "Văn hoá" may both stand there.
  private static func find(_ name: Passage, in body: [Passage]) -> String? {
    guard let first = name.words.first?.exact else { return nil }
    var counts: [String: (count: Int, place: Int)] = [:]
    for (place, passage) in body.enumerated() {
      for index in passage.words.indices where passage.words[index].exact == first {
        guard index + name.count <= passage.count, !passage.words[index].isAllCapitals,
          passage.words[index].isCapital,
          (0..<name.count).allSatisfy({ passage.words[index + $0].exact == name.words[$0].exact }),
          !passage.words[index + name.count - 1].isAllCapitals || name.count == 1
        else { continue }
        counts[passage.text(index, index + name.count), default: (0, place)].count += 1
      }
    }
    return counts.max {
      ($0.value.count, -$0.value.place, $1.key) < ($1.value.count, -$1.value.place, $0.key)
    }?.key
  }
}
