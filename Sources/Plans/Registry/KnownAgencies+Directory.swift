import AgencyNames
import Core
import Store

extension KnownAgencies {
  /// As seen from a version: its province, its day.
  init(for version: PlanVersion, today: Day, in reader: Reader) throws {
    self.init(units: [], place: version.province, issued: version.issuedOn ?? today)
  }

  /// As seen from no plan in particular.
  init(on today: Day, in reader: Reader) throws {
    self.init(units: [], place: nil, issued: today)
  }

  static func successors(of id: Int64, on day: Day, in reader: Reader) throws -> [Int64] { [] }
}
