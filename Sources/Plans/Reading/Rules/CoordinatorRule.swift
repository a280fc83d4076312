/// The words "phối hợp (với)": what they open in a sentence, a label, a column.
enum CoordinatorRule {
  /// In labels and in headings of columns: "Đơn vị phối hợp".
  static let labels = PhraseSet(
    "phối hợp|phối kết hợp|tham gia|cùng phối hợp|ph|hỗ trợ, phối hợp|cùng thực hiện|cùng làm|cùng tham gia|cùng tham gia thực hiện|tham gia thực hiện|tham gia phối hợp|tham gia, phối hợp|phối hợp, tham gia|cộng tác|người hỗ trợ|đơn vị hỗ trợ|cơ quan hỗ trợ|hỗ trợ"
  )
  /// Labels that may stand without a colon.
  static let closedLabels = PhraseSet(
    "cơ quan phối hợp|đơn vị phối hợp|cơ quan phối hợp thực hiện|đơn vị phối hợp thực hiện")
  private static let joint = PhraseSet("chủ trì, phối hợp với|phối hợp với")

  private static let openings = PhraseSet(
    """
    phối hợp với|phối hợp cùng|phối hợp cùng với|phối hợp chặt chẽ với|phối chặt chẽ với|phối hợp chặt chẽ cùng|phối hợp thường xuyên với|phối hợp hiệu quả với|phối hợp kịp thời với|phối hợp đồng bộ với
    phối hợp tốt với|phối hợp, trao đổi với|phối hợp|chủ trì cùng|chủ trì, cùng|chủ trì cùng với|chủ trì, cùng với|phối kết hợp với|phối kết hợp cùng|phối hợp liên ngành với|phối hợp công tác với|phối hợp, thống nhất với|phối hợp, liên hệ với|phối hợp, làm việc với
    """)
  /// In lines that say who does what; a sentence may tell of guests with these words.
  private static let takingPart = PhraseSet(
    "với sự tham gia của|có sự tham gia của|với sự phối hợp của|có sự phối hợp của|cùng sự tham gia của|với sự tham gia, phối hợp của|cùng với sự tham gia của"
  )
  private static let notBefore = PhraseSet("công tác|sự|cơ chế|quy chế|chương trình|kế hoạch|việc|để")

  /// "Chủ trì, phối hợp với Sở A: …" names partners for all that follows.
  static func opens(_ passage: Passage) -> Bool { joint.match(passage, at: 0) > 0 }

  /// The word after "phối hợp với" when that stands at word `index`.
  static func opening(_ passage: Passage, at index: Int) -> Int? {
    let length = max(openings.match(passage, at: index), takingPart.match(passage, at: index))
    return length > 0 && NameStart.isStart(passage, index + length) ? index + length : nil
  }

  /// Those named after "phối hợp (với)" in a sentence.
  static func coordinators(in passage: Passage, from start: Int = 0) -> [String] {
    var names: [String] = []
    var index = start
    while let found = openings.first(in: passage, from: index) {
      index = found.upperBound
      guard !(found.lowerBound > 0 && isNoun(passage, found.lowerBound)) else { continue }
      guard passage.gap(before: index).isPlain || passage.gap(before: index).contains(.colon) else {
        continue
      }
      guard NameStart.isStart(passage, index) else { continue }
      let list = NameList.parse(passage, from: index, .prose)
      for name in list.names where !names.contains(name) { names.append(name) }
      index = max(index, list.end)
    }
    return names
  }

  /// "công tác phối hợp với …" names the matter, not the partners.
  private static func isNoun(_ passage: Passage, _ index: Int) -> Bool {
    passage.gap(before: index).isPlain
      && (notBefore.match(passage, at: index - 1) == 1
        || index > 1 && notBefore.match(passage, at: index - 2) == 2)
  }
}
