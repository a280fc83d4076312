import Core
import Testing

@testable import AgencyNames

@Suite struct DirectoryNamesTests {
  private static let units = [
    NamedUnit(id: ID(rawValue: 1), name: "Sở Tài chính", place: "Gia Lai"),
    NamedUnit(id: ID(rawValue: 2), name: "Sở Tài chính", place: "Đồng Nai"),
    NamedUnit(id: ID(rawValue: 3), name: "Bộ Tài chính"),
    NamedUnit(id: ID(rawValue: 4), name: "Công an thành phố", place: "Hồ Chí Minh"),
    NamedUnit(
      id: ID(rawValue: 5), name: "UBND thành phố Hồ Chí Minh", aliases: ["UBND thành phố"],
      place: "Hồ Chí Minh"),
    NamedUnit(id: ID(rawValue: 6), name: "UBND phường Bắc Giang", place: "Bắc Ninh"),
    NamedUnit(id: ID(rawValue: 7), name: "UBND tỉnh Bắc Ninh", aliases: ["UBND tỉnh"], place: "Bắc Ninh"),
    NamedUnit(id: ID(rawValue: 8), name: "Nhà báo Quảng Bình", place: "Quảng Bình"),
    NamedUnit(id: ID(rawValue: 9), name: "Học viện Một Hồ Chí Minh"),
    NamedUnit(id: ID(rawValue: 10), name: "Hội Văn nghệ", place: "Đồng Nai"),
  ]

  /// The directory, and the scopes that it was asked for.
  private final class Asked {
    var scopes: [DirectoryNames.Scope] = []

    func directory() -> DirectoryNames {
      DirectoryNames(places: Set(units.compactMap(\.place)).union(["Quảng Ninh", "Bắc Giang"])) { scope in
        self.scopes.append(scope)
        return units.filter { unit in
          switch scope {
          case .country: unit.place == nil
          case .province(let place): unit.place == nil || unit.place == place
          case .everything: true
          }
        }
      }
    }
  }

  private func id(_ name: String, in place: String?) throws -> Int64? {
    try Asked().directory().resolve(name, in: place)?.unit.rawValue
  }

  @Test func onlyTheProvincesThatMayBeMeantAreRead() throws {
    let asked = Asked()
    let directory = asked.directory()
    for _ in 0..<3 { #expect(try directory.resolve("Sở Tài chính", in: "Gia Lai")?.unit.rawValue == 1) }
    #expect(try directory.resolve("Bộ Tài chính", in: "Gia Lai")?.unit.rawValue == 3)
    #expect(asked.scopes == [.province("Gia Lai")])
    #expect(try directory.resolve("Sở Tài chính tỉnh Đồng Nai", in: "Gia Lai")?.unit.rawValue == 2)
    #expect(asked.scopes == [.province("Gia Lai"), .province("Đồng Nai")])
    #expect(try directory.resolve("Bộ Tài chính")?.unit.rawValue == 3)
    #expect(asked.scopes.count == 3 && asked.scopes.last == .country)
    let unsure = try #require(try directory.resolve("Sở Tài chính"))
    #expect(unsure.confidence <= 0.6 && asked.scopes.last == .everything)
    #expect(directory.covers("GIA LAI") && !directory.covers("An Hải"))
  }

  @Test(
    arguments: [
      ("Công an thành phố", "Hồ Chí Minh", 4), ("Công an TP. Hồ Chí Minh", nil, 4),
      ("Công an TP.HCM", "Gia Lai", 4),
      ("Công an TPHCM", "Gia Lai", 4), ("Công an Thành phố", "Hồ Chí Minh", 4), ("UBND TP", "Hồ Chí Minh", 5),
      ("Ủy ban nhân dân thành phố Hồ Chí Minh", "Gia Lai", 5), ("Sở Tài chính tỉnh ĐỒNG NAI", "Gia Lai", 2),
      ("Sở Tài chính Đồng Nai", nil, 2), ("UBND phường Bắc Giang", "Bắc Ninh", 6),
      ("UBND tỉnh", "Bắc Ninh", 7),
      ("Học viện Một Hồ Chí Minh", "Gia Lai", 9), ("Hội Văn nghệ tỉnh", "Đồng Nai", 10),
    ] as [(String, String?, Int64)])
  func theProvinceThatANameSaysIsMeant(name: String, place: String?, expected: Int64) throws {
    #expect(try id(name, in: place) == expected)
  }

  @Test(arguments: [
    // A town of the province, not its committee.
    ("UBND thành phố", "Bắc Ninh"), ("UBND thành phố Bắc Ninh", "Bắc Ninh"),
    // Another province, or a ministry, that looks almost the same.
    ("Nhà báo Quảng Ninh", "Quảng Bình"), ("Sở Tài chính tỉnh Bắc Giang", "Bắc Ninh"),
    ("Sở Tài chính", "An Hải"),
    // A person, not the city.
    ("Công an Hồ Chí Minh", "Gia Lai"),
  ])
  func anotherOneIsNot(name: String, place: String) throws {
    #expect(try id(name, in: place) == nil)
  }
}
