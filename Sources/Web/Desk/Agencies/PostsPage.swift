import Accounts
import Agencies
import Core
import Markup
import OfficeFiles
import PlanRegistry
import Store

/// At least one focal officer in every agency that has work: who has one, who has none.
enum PostsPage {
  /// People named beside an agency; the rest is counted.
  private static let mostNames = 5
  /// Agencies counted no further.
  private static let mostCounted = 5000

  struct Post: Sendable {
    var agency: AgencyPost
    var people: [String]
  }

  struct Model: Sendable {
    var part: ListPart<Post>
    var total: Int
    var missing: Int
    /// Only those that have nobody.
    var onlyMissing: Bool
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let (onlyMissing, key) = (visit.query["only"] == "missing", visit.query.at)
    let list = AgencyPost.list(onlyMissing: onlyMissing)
    let today = visit.frame.today
    if let format = try visit.exportFormat() {
      let export = ListExport(title: Words.posts, name: "dau-moi", columns: columns) { reader, take in
        try reader.walk(AgencyPost.self, list) { try take(try posts(reader, $0, mostNames: 1000)) }
      }
      // Turns the lists to the day, where anything can be written.
      try await visit.database.readBoard(on: today) { _ in }
      return try await visit.answer(format, export)
    }
    let model = try await visit.database.readBoard(on: today) { board in
      let reader = board.reader
      let part = try reader.part(AgencyPost.self, of: list, at: key)
      return Model(
        part: ListPart(
          items: try posts(reader, part.items, mostNames: mostNames), before: part.before, after: part.after),
        total: try count(reader, onlyMissing: false), missing: try count(reader, onlyMissing: true),
        onlyMissing: onlyMissing)
    }
    return .page(view(model, visit.frame))
  }

  private static func count(_ reader: Reader, onlyMissing: Bool) throws -> Int {
    Int(try reader.integer(AgencyPost.list(onlyMissing: onlyMissing).count(upTo: mostCounted)))
  }

  private static func posts(
    _ reader: Reader, _ agencies: [AgencyPost], mostNames: Int
  ) throws -> [Post] {
    let people = try AgencyPost.people(reader, of: agencies.map(\.id), most: mostNames)
    return agencies.map { Post(agency: $0, people: people[$0.id] ?? []) }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let address = AgencyRoute.posts()
    let kept = address.adding("only", model.onlyMissing ? "missing" : nil)
    return deskPage(
      frame, title: frame(Words.posts), section: .agencies, actions: exportLinks(frame, kept)
    ) {
      agencyTabs(frame, Words.posts)
      if model.total == 0 {
        emptyState(frame(Words.noTasksYet), frame(Words.noTasksYetHelp))
      } else {
        progressBar(frame, done: model.total - model.missing, of: model.total, label: frame(Words.posts))
        let missing = Filter(
          "only", frame(Words.focalOfficers),
          [Choice("missing", "\(frame(Words.noPost)) (\(model.missing))")],
          chosen: model.onlyMissing ? "missing" : nil)
        filterBar(frame, address, [missing], count: model.onlyMissing ? model.missing : model.total)
        dataTable(frame, Words.posts, columns, model.part.items)
        partLinks(frame, model.part, kept)
      }
    }
  }

  private static let columns: [Column<Post>] = [
    Column(Words.agencyName, .name, width: 48, value: { post, _ in .text(post.agency.name) }) { post, _ in
      a(.href(AgencyRoute.page(post.agency.id))) { post.agency.name }
    },
    Column(Words.focalOfficers, width: 48, value: { post, language in .text(names(post, language)) }) {
      post, frame in
      post.people.isEmpty ? badge(.late, frame(Words.noPost)) : text(names(post, frame.language))
    },
  ]

  private static func names(_ post: Post, _ language: Language) -> String {
    let rest = post.agency.peopleCount - post.people.count
    return post.people.joined(separator: ", ") + (rest > 0 ? ", " + Words.more(rest)[language] : "")
  }
}
