import Core
import PlanReading

extension Timing.Kind: Titled {
  package var title: Localised<String> {
    switch self {
    case .year: Localised(vi: "Trong một năm", en: "In one year")
    case .range: Localised(vi: "Nhiều năm", en: "Over years")
    case .until: Localised(vi: "Đến năm", en: "Until a year")
    case .annual: Localised(vi: "Hằng năm", en: "Every year")
    case .halfYearly: Localised(vi: "Sáu tháng", en: "Half-yearly")
    case .quarterly: Localised(vi: "Hằng quý", en: "Quarterly")
    case .monthly: Localised(vi: "Hằng tháng", en: "Monthly")
    case .adHoc: Localised(vi: "Đột xuất", en: "Ad hoc")
    case .other: Localised(vi: "Khác", en: "Other")
    }
  }
}

extension Timing {
  /// As written, and what was understood: "Hằng năm (2024–2030)".
  package func printed(_ language: Language) -> String {
    let years = [from, to].compactMap { $0.map(String.init) }
    let span = Set(years).count < 2 ? years.first : years.joined(separator: "–")
    guard let span, !years.allSatisfy(raw.contains) else { return raw.isEmpty ? kind.title[language] : raw }
    return "\(raw) → \(kind.title[language]) \(span)"
  }
}
