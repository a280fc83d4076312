import Agencies
import Core
import PlanRegistry
import Store

/// Agencies by name: what pages print, and what people type.
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
    let agencies = try ids.map { try AgencyDirectory.find($0, in: reader) }
    short = Dictionary(agencies.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    printed = Dictionary(
      agencies.map { ($0.id, $0.place.isEmpty ? $0.name : "\($0.name), \($0.place)") },
      uniquingKeysWith: { first, _ in first })
  }

  /// Names that are likely to be typed: the agencies that have work. At most 300.
  static func suggestions(_ reader: Reader) throws -> [String] {
    try AgencyInUse.list(reader).prefix(300).map(\.name)
  }

  /// The one unit that the typed words mean, living ones first. Throws a `Refusal` without a field when it is unclear.
  static func unit(named text: String, _ reader: Reader) throws -> Agency {
    let found = try AgencyDirectory.search(reader, text, limit: 12)
    let typed = AgencyDirectory.foldedName(text)
    for candidates in [found.filter { $0.validTo == nil }, found] {
      let exact = candidates.filter { agency in
        [agency.name, "\(agency.name) \(agency.place)"].contains { AgencyDirectory.foldedName($0) == typed }
      }
      if let unit = exact.count == 1 ? exact.first : candidates.count == 1 ? candidates.first : nil {
        return unit
      }
    }
    throw Refusal("agency-unclear", Words.agencyUnclear(found.prefix(6).map { "\($0.name), \($0.place)" }))
  }
}
