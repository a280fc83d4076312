import Core
import Store
import VietnameseText

/// A plan in the register, whatever version of it is on the board.
package struct Plan: Hashable, Sendable, RowReadable, Decodable {
  package var id: ID<Plan>
  /// "160/KH-UBND"; nil when the document carries none.
  package var number: String?
  package var issuer: String
  package var title: String
}

extension Plan {
  /// The plan that bears the number of that issuer already, other than `plan`: two would be one. One of which only discarded
  /// drafts are left gives its number away.
  static func titleOfAnother(
    than plan: ID<Plan>, number: String, issuer: String, in reader: Reader
  ) throws -> String? {
    guard !number.isEmpty else { return nil }
    return try reader.row(
      """
      SELECT p.title FROM plan p WHERE p.number_key = \(key(number)) AND p.issuer_key = \(issuerKey(issuer))
        AND p.id <> \(plan)
        AND EXISTS (SELECT 1 FROM plan_version v WHERE v.plan_id = p.id AND v.state <> 'discarded')
      """)?.get("title")
  }

  /// What two ways of writing a number share: folded, without spaces.
  static func key(_ number: String) -> String {
    String(Folding.fold(number).filter { !$0.isWhitespace })
  }

  /// What two ways of writing an issuer share.
  static func issuerKey(_ issuer: String) -> String {
    Folding.fold(issuer).collapsed
      .replacing("uy ban nhan dan", with: "ubnd")
  }
}
