/// Who said it when, as chats put it before a message: "[10:32, 12/3/2026] Tên: ", "[12/03/2026, 10:32:15] Tên: ",
/// "12/03/2026, 10:32 - Tên: ", "Tên Họ 10:32", or "Tên, [12/03/2026 10:32]:" on a line of its own.
enum ChatPrefix {
  private static let longestName = 60

  /// - Parameter isExport: several lines open as exported chats do, so that a moment without brackets counts, too.
  static func removed(from text: String, isExport: Bool) -> String {
    var rest = text.drop(while: isBlank)
    if rest.first == "[" {
      rest = rest.dropFirst()
      guard moment(&rest) != nil, rest.first == "]" else { return text }
      return said(rest.dropFirst()) ?? String(rest.dropFirst().drop(while: isBlank))
    }
    if isExport, let moment = moment(&rest), moment.hasDay, moment.hasTime {
      rest = rest.drop(while: isBlank)
      if let first = rest.first, first == "-" || first == "–" { return said(rest.dropFirst()) ?? text }
    }
    if isExport, let said = behindSender(text) { return said }
    return isSender(text) ? "" : text
  }

  /// What stands behind "Nguyễn Văn An 08:15", as chats show who wrote when; nil when the line does not begin so.
  private static func behindSender(_ text: String) -> String? {
    var rest = text.drop(while: isBlank)
    var words = 0
    while words < 7, let first = rest.first, first.isUppercase {
      let word = rest.prefix { $0.isLetter }
      guard !word.isEmpty, word.dropFirst().allSatisfy(\.isLowercase) else { return nil }
      words += 1
      let gap = rest[word.endIndex...].prefix(while: isBlank)
      guard !gap.isEmpty else { return nil }
      rest = rest[gap.endIndex...]
    }
    let clock = rest.prefix { $0.isNumber || $0 == ":" }
    let numbers = clock.split(separator: ":")
    guard (2...6).contains(words), clock.contains(":"), numbers.count == 2,
      numbers.allSatisfy({ $0.count <= 2 }),
      case let behind = rest[clock.endIndex...], behind.first.map(isBlank) ?? true
    else { return nil }
    return String(behind.drop(while: isBlank))
  }

  /// Whether a line opens as those of an exported chat do.
  static func opensExport(_ text: String) -> Bool {
    if behindSender(text) != nil { return true }
    var rest = text.drop(while: isBlank)
    guard let moment = moment(&rest), moment.hasDay, moment.hasTime else { return false }
    let mark = rest.drop(while: isBlank)
    return (mark.first == "-" || mark.first == "–") && said(mark.dropFirst()) != nil
  }

  /// What stands behind "Tên: "; nil when no name stands there.
  private static func said(_ text: Substring) -> String? {
    let rest = text.drop(while: isBlank)
    guard let colon = rest.prefix(longestName + 1).firstIndex(of: ":"), colon > rest.startIndex else {
      return nil
    }
    let name = rest[..<colon]
    guard name.first.map({ $0.isLetter || "+~@".contains($0) || $0.isNumber }) ?? false,
      !name.contains(where: { ".;?!".contains($0) })
    else { return nil }
    return String(rest[rest.index(after: colon)...].drop(while: isBlank))
  }

  /// "Tên, [12/03/2026 10:32]:"
  private static func isSender(_ text: String) -> Bool {
    guard let open = text.firstIndex(of: "["), open > text.startIndex,
      text[..<open].count <= longestName, text[..<open].contains(","), text.contains("]")
    else { return false }
    var rest = text[text.index(after: open)...]
    guard let moment = moment(&rest), moment.hasDay, moment.hasTime, rest.first == "]" else { return false }
    return rest.dropFirst().allSatisfy { isBlank($0) || $0 == ":" }
  }

  private typealias Moment = (hasDay: Bool, hasTime: Bool)

  /// Takes a time, a day, or both in any order off the front; nil when there is no time.
  private static func moment(_ rest: inout Substring) -> Moment? {
    var found: Moment = (false, false)
    while let first = rest.first, first.isNumber {
      let word = rest.prefix { $0.isNumber || "/:.-".contains($0) }
      let numbers = word.split { !$0.isNumber }
      if !found.hasTime, word.contains(":"), (2...3).contains(numbers.count),
        numbers.allSatisfy({ $0.count <= 2 })
      {
        found.hasTime = true
      } else if !found.hasDay, numbers.count == 3,
        word.contains("/") || word.contains(".") || word.contains("-")
      {
        found.hasDay = true
      } else {
        return nil
      }
      rest = rest[word.endIndex...]
      rest = rest.drop { isBlank($0) || $0 == "," }
      for half in ["AM", "PM", "am", "pm", "SA", "CH"] where rest.hasPrefix(half) {
        rest = rest.dropFirst(2).drop { isBlank($0) || $0 == "," }
      }
    }
    return found.hasTime ? found : nil
  }

  private static func isBlank(_ character: Character) -> Bool {
    character.isWhitespace
      || character.unicodeScalars.allSatisfy { (0x200B...0x200F).contains($0.value) || $0.value == 0xFEFF }
  }
}
