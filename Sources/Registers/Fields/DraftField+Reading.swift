import Core
import Store

extension DraftField {
  /// What was typed or sent as texts, as a value. Throws a `Refusal` at the field for what cannot be read.
  /// - Parameter agency: finds the one unit that a name means; throws a `Refusal` when it is unclear.
  package func value(
    of texts: [String], agency: (String) throws -> AgencyID
  ) throws -> FieldValue {
    let text = texts.first?.trimmed ?? ""
    switch kind {
    case .line, .email: return .text(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    case .names:
      return .text(
        texts.flatMap { $0.split(whereSeparator: \.isNewline) }
          .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
          .joined(separator: "\n"))
    case .lines: return .text(text.replacing("\r\n", with: "\n"))
    // Spaces of a password count.
    case .secret: return .text(texts.first ?? "")
    case .choice(let choices):
      guard text.isEmpty || choices.contains(where: { $0.value == text }) else { throw refusal(.notAChoice) }
      return .text(text)
    case .day:
      guard !text.isEmpty else { return .day(nil) }
      guard let day = Day(text) ?? Self.printedDay(text) else { throw refusal(.notADay) }
      return .day(day)
    case .number:
      guard !text.isEmpty else { return .number(nil) }
      guard let number = Self.number(text) else {
        throw refusal(.notANumber)
      }
      return .number(number)
    case .flag: return .flag(!text.isEmpty)
    case .several: return .texts(texts.map(\.trimmed).filter { !$0.isEmpty })
    case .agency: return .agency(text.isEmpty ? nil : try atItsField { try agency(text) })
    case .agencies:
      var found: [AgencyID] = []
      for name in texts.map(\.trimmed) where !name.isEmpty {
        let id = try atItsField { try agency(name) }
        if !found.contains(id) { found.append(id) }
      }
      return .agencies(found)
    case .linked:
      guard !text.isEmpty else { return .linked(nil) }
      guard let id = Int64(text), id > 0 else { throw refusal(.notAChoice) }
      return .linked(id)
    }
  }

  private func atItsField<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch var refusal as Refusal {
      refusal.field = key
      throw refusal
    }
  }

  /// The value that `FieldValue.plain` wrote; an empty one for what is no such text.
  package func value(plain: String) -> FieldValue {
    switch kind {
    case .line, .lines, .names, .email, .secret, .choice: .text(plain)
    case .several: .texts(plain.split(separator: " ").map(String.init))
    case .day: .day(Day(plain))
    case .number: .number(Int(plain))
    case .flag: .flag(plain == "1")
    case .agency: .agency(AgencyID(plain))
    case .agencies: .agencies(plain.split(separator: " ").compactMap { AgencyID(String($0)) })
    case .linked: .linked(Int64(plain))
    }
  }

  /// What stands against the value of a draft, whatever the others are.
  package func refusal(of draft: Draft) -> Refusal? {
    let value = get(draft)
    if value.isEmpty { return isRequired ? refusal(.missing) : nil }
    switch (kind, value) {
    case (.line(let most), .text(let text)), (.lines(let most), .text(let text)),
      (.names(let most), .text(let text)):
      return text.unicodeScalars.count > most ? refusal(.tooLong(most)) : nil
    case (.email, .text(let text)):
      return text.utf8.count > FieldProblem.longestAddress
        ? refusal(.tooLong(FieldProblem.longestAddress)) : nil
    case (.number(let range), .number(let number?)):
      return range.contains(number) ? nil : refusal(.outside(range))
    case (.day, .day(let day?)):
      return FieldProblem.years.contains(day.year) ? nil : refusal(.outsideYears)
    case (.agencies, .agencies(let agencies)):
      return agencies.count > FieldProblem.mostAgencies ? refusal(.tooMany) : nil
    default: return nil
    }
  }

  /// What stands against it when nothing of the kind that it refers to is there.
  func refusal(ofLinked draft: Draft, _ reader: Reader) throws -> Refusal? {
    guard case .linked(let things) = kind, case .linked(let id?) = get(draft) else { return nil }
    return try things.names([id], reader)[id] == nil ? refusal(.notAChoice) : nil
  }

  private func refusal(_ problem: FieldProblem) -> Refusal { problem.refusal(label, key) }

  /// "1500", "1.500", "1 500": signs stand before three digits each.
  private static func number(_ text: String) -> Int? {
    let parts = text.split(whereSeparator: { $0 == "." || $0.isWhitespace })
    guard parts.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return Int(parts.joined())
  }

  /// "15/11/2026", as people write it.
  private static func printedDay(_ text: String) -> Day? {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "." }).compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
  }
}

/// What can be wrong with a field by itself.
enum FieldProblem {
  case missing, notAChoice, notADay, notANumber, outsideYears, tooMany
  case tooLong(Int)
  case outside(ClosedRange<Int>)

  static let mostAgencies = 100
  /// Others are slips of a finger.
  static let years = 1900...2199
  /// Of an address, in bytes (RFC 5321).
  static let longestAddress = 254

  func refusal(_ label: Localised<String>, _ field: String) -> Refusal {
    let (code, vi, en): (String, String, String) =
      switch self {
      case .missing: ("field-missing", "hãy điền mục này.", "this is needed.")
      case .notAChoice: ("field-choice", "hãy chọn một giá trị có sẵn.", "choose one of the values.")
      case .notADay:
        ("field-day", "không đọc được ngày. Ghi như 15/11/2026.", "write the day as 15/11/2026.")
      case .notANumber: ("field-number", "hãy ghi một số nguyên.", "write a whole number.")
      case .outsideYears:
        (
          "field-year", "xem lại năm: từ \(Self.years.lowerBound) đến \(Self.years.upperBound).",
          "look at the year again: from \(Self.years.lowerBound) to \(Self.years.upperBound)."
        )
      case .tooMany:
        ("field-many", "tối đa \(Self.mostAgencies) đơn vị.", "at most \(Self.mostAgencies) agencies.")
      case .tooLong(let most): ("field-long", "tối đa \(most) ký tự.", "at most \(most) characters.")
      case .outside(let range):
        (
          "field-range", "từ \(range.lowerBound) đến \(range.upperBound).",
          "from \(range.lowerBound) to \(range.upperBound)."
        )
      }
    return Refusal(
      code, Localised(vi: "\(label.vi): \(vi)", en: "\(label.en): \(en)"), field: field)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
