import Accounts
import Agencies
import Core
import Store

/// What becomes of a body on a day, by a document that says of itself that it is made up.
struct AgencyChange: Sendable {
  enum Kind: Sendable {
    case rename(to: String)
    case merge(into: AgencyID)
    /// The first heir takes the open work.
    case split(into: [EndAgency.Heir])
  }

  var day: Day
  var agency: AgencyID
  var kind: Kind
  var source: String

  /// In the order of the days; a small province lacks some of the bodies.
  static func plan(for world: SampleWorld) -> [AgencyChange] {
    let known = Dictionary(world.agencies.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    let span = world.firstDay.days(until: world.today)
    func at(_ percent: Int) -> Day { world.firstDay.adding(days: span * percent / 100).nextWorkingDay }
    func source(_ number: Int, _ day: Day) -> String {
      "Quyết định số \(number)/QĐ-UBND năm \(day.year) của UBND tỉnh An Hải (văn bản giả định của tỉnh mẫu)"
    }
    var changes: [AgencyChange] = []
    if let agency = known["Trung tâm Xúc tiến Du lịch và Dịch thuật"] {
      changes.append(
        AgencyChange(
          day: at(30), agency: agency, kind: .rename(to: "Trung tâm Thông tin và Xúc tiến Du lịch An Hải"),
          source: source(901, at(30))))
    }
    if let agency = known["Trung tâm Thông tin Kinh tế biển"], let heir = known["Sở Công Thương"] {
      changes.append(
        AgencyChange(day: at(50), agency: agency, kind: .merge(into: heir), source: source(902, at(50))))
    }
    if let agency = known["Ban Hội nhập và Truyền thông tỉnh"], let first = known["Sở Ngoại vụ"],
      let second = known["Sở Văn hóa, Thể thao và Du lịch"]
    {
      let heirs = [
        EndAgency.Heir(first, scope: "hội nhập quốc tế, thông tin đối ngoại"),
        EndAgency.Heir(second, scope: "truyền thông chính sách, thông tin cơ sở"),
      ]
      changes.append(
        AgencyChange(day: at(70), agency: agency, kind: .split(into: heirs), source: source(903, at(70))))
    }
    return changes
  }

  func run(on today: Day, in world: inout SampleWorld, _ database: Database) async throws {
    let context = world.context(of: world.staff.administrators.first)
    try await database.write { transaction in
      switch kind {
      case .rename(let name):
        try RenameAgency(agency, to: name, on: day, source: source).run(transaction, context)
      case .merge(let heir):
        try EndAgency.merge(agency, into: heir, on: day, source: source).run(transaction, context)
      case .split(let heirs):
        try EndAgency.split(agency, into: heirs, on: day, source: source).run(transaction, context)
      }
    }
    guard let index = world.agencies.firstIndex(where: { $0.id == agency }) else { return }
    switch kind {
    case .rename(let name): world.agencies[index].name = name
    case .merge(let heir): world.end(index, on: day, heir: heir)
    case .split(let heirs): if let heir = heirs.first { world.end(index, on: day, heir: heir.agency) }
    }
  }
}

extension SampleWorld {
  fileprivate mutating func end(_ index: Int, on day: Day, heir: AgencyID) {
    agencies[index].validTo = day.adding(days: -1)
    heirs[agencies[index].id] = heir
  }
}
