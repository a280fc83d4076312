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
