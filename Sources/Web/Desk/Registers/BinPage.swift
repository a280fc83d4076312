import Accounts
import Core
import Markup
import Store

/// What was dropped, of every kind that the person may see, with the way back.
enum BinPage {
  struct Model: Sendable {
    struct Item: Sendable {
      var thing: BinnedThing
      var label: Localised<String>
      var restoring: Offer
    }

    var part: ListPart<Item>
    var problems: [FormProblem] = []
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    .page(view(try await load(visit), visit.frame))
  }

  static func restore(_ visit: SignedIn, _ id: ID<BinnedThing>) async throws -> Answer {
    let thing = try await visit.database.read { try BinnedThing.find(id, in: $0) }
    guard let kind = kinds(visit).first(where: { $0.thing.kind == thing.kind }) else {
      throw WebError.notFound
    }
    return try await visit.acting {
      try await run(kind.restoring(id), visit)
      return .redirect(to: kind.thing.address(thing.subjectID).saying(.restored))
    } refused: { problems in
      var model = try await load(visit)
      model.problems = problems
      return view(model, visit.frame)
    }
  }

  private static func run(_ action: some Action, _ visit: SignedIn) async throws {
    _ = try await action.run(in: visit.database, by: visit.context)
  }

  private static func kinds(_ visit: SignedIn) -> [BinKind] {
    visit.visit.site.areas.flatMap(\.bin).filter { visit.person.may($0.thing.permission) }
  }

  private static func load(_ visit: SignedIn) async throws -> Model {
    let kinds = Dictionary(kinds(visit).map { ($0.thing.kind, $0) }, uniquingKeysWith: { first, _ in first })
    let (context, key) = (visit.context, visit.query.at)
    return try await visit.database.read { reader in
      let part = try reader.part(
        BinnedThing.self, of: BinnedThing.list(of: kinds.keys.sorted()), at: key)
      let items = try part.items.compactMap { thing in
        try kinds[thing.kind].map { kind in
          Model.Item(
            thing: thing, label: kind.thing.label,
            restoring: try kind.restoring(thing.id).offer(reader, context))
        }
      }
      return Model(part: ListPart(items: items, before: part.before, after: part.after))
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.bin), section: .registers,
      crumbs: [Crumb(frame(Words.registers), RegisterRoute.overview())], note: frame(Words.binHelp)
    ) {
      errorSummary(frame, model.problems)
      if model.part.items.isEmpty {
        emptyState(frame(Words.binEmpty), frame(Words.binHelp))
      } else {
        dataTable(frame, Words.bin, columns, model.part.items)
        partLinks(frame, model.part, RegisterRoute.bin())
      }
    }
  }

  private static let columns: [Column<Model.Item>] = [
    .shown(Words.subject, .name) { item, _ in text(item.thing.title) },
    .shown(Words.agencyKind) { item, frame in text(frame(item.label)) },
    .shown(Words.droppedWhen, .figure) { item, frame in momentText(frame, item.thing.droppedAt) },
    .shown(Words.who) { item, _ in text(item.thing.droppedBy) },
    .shown(Words.action) { item, frame in
      offered(item.restoring, frame) {
        actionButton(frame, RegisterRoute.restore(item.thing.id), frame(Words.takeBack))
      }
    },
  ]
}
