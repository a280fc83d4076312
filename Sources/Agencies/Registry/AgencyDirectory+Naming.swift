import Core
import Store
import VietnameseText

extension AgencyDirectory {
  /// Names as they are compared and sorted in the database: folded words only.
  package static func foldedName(_ name: String) -> String {
    name.words.map(\.folded).joined(separator: " ")
  }

  /// What is wrong with a name.
  static func nameRefusal(_ name: String) -> Refusal? {
    .unless(!foldedName(name).isEmpty && name.count <= 300, .agencyNameMissing)
  }

  /// The unit of that name that lives in the province.
  package static func living(_ name: String, in place: String, _ reader: Reader) throws -> AgencyID? {
    try reader.row(
      "SELECT id FROM agency WHERE place = \(place) AND folded_name = \(foldedName(name)) AND valid_to IS NULL"
    ).map { try $0.get("id") }
  }
}
