import Agencies
import AgencyNames
import Core
import Store

/// The directory as one act on a plan sees it: names to units, members of collectives, who may be assigned. The directory
/// is asked when it is needed, and each question once.
final class KnownAgencies {
  private let reader: Reader
  /// The province of the plan: of several units with one name, its own is meant.
  private let place: String
  /// The day of the plan: units that lived then are meant.
  let issued: Day

  private var names: DirectoryNames?
  private var collectives: [String: [Day: [Agency]]] = [:]
  private var units: [AgencyID: Agency] = [:]

  init(for version: PlanVersion, today: Day, in reader: Reader) throws {
    self.reader = reader
    place = version.province ?? ""
    issued = try version.presumedDay(today: today, in: reader)
  }

  /// The one unit that a printed name means; nil for unknown names and for collectives.
  func unit(named name: String) throws -> Resolution? {
    guard CollectiveName(name) == nil else { return nil }
    let resolver = try names ?? AgencyDirectory.resolver(reader)
    names = resolver
    return try resolver.resolve(name, in: place.isEmpty ? nil : place, on: issued)
  }

  /// The members of a collective name that lived on `day`; empty when the name means one unit or does not say which.
  func members(ofCollective name: String, on day: Day) throws -> [Agency] {
    if CollectiveName(name)?.isVague == true { return [] }
    if let known = collectives[name]?[day] { return known }
    let members = try AgencyDirectory.members(reader, ofCollective: name, in: place, on: day)
    collectives[name, default: [:]][day] = members
    return members
  }

  /// The unit of a responsibility.
  func unit(_ id: AgencyID) throws -> Agency {
    if let known = units[id] { return known }
    let unit = try Agency.chosen(id, in: reader)
    units[id] = unit
    return unit
  }

  /// Puts a name that nobody knows, or not surely, before the people who keep the directory.
  func propose(
    _ name: String, _ found: Resolution?, seenIn plan: String, _ transaction: Transaction,
    _ context: ActionContext
  ) throws {
    guard CollectiveName(name) == nil, (found?.confidence ?? 0) < Resolution.certain else { return }
    guard name.contains(where: \.isLetter) else { return }
    try AgencyProposal.propose(
      transaction, context, name: name, place: place, seenIn: plan, nearest: found)
  }
}

extension Agency {
  /// The unit, or a refusal for who chose one that is not there.
  static func chosen(_ id: AgencyID, in reader: Reader) throws -> Agency {
    do {
      return try AgencyDirectory.find(id, in: reader)
    } catch is Refusal {
      throw Refusal.noSuchAgency
    }
  }

  /// What stands against a unit that a form asked for.
  static func refusal(ofChoice id: AgencyID?, in reader: Reader) throws -> Refusal? {
    guard let id else { return .agencyMissing }
    do {
      _ = try chosen(id, in: reader)
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }
}

extension Refusal {
  static let noSuchAgency = Refusal(
    "no-such-agency",
    Localised(
      vi: "Không có đơn vị này trong danh bạ. Hãy chọn đơn vị trong danh sách.",
      en: "There is no such agency in the directory. Choose one from the list."), field: "agency")
}
