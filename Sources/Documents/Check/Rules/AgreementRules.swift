import Core
import OfficeFiles
import PlanReading

/// Numbers and days that contradict each other within a document.
enum AgreementRules {
  private struct Mention {
    var number: String
    var day: Day
    var line: Int
    /// What comes with this document says so.
    var isOwn: Bool
  }

  static func findings(_ text: DocumentText, _ plan: PlanDocument) -> [Diagnostic] {
    let mentions = text.lines.enumerated().flatMap { self.mentions($0.element.text, line: $0.offset + 1) }
    let number = plan.document.number
    return own(mentions, plan.document) + others(mentions.filter { $0.number != number })
  }

  /// The days of all documents that a text cites.
  static func days(cited text: DocumentText) -> [Day] {
    text.lines.flatMap { mentions($0.text, line: 0) }.map(\.day)
  }

  /// "Kèm theo Kế hoạch số 05/KH-UBND ngày …" is of another day than the dateline.
  private static func own(_ mentions: [Mention], _ head: DocumentHeader) -> [Diagnostic] {
    guard let number = head.number, let date = head.date else { return [] }
    return mentions.filter { $0.number == number && $0.day != date && $0.isOwn }.prefix(1).map { mention in
      Finding.content(
        "own-date", SourcePlace(line: mention.line),
        vi:
          "Văn bản này ghi ngày \(printed(date)), nhưng ở đây dẫn chiếu chính nó ngày \(printed(mention.day)).",
        en: "This document is of \(date), but is cited here as of \(mention.day).")
    }
  }

  /// One document is cited with two days.
  private static func others(_ mentions: [Mention]) -> [Diagnostic] {
    var known: [String: Mention] = [:]
    var found: [Diagnostic] = []
    for mention in mentions {
      guard let first = known[mention.number] else {
        known[mention.number] = mention
        continue
      }
      guard first.day != mention.day, found.last?.place?.line != mention.line else {
        continue
      }
      found.append(
        Finding.content(
          "citation-dates", SourcePlace(line: mention.line),
          vi:
            "Văn bản số \(mention.number) ghi ngày \(printed(mention.day)) ở đây, ngày \(printed(first.day)) ở dòng \(first.line).",
          en: "No. \(mention.number) is of \(mention.day) here and of \(first.day) in line \(first.line)."))
    }
    return found
  }

  private static func printed(_ day: Day) -> String { "\(day.day)/\(day.month)/\(day.year)" }

  /// "72/2015/NĐ-CP ngày 07 tháng 9 năm 2015", "ngày 07/9/2015".
  private static func mentions(_ text: String, line: Int) -> [Mention] {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return [] }
    let words = text.split(separator: " ").map { $0.trimmed }
    let comes = words.indices.first { words[$0...].prefix(2).map { $0.lowercased() } == ["kèm", "theo"] }
    return words.indices.compactMap { index in
      guard words[index].utf8.contains(UInt8(ascii: "/")), words[index].contains(where: \.isNumber),
        words[index].contains(where: \.isLetter),
        index + 2 < words.count, words[index + 1] == "ngày"
      else { return nil }
      let rest = words[(index + 2)...]
      let short = (rest.first ?? "").split(separator: "/").compactMap { Int($0) }
      let parts: [Int]
      if short.count == 3 {
        parts = short
      } else if rest.count >= 5, rest[rest.startIndex + 1] == "tháng", rest[rest.startIndex + 3] == "năm" {
        parts = [0, 2, 4].compactMap { Int(rest[rest.startIndex + $0]) }
      } else {
        return nil
      }
      guard parts.count == 3, let day = Day(year: parts[2], month: parts[1], day: parts[0]) else {
        return nil
      }
      return Mention(
        number: words[index], day: day, line: line, isOwn: comes.map { $0 < index } ?? false)
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
    while let first = text.first, !first.isLetter, !first.isNumber { text.removeFirst() }
    return String(text)
  }
}
