import Accounts
import Core
import Markup

/// All registers, each with what it is for.
enum RegistersPage {
  static func answer(_ visit: SignedIn) async throws -> Answer {
    let places = visit.visit.site.areas.flatMap(\.registers).filter { visit.person.may($0.permission) }
    return .page(view(places, visit.frame))
  }

  static func view(_ places: [RegisterPlace], _ frame: PageFrame) -> HTML {
    deskPage(frame, title: frame(Words.registers), section: .registers, note: frame(Words.registersHelp)) {
      ul(.class("hits")) {
        for place in places {
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
