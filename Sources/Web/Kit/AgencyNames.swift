import Agencies
import Core
import Store

/// Agencies by name, as pages print them.
struct AgencyNames: Sendable {
  /// "Sở Du lịch, An Hải"; the province keeps namesakes apart.
  let printed: [AgencyID: String]
  /// "Sở Du lịch".
  let short: [AgencyID: String]

  init(_ short: [AgencyID: String] = [:], printed: [AgencyID: String] = [:]) {
    self.short = short
    self.printed = printed
  }

  init(of ids: Set<AgencyID>, _ reader: Reader) throws {
    let agencies = try AgencyDirectory.all(ids, in: reader)
    short = Dictionary(agencies.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    printed = Dictionary(
      agencies.map { ($0.id, $0.place.isEmpty ? $0.name : "\($0.name), \($0.place)") },
      uniquingKeysWith: { first, _ in first })
  }
}
