import Core
import Store

/// One time at which a task is to be done or shown, before it is stored.
package struct OccurrenceSlot: Hashable, Sendable {
  package enum Kind: String, SQLBindable, Hashable, Sendable, CaseIterable {
    /// Done once, by its day.
    case once
    /// One year of a yearly or multi-year task.
    case year
    /// A year of a standing task ("đến năm 2030"): evidence of the year is due, the deadline is the last.
    case evidence
    case halfYear = "half-year"
    case quarter
    case month
    /// Comes each so many weeks: some weeks ahead are on the board, and the next ones follow.
    case week
    /// One of several stated days: "trước 20/5 và 15/11 hằng năm".
    case day
    /// No time is stated, or it hangs on an event: never late.
    case open
  }

  package var kind: Kind
  /// Unique within the task and stable over versions: "2025", "2025-H1", "2025-Q3", "2025-07", "2025-W12", "2025-11-15", "open". Of a time
  /// that comes once in its year, half-year, quarter or month it is this period, whatever its day.
  package var label: String
  package var startsOn: Day?
  /// The last day on time; nil when there is no deadline.
  package var dueOn: Day?

  package init(_ kind: Kind, label: String, startsOn: Day?, dueOn: Day?) {
    self.kind = kind
    self.label = label
    self.startsOn = startsOn
    self.dueOn = dueOn
  }

  /// Whether its last day on time has passed.
  package func isOver(on today: Day) -> Bool { dueOn.map { $0 < today } ?? false }

  /// Whether work on it should be under way.
  package func hasBegun(on today: Day) -> Bool { startsOn.map { $0 <= today } ?? true }
}

extension OccurrenceSlot {
  /// `part` of `parts` equal parts of a year, `part` counted from 1.
  static func part(_ part: Int, of parts: Int, year: Int, kind: Kind) -> OccurrenceSlot? {
    guard parts > 0, (1...parts).contains(part) else { return nil }
    let months = 12 / parts
    let lastMonth = part * months
    let mark =
      switch kind {
      case .halfYear: "\(year)-H\(part)"
      case .quarter: "\(year)-Q\(part)"
      case .month: "\(year)-\(part < 10 ? "0" : "")\(part)"
      case .once, .year, .evidence, .week, .day, .open: "\(year)"
      }
    guard let start = Day(year: year, month: lastMonth - months + 1, day: 1),
      let end = Day(year: year, month: lastMonth, day: Day.length(ofMonth: lastMonth, year: year))
    else { return nil }
    return OccurrenceSlot(kind, label: mark, startsOn: start, dueOn: end)
  }

  static func whole(_ year: Int, kind: Kind) -> OccurrenceSlot? {
    part(1, of: 1, year: year, kind: kind)
  }

  /// A stated day is its own label.
  static func due(on day: Day, from first: Day? = nil, kind: Kind = .once) -> OccurrenceSlot {
    OccurrenceSlot(kind, label: day.description, startsOn: first, dueOn: day)
  }

  /// Once in some months of a year, which is its label.
  static func months(_ months: ClosedRange<Int>, of year: Int) -> OccurrenceSlot? {
    guard let first = part(months.lowerBound, of: 12, year: year, kind: .once),
      let last = part(months.upperBound, of: 12, year: year, kind: .once)
    else { return nil }
    return OccurrenceSlot(.once, label: "\(year)", startsOn: first.startsOn, dueOn: last.dueOn)
  }
}

extension OccurrenceSlot.Kind {
  /// Whether a task has several of them, one after the other.
  var comesAgain: Bool { self != .once && self != .open }

  /// What one of so many equal parts of a year is.
  static func ofYear(in parts: Int) -> OccurrenceSlot.Kind {
    switch parts {
    case 2: .halfYear
    case 4: .quarter
    case 12: .month
    default: .year
    }
  }
}

extension OccurrenceSlot {
  /// "2025", "6 tháng đầu năm 2025", "Quý III/2025", "Tuần 12/2026", "31/12/2026": what a label says.
  package static func name(ofLabel label: String) -> Localised<String> {
    let parts = label.split(separator: "-", maxSplits: 1)
    guard parts.count == 2 else {
      return label == "open"
        ? Localised(vi: "Không nêu thời hạn", en: "No time stated") : Localised(vi: label, en: label)
    }
    let year = parts[0]
    if let day = Day(label) {
      let printed =
        "\(day.day < 10 ? "0" : "")\(day.day)/\(day.month < 10 ? "0" : "")\(day.month)/\(day.year)"
      return Localised(vi: printed, en: printed)
    }
    switch parts[1] {
    case "H1": return Localised(vi: "6 tháng đầu năm \(year)", en: "First half of \(year)")
    case "H2": return Localised(vi: "6 tháng cuối năm \(year)", en: "Second half of \(year)")
    case "Q1": return Localised(vi: "Quý I/\(year)", en: "Q1 \(year)")
    case "Q2": return Localised(vi: "Quý II/\(year)", en: "Q2 \(year)")
    case "Q3": return Localised(vi: "Quý III/\(year)", en: "Q3 \(year)")
    case "Q4": return Localised(vi: "Quý IV/\(year)", en: "Q4 \(year)")
    case let week where week.hasPrefix("W"):
      let number = week.drop { $0 == "W" || $0 == "0" }
      return Localised(vi: "Tuần \(number)/\(year)", en: "Week \(number), \(year)")
    case let month: return Localised(vi: "Tháng \(month)/\(year)", en: "\(month)/\(year)")
    }
  }
}
