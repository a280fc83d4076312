import Core

/// Reads a day, month, quarter or year out of a folded phrase such as "truoc ngay 31 thang 12 nam 2025".
enum PrintedTime {
  private static var dayInWords: Regex<(Substring, Substring, Substring, Substring)> {
    #/ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/#
  }
  private static var dayInFigures: Regex<(Substring, Substring, Substring, Substring)> {
    #/\b(\d{1,2})[\/\-.](\d{1,2})[\/\-.](\d{4})\b/#
  }
  private static var monthMark: Regex<(Substring, Substring)> { #/\bthang\s+(\d{1,2})\b/# }
  private static var quarterMark: Regex<(Substring, Substring)> { #/\bquy\s+(iv|iii|ii|i|[1-4])\b/# }
  private static var yearMark: Regex<Substring> { #/\b(?:19|20|21)\d{2}\b/# }

  static func day(in folded: String) -> Day? {
    let found =
      (try? dayInWords.firstMatch(in: folded)?.output) ?? (try? dayInFigures.firstMatch(in: folded)?.output)
    guard let found, let day = Int(found.1), let month = Int(found.2), let year = Int(found.3) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  /// Nothing when several months are named: "tháng 3 và tháng 9".
  static func month(in folded: String) -> Int? {
    let months = folded.matches(of: monthMark).compactMap { Int($0.output.1) }
    guard months.count == 1, let month = months.first, (1...12).contains(month) else { return nil }
    return month
  }

  static func quarter(in folded: String) -> Int? {
    let marks = folded.matches(of: quarterMark)
    guard marks.count == 1, let mark = marks.first?.output.1 else { return nil }
    return switch mark {
    case "i", "1": 1
    case "ii", "2": 2
    case "iii", "3": 3
    default: 4
    }
  }

  static func year(in folded: String) -> Int? {
    folded.firstMatch(of: yearMark).flatMap { Int($0.output) }
  }
}
