import Core
import Foundation
import Markup

/// How the numbers of a spreadsheet are shown: days as days, shares as per cent, other numbers as Vietnamese writes them.
struct SheetFormats {
  private enum Kind {
    case plain, day, time, percent
  }

  /// By the number of the cell's format.
  private var kinds: [Kind] = []
  /// The fonts of the formats, for letters from before Unicode.
  private var fonts: [String?] = []
  private var bold: Set<Int> = []

  /// - Parameter styles: `styleSheet`.
  init(_ styles: MarkupElement?) {
    var codes: [Int: String] = [:]
    for format in styles?.first("numFmts")?.elements.map({ $0 }) ?? [] {
      if let id = format["numFmtId"].flatMap({ Int($0) }) { codes[id] = format["formatCode"] }
    }
    let named =
      styles?.first("fonts")?.elements.map { ($0.first("name")?["val"], $0.toggle("b") ?? false) } ?? []
    for (index, format) in (styles?.first("cellXfs")?.elements.map { $0 } ?? []).enumerated() {
      let id = format["numFmtId"].flatMap { Int($0) } ?? 0
      kinds.append(Self.kind(id, code: codes[id]))
      let font = format["fontId"].flatMap { Int($0) } ?? 0
      fonts.append(named.indices.contains(font) ? named[font].0 : nil)
      if named.indices.contains(font), named[font].1 { bold.insert(index) }
    }
  }

  func font(_ format: Int) -> String? { fonts.indices.contains(format) ? fonts[format] : nil }
  func isBold(_ format: Int) -> Bool { bold.contains(format) }

  /// A number as it is shown; the text itself when it is none.
  func shown(_ value: String, format: Int, countsFrom1904: Bool) -> String {
    guard let number = Double(value), number.isFinite, abs(number) < 1e15 else { return value }
    switch kinds.indices.contains(format) ? kinds[format] : .plain {
    case .plain: return Self.decimal(number)
    case .percent: return Self.decimal((number * 1e6).rounded() / 1e4) + "%"
    case .time:
      // A time of day; a length of many hours stays a number.
      guard (0..<1).contains(number) else { return Self.decimal(number) }
      let minutes = Int((number * 1440).rounded()) % 1440
      return "\(Self.two(minutes / 60)):\(Self.two(minutes % 60))"
    case .day:
      guard (1...2_958_465).contains(number) else { return Self.decimal(number) }
      // Day 60 of the count from 1900 is 29 February 1900, which never was.
      let days = Int(number) + (countsFrom1904 ? 1462 : 0)
      return Self.printed(Day(daysSince1970: days - 25_569))
    }
  }

  /// A day that is written out as "2026-06-30" or "2026-06-30T08:00:00".
  static func shown(iso text: String) -> String { Day(String(text.prefix(10))).map(printed) ?? text }

  private static func printed(_ day: Day) -> String { "\(two(day.day))/\(two(day.month))/\(day.year)" }
  private static func two(_ part: Int) -> String { part < 10 ? "0\(part)" : "\(part)" }

  private static func decimal(_ number: Double) -> String {
    if number == number.rounded() { return String(Int(number)) }
    return String(Double(String(format: "%.10g", number)) ?? number).replacing(".", with: ",")
  }

  /// Codes of the standard's own list (ECMA-376-1, 18.8.30), or a code with a day or a year in it.
  private static func kind(_ id: Int, code: String?) -> Kind {
    guard let code else {
      switch id {
      case 9, 10: return .percent
      case 14...17, 22, 27...31, 34...36, 50...54, 57...58: return .day
      case 18...21: return .time
      default: return .plain
      }
    }
    var letters = ""
    var isQuoted = false
    var isCondition = false
    var isLiteral = false
    for character in code.lowercased().prefix(200) {
      if isLiteral {
        isLiteral = false
        continue
      }
      switch character {
      // The sign behind these stands for itself, fills, or is as wide as a space.
      case "\\", "_", "*": isLiteral = !isQuoted
      case "\"": isQuoted.toggle()
      case "[": isCondition = true
      case "]": isCondition = false
      default: if !isQuoted, !isCondition { letters.append(character) }
      }
    }
    if letters.contains("d") && letters.contains("m") || letters.contains("y") { return .day }
    if letters.contains("h") && letters.contains("m") { return .time }
    return letters.contains("%") ? .percent : .plain
  }
}
