import Accounts
import AgencyNames
import Core
import Foundation
import Store
import TestKit
import Testing

@testable import Agencies

/// The directory of all provinces, as it stands in a database.
@Suite(.database(AgencyFixture.migrations)) struct ShippedProvincesTests {
  private func loaded() async throws -> Database {
    let fixture = try AgencyFixture()
    try await LoadShippedDirectory().run(in: fixture.database, by: fixture.context)
    return fixture.database
  }

  private static let before = Province.all(on: Moment.day(2024, 6, 1))
  private static let now = Province.all(on: Moment.later)

  /// The one unit that a name certainly means, with its province: "Sở Nội vụ, An Giang".
  private static func unit(
    _ name: String, in place: String, on day: Day, _ directory: DirectoryNames, _ reader: Reader
  ) throws -> Agency? {
    guard let found = try directory.resolve(name, in: place, on: day),
      found.confidence >= Resolution.certain, found.others.isEmpty
    else { return nil }
    let agency = try AgencyDirectory.find(found.unit, in: reader)
    return agency.place == place && agency.isAlive(on: day) ? agency : nil
  }

  @Test func aPlanOfAnyProvinceOfTodayResolves() async throws {
    try await loaded().read { reader in
      let directory = try AgencyDirectory.resolver(reader)
      #expect(Self.now.count == 34)
      for province in Self.now {
        let level = province.kind.rawValue
        let culture = ["Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa và Thể thao"]
        func find(_ name: String) throws -> Agency? {
          try Self.unit(name, in: province.name, on: Moment.later, directory, reader)
        }
        #expect(try culture.compactMap(find).count == 1, "\(province.name)")
        for name in [
          "Công an \(level)", "UBND \(level)", "UBND \(level) \(province.name)", "Ủy ban nhân dân \(level)",
          "HĐND \(level)", "Văn phòng UBND \(level)", "Sở KH&CN", "Sở Nông nghiệp và Môi trường \(level)",
          "Sở Tài chính \(level) \(province.name)", "Sở Ngoại vụ", "Sở Dân tộc và Tôn giáo",
          "Đài Truyền hình Việt Nam", "Bộ Công an",
          province.kind == .city ? "Thành ủy" : "Tỉnh ủy",
          "Ban Tuyên giáo và Dân vận \(province.kind == .city ? "Thành ủy" : "Tỉnh ủy")",
        ] {
          let found = try directory.resolve(name, in: province.name, on: Moment.later)
          #expect((found?.confidence ?? 0) >= Resolution.certain, "\(name), \(province.name)")
          #expect(found?.others == [], "\(name), \(province.name)")
        }
      }
      let foreign = try AgencyDirectory.list(
        reader, AgencyDirectory.Filter(text: "Sở Ngoại vụ", day: Moment.later))
      // Every province is understood when it names one; whether it has one is not known of each.
      #expect(foreign.count == 34 && Set(foreign.map(\.place)).count == foreign.count)
      let presumed = foreign.filter { $0.confidence == .presumed }
      #expect(presumed.count == 8 && presumed.allSatisfy { !$0.legalSource.isEmpty })
      for unit in presumed {
        let members = try AgencyDirectory.members(
          reader, ofCollective: "các sở", in: unit.place, on: Moment.later)
        #expect(members.count > 10 && !members.contains { $0.id == unit.id }, "\(unit.place)")
      }
      for unit in foreign {
        #expect(try Self.unit("SNgV", in: unit.place, on: Moment.later, directory, reader) == unit)
      }
    }
  }

  @Test func aPlanOfAnyProvinceOf2024ResolvesAndItsWorkHasHeirs() async throws {
    try await loaded().read { reader in
      let directory = try AgencyDirectory.resolver(reader)
      let day = Moment.day(2024, 6, 1)
      #expect(Self.before.count == 63)
      for province in Self.before {
        let home = province.successor ?? province.name
        for name in ["Sở TT&TT", "Sở Thông tin và Truyền thông", "Công an \(province.kind.rawValue)"] {
          let unit = try #require(
            try Self.unit(name, in: province.name, on: day, directory, reader), "\(name), \(province.name)")
          let heirs = try AgencyDirectory.successors(reader, of: unit.id, on: Moment.later)
          #expect(!heirs.isEmpty && heirs.allSatisfy { $0.agency.place == home }, "\(province.name)")
          #expect(
            name.hasPrefix("Công an") || heirs.contains { $0.agency.name == "Sở Khoa học và Công nghệ" })
          #expect(name.hasPrefix("Công an") || heirs.contains { $0.agency.name.hasPrefix("Sở Văn hóa") })
        }
      }
    }
  }

  /// What the ten provinces had that were listed line by line, before all provinces came from one table.
  @Test func whatWasListedBeforeIsAsItWas() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ten-provinces.tsv")
    let expected = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    let found = try await loaded().read { reader in
      Set(try AgencyDirectory.list(reader).map { try Self.line(of: $0, reader) })
    }
    #expect(expected.count > 80)
    for line in expected {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      for place in fields[4].split(separator: "|") {
        let one = fields[0..<4].joined(separator: "\t") + "\t\(place)"
        #expect(found.contains(one), "\(one)")
      }
    }
  }

  private static func line(of agency: Agency, _ reader: Reader) throws -> String {
    let heirs = try reader.rows(
      """
      SELECT agency.name, agency.place, agency.valid_from FROM agency_successor
      JOIN agency ON agency.id = agency_successor.successor_id WHERE agency_successor.agency_id = \(agency.id)
      """
    ).map { row in
      let (name, place): (String, String) = (try row.get("name"), try row.get("place"))
      let from: Day? = try row.get("valid_from")
      let isMerged = from == Moment.reform && agency.validTo == Moment.before
      return (isMerged ? ">" : "") + name.replacing(place, with: "{X}")
    }.sorted()
    return [
      agency.name.replacing(agency.place, with: "{X}"), agency.validFrom?.description ?? "",
      agency.validTo?.adding(days: 1).description ?? "", heirs.joined(separator: "|"), agency.place,
    ].joined(separator: "\t")
  }

  /// What `EndAgency` asks of an end that a person enters holds for those that come with the program.
  @Test func everyEndIsOneThatAPersonCouldEnter() async throws {
    try await loaded().read { reader in
      let wrong = try reader.integer(
        """
        SELECT count(*) AS n FROM agency_successor link
        JOIN agency ended ON ended.id = link.agency_id JOIN agency heir ON heir.id = link.successor_id
        WHERE heir.valid_to < link.day OR heir.valid_from > link.day OR ended.valid_from >= link.day
        """)
      #expect(wrong == 0)
      let orphans = try reader.rows(
        """
        SELECT agency.name, agency.place FROM agency_event
        JOIN agency ON agency.id = agency_event.agency_id
        WHERE agency_event.kind = 'abolish' AND agency.kind <> 'district'
        """)
      #expect(orphans.isEmpty)
    }
  }

  @Test(
    arguments: [
      (
        "Đà Nẵng",
        [
          "UBND thành phố Đà Nẵng", "Công an thành phố", "Văn phòng Thành ủy", "Thành Đoàn",
          "Bộ Chỉ huy Quân sự thành phố", "Sở Văn hóa, Thể thao và Du lịch",
        ], ["Công an tỉnh", "Sở Du lịch"]
      ),
      (
        "Hà Nội",
        ["Bộ Tư lệnh Thủ đô Hà Nội", "Sở Du lịch", "Sở Quy hoạch - Kiến trúc", "Sở Văn hóa và Thể thao"],
        ["Bộ Chỉ huy Quân sự thành phố", "Sở Văn hóa, Thể thao và Du lịch"]
      ),
      (
        "Hồ Chí Minh",
        ["Bộ Tư lệnh Thành phố Hồ Chí Minh", "Sở An toàn thực phẩm", "Báo Sài Gòn Giải Phóng"], ["Tỉnh ủy"]
      ),
      (
        "Nghệ An", ["Công an tỉnh", "Tỉnh Đoàn", "Ban Chỉ huy Bộ đội Biên phòng tỉnh"],
        ["Công an thành phố", "Sở Du lịch", "Ban Dân tộc tỉnh"]
      ),
    ] as [(String, Set<String>, Set<String>)])
  func aProvinceHasWhatItHasAndNoMore(place: String, has: Set<String>, hasNot: Set<String>) async throws {
    let names = try await loaded().read { reader in
      Set(try AgencyDirectory.list(reader, .init(place: place, day: Moment.later)).map(\.name))
    }
    #expect(names.isSuperset(of: has) && names.isDisjoint(with: hasNot))
  }

  /// A directory of an earlier version, or one that a province made itself, gets what it knows nothing of.
  @Test func whatIsThereIsLeftAloneAndTheRestComes() async throws {
    let fixture = try AgencyFixture()
    for (name, place) in [("Sở Một", "An Giang"), ("Bộ Một", ""), ("Sở Hai", "An Hải")] {
      _ = try await fixture.add(name, place: place)
    }
    let added = try await LoadShippedDirectory().run(in: fixture.database, by: fixture.context)
    #expect(added > 4000)
    let places = try await fixture.database.read { reader in
      Dictionary(grouping: try AgencyDirectory.list(reader, limit: 10_000), by: \.place).mapValues(\.count)
    }
    #expect(
      places["An Giang"] == 1 && places["Kiên Giang"] == nil && places[""] == 1 && places["An Hải"] == 1)
    #expect((places["Gia Lai"] ?? 0) > 100 && (places["Hải Dương"] ?? 0) > 40)
    #expect(try await LoadShippedDirectory().run(in: fixture.database, by: fixture.context) == 0)
  }

  @Test func ministriesCarryOn() async throws {
    try await loaded().read { reader in
      let directory = try AgencyDirectory.resolver(reader)
      for (name, heirs) in [
        ("Bộ TT&TT", ["Bộ Văn hóa, Thể thao và Du lịch", "Bộ Khoa học và Công nghệ"]),
        ("Bộ KH&ĐT", ["Bộ Tài chính"]), ("Bộ GTVT", ["Bộ Xây dựng"]),
        ("Ủy ban Dân tộc", ["Bộ Dân tộc và Tôn giáo"]),
        ("Ban Tuyên giáo Trung ương", ["Ban Tuyên giáo và Dân vận Trung ương"]),
        ("VTV", ["Đài Truyền hình Việt Nam"]),
      ] {
        let unit = try #require(
          try directory.resolve(name, in: "Lai Châu", on: Moment.day(2024, 1, 1)), "\(name)")
        let found = try AgencyDirectory.successors(reader, of: unit.unit, on: Moment.later).map(\.agency.name)
        #expect(Set(found) == Set(heirs), "\(name)")
      }
    }
  }
}
