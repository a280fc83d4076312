import Agencies
import Core
import Markup
import PlanRegistry
import Store

/// Says an agency by its name, typed or picked from suggestions: those of the place at hand are suggested, and any
/// other is understood by its name and province. A page holds the suggestions once, however many fields use them.
struct AgencyPicker: Sendable {
  /// Suggested on one page.
  static let most = 300
  static let listID = "agency-names"

  /// A name, and the province that browsers show beside it.
  private struct Suggestion {
    var name: String
    var place = ""
  }

  /// In the order of the directory, each name once.
  private var suggested: [Suggestion] = []

  init(_ names: [String]) {
    suggested = names.map { Suggestion(name: $0) }
  }

  /// Suggests the living units of the places, then those of the whole country.
  init(_ reader: Reader, near places: [String], on day: Day) throws {
    var seen: Set<String> = []
    for place in places + [""] where suggested.count < Self.most {
      let list = AgencyDirectory.listing(.init(place: place, day: day))
      let part = try reader.part(Agency.self, of: list, size: Self.most - suggested.count)
      suggested += part.items.filter { seen.insert($0.name).inserted }.map {
        Suggestion(name: $0.name, place: $0.place)
      }
    }
  }

  /// Suggests the agencies that have work.
  init(ofThoseWithWork reader: Reader) throws {
    suggested = try reader.part(
      AgencyPost.self, of: AgencyPost.list(onlyMissing: false), size: Self.most
    ).items.map { Suggestion(name: $0.name) }
  }

  /// Once on a page that has fields.
  var suggestions: HTML {
    datalist(.id(Self.listID)) {
      for suggestion in suggested {
        option(.value(suggestion.name)) { suggestion.place }
      }
    }
  }

  /// The one living unit that the words mean, or the unit of that number. Throws a `Refusal` that names what they
  /// could mean.
  static func unit(_ typed: String, near place: String, _ reader: Reader) throws -> Agency {
    if let number = Int64(typed), let unit = try AgencyDirectory.any(ID(rawValue: number), in: reader) {
      return unit
    }
    for place in [place, ""] {
      if let id = try AgencyDirectory.living(typed, in: place, reader) {
        return try AgencyDirectory.find(id, in: reader)
      }
    }
    // Every province has a department of that name; where none is said, it is the one that has work.
    if place.isEmpty, let id = try AgencyInUse.named(typed, reader) {
      return try AgencyDirectory.find(id, in: reader)
    }
    let found = try AgencyDirectory.search(reader, typed, limit: 12)
    let words = AgencyDirectory.foldedName(typed)
    // Living ones first; one that ended is meant by what has been written long ago.
    for candidates in [found.filter { $0.validTo == nil }, found] {
      let exact = candidates.filter { agency in
        [agency.name, "\(agency.name) \(agency.place)"].contains {
          AgencyDirectory.foldedName($0) == words
        }
      }
      if let unit = exact.count == 1 ? exact.first : candidates.count == 1 ? candidates.first : nil {
        return unit
      }
    }
    var seen: Set<String> = []
    let names = found.map { "\($0.name), \($0.place)" }.filter { seen.insert($0).inserted }.prefix(6)
    throw Refusal("agency-unclear", Words.agencyUnclear(Array(names)))
  }
}
