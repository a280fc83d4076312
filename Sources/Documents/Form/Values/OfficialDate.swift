import Core

/// Days as official documents write them: those below ten, and the first two months, have a nought before them (Nghị định
/// 30/2020/NĐ-CP, Phụ lục I, Mục II.4).
package enum OfficialDate {
  private static let blank = String(repeating: "\u{A0}", count: 5)

  /// "09 tháng 01 năm 2026"; blanks for the pen where there is none.
  package static func printed(_ date: Day?) -> String {
    guard let date else { return "\(blank)tháng\(blank)năm\(blank)" }
    return "\(two(date.day)) tháng \(date.month < 3 ? two(date.month) : "\(date.month)") năm \(date.year)"
  }

  /// "20/5 hằng năm" of "05-20", "15/11/2025" of "2025-11-15".
  package static func short(_ due: String) -> String {
    if let day = Day(due) {
      return "\(two(day.day))/\(day.month < 3 ? two(day.month) : "\(day.month)")/\(day.year)"
    }
    let parts = due.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return due }
    return "\(parts[1])/\(parts[0]) hằng năm"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
