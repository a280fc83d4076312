import Core
import OfficeFiles
import PlanReading
import VietnameseText

/// The day by which names and rules of a document are judged: what was right on the day when it was made is no breach.
struct DocumentDay {
  let day: Day

  /// Its own day. A draft whose dateline leaves day or month to the pen is of the end of what it names; one without a dateline is no
  /// older than the year of its title when that is past, and no older than the newest document that it cites. Else today.
  init(_ text: DocumentText, _ plan: PlanDocument, today: Day) {
    if let own = plan.document.date {
      day = own
    } else if let open = Self.openDateline(text) {
      day = min(open, today)
    } else if let year = plan.document.title.flatMap(Self.lastYear), year < today.year,
      let start = Day(year: year, month: 1, day: 1)
    {
      let cited = AgreementRules.days(cited: text).filter { $0 <= today }.max()
      day = max(start, cited ?? start)
    } else {
      day = today
    }
  }

  private static let headLength = 60

  /// "Bình Định, ngày      tháng      năm 2024", "ngày   tháng 4 năm 2026".
  private static func openDateline(_ text: DocumentText) -> Day? {
    for line in text.lines.prefix(headLength) where line.text.utf8.count < 400 {
      let words = Folding.fold(line.text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
      guard let start = words.indices.first(where: { words[$0...].starts(with: ["ngay", "thang"]) }) else {
        continue
      }
      let rest = words[(start + 2)...].prefix(3)
      guard let word = rest.firstIndex(of: "nam"), word + 1 < words.count, let year = Int(words[word + 1]),
        (1990...2100).contains(year)
      else { continue }
      let month = rest.first.flatMap { Int($0) } ?? 12
      return Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1).map {
        Day(daysSince1970: $0.daysSince1970 - 1)
      }
    }
    return nil
  }

  /// The last year that a title names: "năm 2024", "giai đoạn 2021-2025".
  private static func lastYear(_ title: String) -> Int? {
    title.split { !$0.isNumber }.compactMap { Int($0) }.filter { (1990...2100).contains($0) }.max()
  }
}
