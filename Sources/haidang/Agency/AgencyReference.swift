import Agencies
import AgencyNames
import Core
import Store

/// Names a unit on the command line: its number, or a name that fits one unit.
enum AgencyReference {
  static func find(_ reader: Reader, _ text: String, in place: String?, on day: Day?) throws -> Agency {
    if let id = AgencyID(text) { return try AgencyDirectory.find(id, in: reader) }
    guard let resolution = try AgencyDirectory.resolver(reader).resolve(text, in: place, on: day) else {
      throw Refusal(
        "agency-not-found",
        Localised(
          vi: "Không thấy “\(text)”. Xem `haidang agency list`.",
          en: "There is no “\(text)”. See `haidang agency list`."))
    }
    guard resolution.confidence >= Resolution.certain else {
      let names = try ([resolution.unit] + resolution.others)
        .map { try AgencyDirectory.find($0, in: reader) }
        .map { "\($0.id) \($0.name) (\($0.place))" }.joined(separator: "; ")
      throw Refusal(
        "agency-ambiguous",
        Localised(
          vi: "“\(text)” có thể là: \(names). Ghi rõ bằng số hoặc --place.",
          en: "“\(text)” may be: \(names). Give the number or --place."))
    }
    return try AgencyDirectory.find(resolution.unit, in: reader)
  }
}
