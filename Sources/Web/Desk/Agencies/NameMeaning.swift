import Agencies
import Core
import Registers

/// Which agency a printed name means, as somebody says it.
struct NameMeaning: Sendable {
  var agency: AgencyID?

  static func fields(
    _ label: Localised<String>, help: Localised<String>? = nil
  ) -> [DraftField<NameMeaning>] {
    [.agency("agency", label, \.agency, help: help, required: true)]
  }

  /// Throws a `Refusal` at its field when nothing was said.
  var unit: AgencyID {
    get throws {
      guard let agency else { throw Refusal.agencyMissing }
      return agency
    }
  }
}
