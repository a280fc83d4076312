import Accounts
import Agencies
import AgencyNames
import Core
import Store
import TestKit
import Testing

@Suite(.database(AgencyFixture.migrations)) struct ShippedDirectoryTests {
  private func loaded() async throws -> Database {
    let fixture = try AgencyFixture()
    let count = try await LoadShippedDirectory().run(in: fixture.database, by: fixture.context)
    #expect(count > 4000)
    #expect(try await LoadShippedDirectory().run(in: fixture.database, by: fixture.context) == 0)
    return fixture.database
  }

  @Test func workGoesToItsSuccessors() async throws {
    let database = try await loaded()
    let before = Moment.day(2024, 6, 1)
    for (name, place, expected) in [
      (
        "Sở TT&TT", "Bình Định",
        ["Sở Văn hóa, Thể thao và Du lịch Gia Lai", "Sở Khoa học và Công nghệ Gia Lai"]
      ),
      ("Sở KH&ĐT", "Bình Phước", ["Sở Tài chính Đồng Nai"]),
      ("Sở GTVT", "Đắk Nông", ["Sở Xây dựng Lâm Đồng"]),
      ("STNMT", "Bình Thuận", ["Sở Nông nghiệp và Môi trường Lâm Đồng"]),
      ("UBND huyện Lộc Ninh", "Bình Phước", []), ("UBND TP Biên Hòa", "Đồng Nai", []),
      ("Công an tỉnh", "Đồng Nai", ["Công an tỉnh Đồng Nai"]),
      ("Đài PTTH", "Gia Lai", ["Báo và Phát thanh, Truyền hình Gia Lai Gia Lai"]),
    ] {
      let heirs = try await database.read { reader in
        let found = try AgencyDirectory.resolver(reader).resolve(name, in: place, on: before)
        let resolution = try #require(found, "\(name)")
        #expect(resolution.confidence >= 0.9, "\(name)")
        return try AgencyDirectory.successors(reader, of: resolution.unit, on: Moment.later)
          .map { "\($0.agency.name) \($0.agency.place)" }
      }
      #expect(Set(heirs) == Set(expected), "\(name) \(place)")
    }
  }

  /// Districts of the seven provinces as they were in 2024 and until 2025-06-30.
  private static let districts = [
    ("Bình Định", 11, 11), ("Gia Lai", 17, 17), ("Đồng Nai", 11, 11), ("Bình Phước", 11, 11),
    ("Lâm Đồng", 12, 10), ("Đắk Nông", 8, 8), ("Bình Thuận", 10, 10),
  ]

  @Test func districtsFanOutUntilTheyEnd() async throws {
    let database = try await loaded()
    for (place, in2024, in2025) in Self.districts {
      let days = [(Moment.day(2024, 6, 1), in2024), (Moment.before, in2025), (Moment.reform, 0)]
      for (day, count) in days {
        let members = try await database.read {
          try AgencyDirectory.members(
            $0, ofCollective: "UBND các huyện, thị xã, thành phố", in: place, on: day)
        }
        #expect(members.count == count, "\(place) \(day)")
      }
    }
  }

  @Test func everyEndedUnitHasAnEventAndASource() async throws {
    let database = try await loaded()
    let ended = try await database.read { reader in
      try reader.integer(
        """
        SELECT count(*) AS n FROM agency WHERE valid_to IS NOT NULL AND id NOT IN (
          SELECT agency_id FROM agency_event WHERE kind <> 'rename')
        """)
    }
    #expect(ended == 0)
  }
}
