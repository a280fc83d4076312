import Accounts
import Agencies
import Core
import Markup
import Store

/// Everybody with an account, the newest first.
enum PeopleListPage {
  struct Model: Sendable {
    var people: ListPart<Person>
    var agencyNames: [AgencyID: String]
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let key = visit.query.at
    let model = try await visit.database.read { reader in
      let people = try reader.part(Person.self, of: Person.newest, at: key)
      return Model(people: people, agencyNames: try agencyNames(of: people.items, reader))
    }
    return .page(view(model, visit.frame))
  }

  /// The agencies that the people act for, by identity.
  static func agencyNames(of people: [Person], _ reader: Reader) throws -> [AgencyID: String] {
    try AgencyDirectory.names(reader, of: Set(people.compactMap(\.agencyID)))
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.people), section: .administration,
      actions: linkButton(PeopleRoute.new(), frame(CreatePerson.title), style: .primary, icon: .person)
    ) {
      administrationTabs(frame, Words.people)
      dataTable(frame, Words.people, columns(model), model.people.items)
      partLinks(frame, model.people, PeopleRoute.list())
    }
  }

  private static func columns(_ model: Model) -> [Column<Person>] {
    [
      .shown(Words.name, .name) { person, _ in
        a(.href(PeopleRoute.page(person.id))) { person.name }
      },
      .shown(Words.email) { row, _ in text(row.email) },
      .shown(Words.role) { row, frame in text(frame(row.role)) },
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
