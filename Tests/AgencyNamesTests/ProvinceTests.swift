import Core
import Testing

@testable import AgencyNames

struct ProvinceTests {
  private let before = Day(daysSince1970: 20_269)  // 2025-06-30
  private let since = Day(daysSince1970: 20_270)

  @Test func `there were 63 up to June 2025 and are 34 since`() {
    #expect(before.description == "2025-06-30")
    let old = Province.all(on: before)
    let new = Province.all(on: since)
    #expect(old.count == 63 && Set(old.map(\.name)).count == 63)
    #expect(new.count == 34 && Set(new.map(\.name)).count == 34)
    #expect(old.filter { $0.kind == .city }.count == 6)
    #expect(new.filter { $0.kind == .city }.map(\.name).sorted() == Province.cities.sorted())
    #expect(new.filter { $0.kind == .province }.count == 28)
  }

  @Test func `who ended has one who carries on`() {
    let ended = Province.table.filter { $0.validTo != nil }
    let standing = Set(Province.all(on: since).map(\.name))
    #expect(ended.count == 53)
    for province in ended { #expect(province.successor.map(standing.contains) == true, "\(province.name)") }
    let merged = ended.filter { $0.validTo == before }
    #expect(merged.count == 52)
    #expect(Set(merged.compactMap(\.successor)).count == 23)
    #expect(merged.allSatisfy { $0.source == "Nghị quyết 202/2025/QH15" })
    #expect(Province.all(on: since).filter { $0.validFrom != since }.count == 11)
  }

  @Test(arguments: [
    ("Bình Phước", "Đồng Nai"), ("Đắk Nông", "Lâm Đồng"), ("Bình Thuận", "Lâm Đồng"),
    ("Bình Định", "Gia Lai"),
    ("Hải Dương", "Hải Phòng"), ("Quảng Nam", "Đà Nẵng"), ("Thừa Thiên Huế", "Huế"), ("Long An", "Tây Ninh"),
  ])
  func `the successor is the one that the resolution names`(name: String, successor: String) {
    #expect(Province.table.first { $0.name == name && $0.validTo != nil }?.successor == successor)
  }

  @Test func `a line that is not whole is no province`() {
    #expect(Province.read("head\nAn Hải\ttỉnh\t\t\n\tthành phố\t\t\t\t\t\nX\thuyện\t\t\t\t\t").isEmpty)
  }
}

extension Province {
  fileprivate static let cities = ["Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"]
}
