import Core
import OfficialForm

/// Makes findings of one wording: what is wrong, what is right, and where the form says so.
enum Finding {
  static let decree = "Nghị định 30/2020/NĐ-CP, Phụ lục I"

  /// - Parameters:
  ///   - source: A section of Phụ lục I.
  ///   - line: Of the readable source; nil for what holds for all pages.
  static func form(
    _ code: String, _ line: Int?, source: String, vi: String, en: String
  ) -> Diagnostic {
    Diagnostic(
      code: code,
      message: Localised(
        vi: "\(vi) (\(decree), \(source)).", en: "\(en) (Decree 30/2020/NĐ-CP, Annex I, \(source))."),
      place: line.map { SourcePlace(line: $0) })
  }

  static func content(_ code: String, _ place: SourcePlace?, vi: String, en: String) -> Diagnostic {
    Diagnostic(code: code, message: Localised(vi: vi, en: en), place: place)
  }

  /// "12", "12,5", "12–13".
  static func sizes(_ range: ClosedRange<Double>) -> Localised<String> {
    let (low, high) = (number(range.lowerBound), number(range.upperBound))
    guard range.lowerBound != range.upperBound else { return low }
    return Localised(vi: "\(low.vi)–\(high.vi)", en: "\(low.en)–\(high.en)")
  }

  /// "12,5" and "12.5".
  static func number(_ value: Double) -> Localised<String> {
    // A file may say anything.
    guard value.isFinite, abs(value) < 1_000_000 else { return Localised(vi: "∞", en: "∞") }
    let tenths = Int((value * 10).rounded())
    let (sign, whole, rest) = (tenths < 0 ? "-" : "", abs(tenths) / 10, abs(tenths) % 10)
    guard rest != 0 else { return Localised(vi: "\(sign)\(whole)", en: "\(sign)\(whole)") }
    return Localised(vi: "\(sign)\(whole),\(rest)", en: "\(sign)\(whole).\(rest)")
  }

  /// "motto-size" of the place `motto`.
  static func code(_ place: FormPlace, _ what: String) -> String {
    let name = place.rawValue.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
    return "\(name)-\(what)"
  }

  /// "và 3 chỗ khác".
  static func further(_ count: Int) -> Localised<String> {
    count > 1
      ? Localised(vi: ", và \(count - 1) chỗ khác", en: ", and \(count - 1) more places")
      : Localised(vi: "", en: "")
  }
}
