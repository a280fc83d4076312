import Core

/// How a file of counts writes its times, so that a forecast can go on in the same manner.
package enum SeriesTimeFormat: Hashable, Sendable, Codable {
  /// Seconds since 1970.
  case epochSeconds
  /// Milliseconds since 1970 (numbers of twelve digits and more).
  case epochMilliseconds
  /// `2026-11-21`, then, when there is a separator, the time of day.
  case calendar(Calendar)

  package struct Calendar: Hashable, Sendable, Codable {
    /// "T" or a space; nil when there is only a date.
    package var separator: UInt8?
    package var hasSeconds = true
    package var fractionDigits = 0
    /// nil for local time, which is reckoned as if it were UTC.
    package var zone: Zone?
  }

  package struct Zone: Hashable, Sendable, Codable {
    package var minutes: Int
    /// Written as "Z".
    package var isLetter: Bool
  }

  /// The time as this format writes it; nil beyond the years 1 to 9999.
  package func text(_ time: Timestamp) -> String? {
    switch self {
    case .epochSeconds: return "\(time.milliseconds / 1000)"
    case .epochMilliseconds: return "\(time.milliseconds)"
    case .calendar(let calendar): return calendar.text(time)
    }
  }
}

extension SeriesTimeFormat.Calendar {
  private static let dayLength: Int64 = 86_400_000

  fileprivate func text(_ time: Timestamp) -> String? {
    let local = time.milliseconds + Int64(zone?.minutes ?? 0) * 60_000
    var rest = local % Self.dayLength
    if rest < 0 { rest += Self.dayLength }
    let day = Day(daysSince1970: Int((local - rest) / Self.dayLength))
    guard (1...9999).contains(day.year) else { return nil }
    guard let separator else { return "\(day)" }
    let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60)
    var text = "\(day)\(Character(Unicode.Scalar(separator)))\(padded(hour, 2)):\(padded(minute, 2))"
    if hasSeconds { text += ":\(padded(rest / 1000 % 60, 2))" }
    if fractionDigits > 0 {
      let digits = padded(rest % 1000, 3) + String(repeating: "0", count: max(0, fractionDigits - 3))
      text += ".\(digits.prefix(fractionDigits))"
    }
    guard let zone else { return text }
    if zone.isLetter { return text + "Z" }
    let size = Int64(abs(zone.minutes))
    return text + (zone.minutes < 0 ? "-" : "+") + "\(padded(size / 60, 2)):\(padded(size % 60, 2))"
  }

  private func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
