import Accounts
import Agencies
import Core
import Markup
import Store

/// Everybody with an account, the newest first.
enum PeopleListPage {
  static let size = 50

  struct Model: Sendable {
    var people: [Person]
    var agencyNames: [AgencyID: String]
    var next: Address?
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let before = visit.query["before"].flatMap(ID<Person>.init)
    let model = try await visit.database.read { reader in
      let found = try Person.newest(before: before, limit: size + 1, in: reader)
      let people = Array(found.prefix(size))
      let next =
        found.count > size
        ? PeopleRoute.list().adding("before", people.last?.id.description) : nil
      return Model(people: people, agencyNames: try agencyNames(of: people, reader), next: next)
    }
    return .page(view(model, administrationTabs(visit, Words.people), visit.frame))
  }

  /// The agencies that the people act for, by identity.
  static func agencyNames(of people: [Person], _ reader: Reader) throws -> [AgencyID: String] {
    var names: [AgencyID: String] = [:]
    for id in Set(people.compactMap(\.agencyID)) {
      names[id] = try AgencyDirectory.find(id, in: reader).name
    }
    return names
  }

  static func view(_ model: Model, _ tabs: HTML, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.people), section: .administration,
      actions: linkButton(PeopleRoute.new(), frame(CreatePerson.title), style: .primary, icon: .person)
    ) {
      tabs
      dataTable(frame, Words.people, columns(model), model.people)
      if let next = model.next {
        nav(.class("pages"), .label(frame(Words.pages))) {
          a(.rel(.next), .href(next)) { frame(Words.next) }
        }
      }
    }
  }

  private static func columns(_ model: Model) -> [Column<Person>] {
    [
      .shown(Words.name, .name) { person, _ in
        a(.href(PeopleRoute.page(person.id))) { person.name }
      },
      .shown(Words.email) { row, _ in text(row.email) },
      .shown(Words.role) { row, frame in text(frame(row.role.title)) },
      .shown(Words.agency, .wide) { row, _ in text(row.agencyID.flatMap { model.agencyNames[$0] } ?? "")
      },
      .shown(Words.state) { row, frame in accountBadge(row, frame) },
    ]
  }
}

/// Whether somebody can sign in.
func accountBadge(_ person: Person, _ frame: PageFrame) -> HTML {
  person.isActive
    ? badge(
      person.mustChangePassword ? .soon : .done,
      frame(
        person.mustChangePassword ? Words.firstPasswordPending : Words.accountOpen))
    : badge(.neutral, frame(Words.accountClosed))
}
