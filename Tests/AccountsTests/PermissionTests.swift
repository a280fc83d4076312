import Accounts
import Core
import Testing

@Suite struct PermissionTests {
  /// Every pair, readable: an "x" where the role may.
  private static let table = """
                     admin officer agency-officer agency-leader leader viewer
    use-account      x     x       x              x             x      x
    view-plans       x     x       x              x             x      x
    export-tables    x     x       x              x             x      -
    import-plan      -     x       -              -             -      -
    review-plan      -     x       -              -             -      -
    accept-plan      -     x       -              -             x      -
    undo-acceptance  -     x       -              -             -      -
    update-task      -     x       x              x             -      -
    suspend-task     -     x       -              x             x      -
    view-agencies    x     x       x              x             x      x
    manage-agencies  x     x       -              -             -      -
    view-registers   x     x       x              x             x      x
    manage-registers -     x       -              -             -      -
    view-documents   x     x       -              -             x      -
    write-documents  -     x       -              -             -      -
    manage-templates x     x       -              -             -      -
    view-audit       x     x       -              -             x      -
    manage-people    x     -       -              -             -      -
    manage-system    x     -       -              -             -      -
    """

  @Test func everyPairIsAsTheTableSays() throws {
    let roles: [Role] = [.administrator, .officer, .agencyOfficer, .agencyLeader, .leader, .viewer]
    #expect(Set(roles) == Set(Role.allCases))
    var seen: Set<Permission> = []
    for line in Self.table.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: " ")
      let permission = try #require(Permission(rawValue: String(cells[0])))
      seen.insert(permission)
      for (role, cell) in zip(roles, cells.dropFirst()) {
        #expect(role.permissions.contains(permission) == (cell == "x"), "\(role) \(permission)")
      }
    }
    #expect(seen == Set(Permission.allCases))
  }

  @Test func peopleOfAnAgencyActForItOnly() {
    let officer = Person(
      id: .next(), name: "A", email: "a@b.vn", role: .agencyOfficer, agencyID: ID(rawValue: 5))
    #expect(officer.may(.updateTask, for: AgencyID(rawValue: 5)))
    #expect(!officer.may(.updateTask, for: AgencyID(rawValue: 6)))
    #expect(!officer.may(.updateTask, for: nil))
    let focal = Person(id: .next(), name: "B", email: "b@b.vn", role: .officer)
    #expect(focal.may(.updateTask, for: AgencyID(rawValue: 6)))
  }

  @Test func aDisabledPersonMayNothing() {
    var person = Person(id: .next(), name: "A", email: "a@b.vn", role: .administrator)
    person.disabledAt = .now
    #expect(Permission.allCases.allSatisfy { !person.may($0) })
  }
}
