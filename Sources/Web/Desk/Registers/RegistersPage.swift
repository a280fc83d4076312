import Accounts
import Core
import Markup

/// All registers, each with what it is for.
enum RegistersPage {
  struct Model: Sendable {
    var places: [RegisterPlace]
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let places = visit.visit.site.areas.flatMap(\.registers).filter { visit.person.may($0.permission) }
    return .page(view(Model(places: places), visit.frame))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(frame, title: frame(Words.registers), section: .registers, note: frame(Words.registersHelp)) {
      ul(.class("hits")) {
        for place in model.places {
          li {
            a(.href(place.address)) { frame(place.label) }
            p(.class("note")) { frame(place.purpose) }
          }
        }
      }
      p { a(.href(RegisterRoute.bin())) { frame(Words.bin) } }
    }
  }
}
