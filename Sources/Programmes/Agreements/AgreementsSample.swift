import Accounts
import Agencies
import Core
import Registers
import SampleProvince
import Store

/// The agreements of the made-up province: some a year, made by its focal officers, here and there corrected.
package struct AgreementsSample: SamplePart {
  private var random: SeededRandom?
  private var made: [ID<Agreement>] = []

  package init() {}

  package mutating func live(
    _ day: Day, in world: inout SampleWorld, _ database: Database
  ) async throws {
    var random = random ?? world.random("agreements")
    defer { self.random = random }
    // About eight a year.
    guard random.number(in: 1...32) == 1, let officer = world.staff.officers.first else { return }
    if made.count % 5 == 4, let last = made.last {
      try await extend(last, by: officer, in: &world, database)
    }
    let draft = draft(on: day, world, &random)
    let entry = try await AddEntry(draft).run(in: database, by: world.context(of: officer))
    made.append(entry.id)
  }

  private func extend(
    _ id: ID<Agreement>, by officer: Person, in world: inout SampleWorld, _ database: Database
  ) async throws {
    var entry = try await database.read { try Agreement.register.find(id, in: $0) }
    entry.endsOn = entry.endsOn?.adding(days: 365)
    try await ChangeEntry(entry).run(in: database, by: world.context(of: officer))
  }

  private func draft(on day: Day, _ world: SampleWorld, _ random: inout SeededRandom) -> Agreement {
    let living = world.agencies.filter { $0.validTo == nil && $0.mayBeAssigned }
    var agreement = Agreement()
    let subject = Self.subjects[random.number(in: 0...Self.subjects.count - 1)]
    let years = random.number(in: 1...3)
    agreement.kind = Agreement.Kind.allCases[random.number(in: 0...2)]
    agreement.title =
      "\(agreement.kind?.title.vi ?? "") về \(subject) giai đoạn \(day.year)–\(day.year + years)"
    agreement.number = "\(made.count + 11)/CTPH-\(day.year)"
    agreement.parties = (0..<random.number(in: 1...3)).reduce(into: []) { parties, _ in
      guard !living.isEmpty else { return }
      let id = living[random.number(in: 0...living.count - 1)].id
      if !parties.contains(id) { parties.append(id) }
    }
    if agreement.parties.count < 2 || agreement.kind != .coordination {
      agreement.partners = Self.partners[random.number(in: 0...Self.partners.count - 1)]
    }
    agreement.terms = "Phối hợp \(subject); trao đổi thông tin hằng quý, đánh giá kết quả mỗi năm một lần."
    agreement.signedOn = day
    agreement.startsOn = day
    agreement.endsOn = day.adding(days: years * 365)
    return agreement
  }

  private static let subjects = [
    "thông tin đối ngoại", "quảng bá du lịch", "cung cấp thông tin cho báo chí",
    "truyền thông biên giới, cửa khẩu",
    "trao đổi văn hóa, nghệ thuật", "đào tạo người phát ngôn",
  ]

  private static let partners = [
    "Thành phố kết nghĩa Phu Sai", "Đài phát thanh tỉnh bạn", "Hội hữu nghị của nước bạn",
    "Viện nghiên cứu báo chí khu vực",
  ]

  package static func tally(_ reader: Reader, on today: Day) throws -> [SampleTally] {
    [
      SampleTally(
        vi: "thỏa thuận, chương trình phối hợp", en: "agreements",
        try reader.integer("SELECT count(*) AS tally FROM agreement"))
    ]
  }
}
