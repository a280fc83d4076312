/// Sums of money, where they come from, and areas of land: what a plan needs, not what is to be done.
enum FigureRule {
  private static let sources = PhraseSet(
    """
    ngân sách|ngân sách nhà nước|ngân sách trung ương|ngân sách địa phương|ngân sách tỉnh|ngân sách xã|vốn|nguồn vốn|vốn ngoài ngân sách|vốn xã hội hóa|nguồn xã hội hóa|nguồn ngân sách|từ nguồn|từ ngân sách|kinh phí từ|nguồn kinh phí|nguồn thu
    vốn đầu tư|vốn tín dụng|vốn vay|vốn oda|nguồn tài trợ|nguồn huy động|tổng kinh phí|tổng mức đầu tư|tổng vốn|kinh phí dự kiến|dự kiến kinh phí|khái toán|nhu cầu vốn|nhu cầu kinh phí|tổng nhu cầu vốn|tổng dự toán|chi thường xuyên|chi đầu tư
    """)
  private static let needs = PhraseSet(
    "tổng hợp nhu cầu|nhu cầu|tổng nhu cầu|tổng diện tích|diện tích|quy mô|tổng số|tổng quỹ đất|nhu cầu sử dụng|nhu cầu sử dụng đất|dự kiến nhu cầu|trong đó"
  )
  private static let units = PhraseSet(
    "tỷ đồng|triệu đồng|nghìn đồng|đồng|m2|m²|ha|héc ta|km2|tỷ|usd|triệu usd")
  private static let amounts = PhraseSet("dự kiến|khoảng|chiếm|là|gồm|bằng|ước|trong đó")

  static func isFigure(_ body: Passage) -> Bool {
    let isSource = sources.match(body, at: 0) > 0
    guard isSource || needs.match(body, at: 0) > 0 else { return false }
    guard let amount = body.words.indices.first(where: { isAmount(body, $0) }) else {
      // "Vốn ngoài ngân sách: …", "Ngân sách xã;" names a source and no deed.
      return isSource && body.count <= 12 && !ActionWords.openings.contains(in: body, from: 1)
    }
    return isSource || amounts.contains(in: body, to: amount)
  }

  private static func isAmount(_ body: Passage, _ index: Int) -> Bool {
    guard body.words[index].isNumber else { return false }
    return units.match(body, at: index + 1) > 0 || percent(body, index)
  }

  private static func percent(_ body: Passage, _ index: Int) -> Bool {
    let end = Int(body.words[index].end)
    return end < body.bytes.count && body.bytes[end] == 0x25
  }
}
