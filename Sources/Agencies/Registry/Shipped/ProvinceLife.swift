import AgencyNames
import Core

/// A province from the day of its order to that of the next: Gia Lai before July 2025 and the Gia Lai that Bình Định was
/// merged into are two.
struct ProvinceLife: Hashable, Sendable {
  /// "gialai-2025" up to June 2025, "gialai" since.
  let code: String
  let province: Province
  /// The first day on which it no longer is, and who carries on then; nil for one that stands.
  let until: Day?
  let successor: String?

  /// As its units say it.
  var place: String { province.name }

  static let all = Province.table.map(ProvinceLife.init)

  private init(_ province: Province) {
    self.province = province
    until = province.validTo?.adding(days: 1)
    successor = province.successor.map(Self.code)
    code = Self.code(province.name) + (province.successor == province.name ? "-2025" : "")
  }

  private static func code(_ name: String) -> String {
    AgencyDirectory.foldedName(name).filter { $0 != " " }
  }

  /// The code of the province that there is today: all that were merged share it.
  var homeNow: String {
    let next = Self.all.first { $0.code == successor && $0.code != code }
    return next?.homeNow ?? code
  }

  func stands(on day: Day) -> Bool { until.map { day < $0 } ?? true }

  /// A name with what differs from province to province: {X} its name, {tỉnh} its level, {Tỉnh} the level as the Party
  /// has it ("Thành ủy"), {nguồn} what made it.
  func filled(_ pattern: String) -> String {
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
    let isCity = province.kind == .city
    return pattern.replacing("{tỉnh}", with: province.kind.rawValue)
      .replacing("{Tỉnh}", with: isCity ? "Thành" : "Tỉnh").replacing("{X}", with: province.name)
      .replacing("{nguồn}", with: province.validFrom == nil ? "" : province.source)
  }
}
