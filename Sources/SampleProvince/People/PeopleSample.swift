import Accounts
import Agencies
import AgencyNames
import Core
import Store

/// Accounts of every role; one officer for each agency. Nobody can sign in with one until an administrator gives a
/// password (`haidang account reset`).
package struct PeopleSample: SamplePart {
  private static let batch = 500

  package init() {}

  package mutating func live(
    _ day: Day, in world: inout SampleWorld, _ database: Database
  ) async throws {
    guard day == world.firstDay else { return }
    var names = PersonNames(world.random("people"))
    var posts: [CreatePerson] = []
    for post in Self.posts(in: world) {
      let name = names.next()
      posts.append(
        CreatePerson(
          name: name, email: PersonNames.email(of: name, number: posts.count + 1), role: post.role,
          agencyID: post.agency, password: .none))
    }
    for start in stride(from: 0, to: posts.count, by: Self.batch) {
      let context = world.context(of: nil)
      let some = Array(posts[start..<min(start + Self.batch, posts.count)])
      let people = try await database.write { transaction in
        try some.map { try $0.run(transaction, context) }
      }
      for person in people { world.staff.add(person) }
    }
  }

  private struct Post {
    var role: Role
    var agency: AgencyID?
  }

  /// More people for the province in a larger one; each agency but the province itself has its officer, and those that
  /// decide for themselves a leader.
  private static func posts(in world: SampleWorld) -> [Post] {
    let size = world.size.agencies
    var posts: [Post] = []
    func add(_ role: Role, _ count: Int) {
      posts += (0..<count).map { _ in Post(role: role, agency: nil) }
    }
    add(.administrator, 1 + size / 1000)
    add(.officer, 2 + min(6, size / 100))
    add(.leader, 2)
    add(.viewer, 2 + size / 200)
    let led: Set<UnitKind> = [.office, .department, .board, .armedForce, .commune, .press]
    for agency in world.agencies where agency.kind != .province {
      posts.append(Post(role: .agencyOfficer, agency: agency.id))
      if led.contains(agency.kind) { posts.append(Post(role: .agencyLeader, agency: agency.id)) }
    }
    return posts
  }

  package static func tally(_ reader: Reader, on today: Day) throws -> [SampleTally] {
    [
      SampleTally(
        vi: "tài khoản", en: "accounts", try reader.integer("SELECT count(*) AS tally FROM person"))
    ]
  }
}
