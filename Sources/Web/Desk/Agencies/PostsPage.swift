import Accounts
import Agencies
import Core
import Markup
import OfficeFiles
import PlanRegistry
import Store

/// At least one focal officer in every agency that has work: who has one, who has none.
enum PostsPage {
  struct Post: Sendable {
    var agencyID: AgencyID
    var name: String
    var people: [Person]
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let posts = try await visit.database.readBoard(on: visit.frame.today) { board in
      let people = Dictionary(grouping: try Person.all(board.reader).filter(\.isActive), by: \.agencyID)
      return try AgencyInUse.list(board).map {
        Post(agencyID: $0.id, name: $0.name, people: people[$0.id] ?? [])
      }
      .sorted { ($0.people.isEmpty ? 0 : 1, $0.name) < ($1.people.isEmpty ? 0 : 1, $1.name) }
    }
    if let format = try visit.exportFormat() {
      return try format.answer(
        Sheet(Words.posts, columns, posts, visit.language), name: "dau-moi")
    }
    return .page(view(posts, visit.frame))
  }

  static func view(_ posts: [Post], _ frame: PageFrame) -> HTML {
    let filled = posts.filter { !$0.people.isEmpty }.count
    return deskPage(
      frame, title: frame(Words.posts), section: .agencies,
      actions: exportLinks(frame, AgencyRoute.posts())
    ) {
      agencyTabs(frame, Words.posts)
      if posts.isEmpty {
        emptyState(frame(Words.noTasksYet), frame(Words.noTasksYetHelp))
      } else {
        progressBar(frame, done: filled, of: posts.count, label: frame(Words.posts))
        dataTable(frame, Words.posts, columns, posts)
      }
    }
  }

  private static let columns: [Column<Post>] = [
    Column(Words.agencyName, .name, width: 48, value: { post, _ in .text(post.name) }) { post, _ in
      a(.href(AgencyRoute.page(post.agencyID))) { post.name }
    },
    Column(
      Words.focalOfficers, width: 48,
      value: { post, _ in .text(post.people.map(\.name).joined(separator: ", ")) }
    ) { post, frame in
      post.people.isEmpty
        ? badge(.late, frame(Words.noPost)) : text(post.people.map(\.name).joined(separator: ", "))
    },
  ]
}
