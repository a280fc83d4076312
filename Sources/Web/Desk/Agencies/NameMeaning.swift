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
}
