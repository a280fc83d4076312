import VietnameseText

/// Days of the week, Monday is 0.
enum Weekday {
  static func of(_ milliseconds: Int64) -> Int {
    let day = Int((milliseconds - (milliseconds % 86_400_000 + 86_400_000) % 86_400_000) / 86_400_000)
    return ((day + 3) % 7 + 7) % 7
  }

  /// The day that a text names; nil for none, and for names that this does not know.
  static func named(in text: [UInt8]) -> Int? {
    guard text.contains(where: { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }) else { return nil }
    let folded = Folding.fold(String(decoding: text, as: UTF8.self))
    for (name, day) in unspaced where folded.contains(name) { return day }
    let words = folded.split { !($0.isLetter || $0.isNumber) }
    for (index, word) in words.enumerated() {
      if word == "thu", index + 1 < words.count, let day = vietnamese[words[index + 1]] { return day }
      if word == "chu", index + 1 < words.count, words[index + 1] == "nhat" { return 6 }
      if let day = names[word] { return day }
    }
    return nil
  }

  /// What follows "thứ".
  private static let vietnamese: [Substring: Int] = [
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tu": 2, "4": 2, "nam": 3, "5": 3, "sau": 4, "6": 4, "bay": 5, "7": 5,
  ]

  private static let names: [Substring: Int] = table([
    "mon tue wed thu fri sat sun", "monday tuesday wednesday thursday friday saturday sunday",
    "lundi mardi mercredi jeudi vendredi samedi dimanche", "t2 t3 t4 t5 t6 t7 cn",
  ])

  /// In scripts that write no spaces.
  private static let unspaced: [(String, Int)] = table([
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日", "周一 周二 周三 周四 周五 周六 周日",
    "月曜 火曜 水曜 木曜 金曜 土曜 日曜", "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    "ວັນຈັນ ວັນອັງຄານ ວັນພຸດ ວັນພະຫັດ ວັນສຸກ ວັນເສົາ ວັນອາທິດ",
    "ថ្ងៃច័ន្ទ ថ្ងៃអង្គារ ថ្ងៃពុធ ថ្ងៃព្រហស្បតិ៍ ថ្ងៃសុក្រ ថ្ងៃសៅរ៍ ថ្ងៃអាទិត្យ",
  ]).map { (Folding.fold(String($0.key)), $0.value) }

  private static func table(_ weeks: [String]) -> [Substring: Int] {
    var table: [Substring: Int] = [:]
    for week in weeks {
      for (day, name) in week.split(separator: " ").enumerated() { table[name] = day }
    }
    return table
  }
}
