import Accounts
import Core
import Markup

/// All registers, each with what it is for.
enum RegistersPage {
  struct Model: Sendable {
    var places: [RegisterPlace]
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    .page(view(Model(places: visit.registers(in: .registers)), visit.frame))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(frame, title: frame(Words.registers), section: .registers, note: frame(Words.registersHelp)) {
      ul(.class("hits")) { registerPlaces(model.places, frame) }
      p { a(.href(RegisterRoute.bin())) { frame(Words.bin) } }
    }
  }
}

extension SignedIn {
  /// The registers of a section that the person may see.
  func registers(in section: Section) -> [RegisterPlace] {
    visit.site.areas.flatMap(\.registers).filter { $0.section == section && person.may($0.permission) }
  }
}

/// Each register with what it is for, as items of a list.
func registerPlaces(_ places: [RegisterPlace], _ frame: PageFrame) -> HTML {
  group {
    for place in places {
      li {
        a(.href(place.address)) { frame(place.label) }
        p(.class("note")) { frame(place.purpose) }
      }
    }
  }
}
