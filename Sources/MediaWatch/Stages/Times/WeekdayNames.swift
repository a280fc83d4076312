import Core
import VietnameseText

/// The day of the week that a date names beside its numbers: "Thứ năm, 12/03/2026", "Wed 11/4/2026", 星期三, ວັນພຸດ.
enum WeekdayNames {
  /// Nil for none, and for names that this does not know.
  static func day(in text: [UInt8]) -> Weekday? {
    let isASCII = !text.contains { $0 >= 0x80 }
    let folded = isASCII ? text : Array(Folding.fold(String(decoding: text, as: UTF8.self)).utf8)
    if !isASCII, let named = unspaced.first(where: { holds(folded, $0.name) }) { return named.day }
    var last: UInt64 = 0
    var place = 0
    while place < folded.count {
      let (word, end) = word(folded, place)
      place = end
      if last == thu, let day = vietnamese[word] { return day }
      if last == chu, word == nhat { return .sunday }
      // "Thứ" is no Thursday where a Vietnamese day follows.
      if last == thu { return .thursday }
      if word != thu, let day = spaced[word] { return day }
      if word != 0 { last = word }
    }
    return last == thu ? .thursday : nil
  }

  /// The letters and digits from a place on, the first eight of them as one number (0 for none), and where to go on.
  private static func word(_ text: [UInt8], _ start: Int) -> (word: UInt64, end: Int) {
    var word: UInt64 = 0
    var place = start
    while place < text.count {
      let byte = text[place]
      let isLetter = (byte | 0x20) &- 0x61 < 26
      guard isLetter || byte &- 0x30 < 10 else { break }
      if place - start < 8 { word = word << 8 | UInt64(isLetter ? byte | 0x20 : byte) }
      place += 1
    }
    return (word, max(place, start + 1))
  }

  private static func packed(_ word: Substring) -> UInt64 { Self.word(Array(word.utf8), 0).word }

  private static let (thu, chu, nhat) = (packed("thu"), packed("chu"), packed("nhat"))

  /// What follows "thứ".
  private static let vietnamese = table(["hai ba tu nam sau bay", "2 3 4 5 6 7"])

  private static let spaced = table([
    "mon tue wed thu fri sat sun", "monday tuesday wednesday thursday friday saturday sunday",
    "lundi mardi mercredi jeudi vendredi samedi dimanche", "t2 t3 t4 t5 t6 t7 cn",
  ])

  private static func table(_ weeks: [String]) -> [UInt64: Weekday] {
    Dictionary(
      weeks.flatMap { zip($0.split(separator: " ").map(packed), Weekday.allCases) }, uniquingKeysWith: { $1 })
  }

  /// In scripts that write no spaces.
  private static let unspaced: [(name: [UInt8], day: Weekday)] = [
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日", "周一 周二 周三 周四 周五 周六 周日",
    "月曜 火曜 水曜 木曜 金曜 土曜 日曜", "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    "ວັນຈັນ ວັນອັງຄານ ວັນພຸດ ວັນພະຫັດ ວັນສຸກ ວັນເສົາ ວັນອາທິດ",
    "ថ្ងៃច័ន្ទ ថ្ងៃអង្គារ ថ្ងៃពុធ ថ្ងៃព្រហស្បតិ៍ ថ្ងៃសុក្រ ថ្ងៃសៅរ៍ ថ្ងៃអាទិត្យ",
  ].flatMap { zip($0.split(separator: " ").map { Array(Folding.fold($0).utf8) }, Weekday.allCases) }

  private static func holds(_ text: [UInt8], _ name: [UInt8]) -> Bool {
    guard text.count >= name.count else { return false }
    return (0...(text.count - name.count)).contains { place in
      text[place] == name[0] && text[place..<place + name.count].elementsEqual(name)
    }
  }
}
