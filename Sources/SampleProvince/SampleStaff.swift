import Accounts
import Agencies
import Core

/// The made-up people by what they do.
package struct SampleStaff: Sendable {
  package var administrators: [Person] = []
  /// Focal officers of the province.
  package var officers: [Person] = []
  package var leaders: [Person] = []
  package var viewers: [Person] = []
  /// By agency: the one officer, and the leader where the agency has one with an account.
  package var agencyOfficers: [AgencyID: Person] = [:]
  package var agencyLeaders: [AgencyID: Person] = [:]

  package init() {}

  mutating func add(_ person: Person) {
    let agency = person.agencyID
    switch person.role {
    case .administrator: administrators.append(person)
    case .officer: officers.append(person)
    case .leader: leaders.append(person)
    case .viewer: viewers.append(person)
    case .agencyOfficer: if let agency { agencyOfficers[agency] = person }
    case .agencyLeader: if let agency { agencyLeaders[agency] = person }
    }
  }
}
