import AgencyNames
import Core
import TestKit
import Testing

@Suite struct NameResolverTests {
  private static let names = [
    "Sở Thông tin và Truyền thông", "Sở Văn hóa, Thể thao và Du lịch", "Sở Lao động - Thương binh và Xã hội",
    "Sở Công Thương", "Sở Kế hoạch và Đầu tư", "Sở Khoa học và Công nghệ", "Sở Tài chính", "Sở Tư pháp",
    "Văn phòng Ủy ban nhân dân tỉnh", "Công an tỉnh Đồng Nai", "Bộ Chỉ huy Quân sự tỉnh",
    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Ban Tuyên giáo Tỉnh ủy",
    "Đài Phát thanh và Truyền hình Đồng Nai", "Báo Đồng Nai", "UBND thành phố Biên Hòa", "UBND huyện Đức Cơ",
    "UBND huyện Đức Linh", "Ban Quản lý các khu công nghiệp tỉnh", "Sở Nông nghiệp và Phát triển nông thôn",
  ]
  private static let units = names.enumerated().map { index, name in
    NamedUnit(id: ID(rawValue: Int64(index + 1)), name: name, place: "Đồng Nai")
  }
  private static let resolver = NameResolver(units)

  private func name(_ resolution: Resolution?) -> String? {
    resolution.map { Self.names[Int($0.unit.rawValue) - 1] }
  }

  @Test(arguments: [
    ("Sở Thông tin và Truyền thông", "Sở Thông tin và Truyền thông", Resolution.Method.exact),
    ("sở thông tin và truyền thông", "Sở Thông tin và Truyền thông", .folded),
    ("Sở Văn hoá, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch", .folded),
    ("Sở Văn hoá Thể thao du lịch", "Sở Văn hóa, Thể thao và Du lịch", .shortened),
    ("Sở TT&TT", "Sở Thông tin và Truyền thông", .abbreviation),
    ("Sở TTTT", "Sở Thông tin và Truyền thông", .abbreviation),
    ("STTTT", "Sở Thông tin và Truyền thông", .abbreviation),
    ("Sở TT và TT", "Sở Thông tin và Truyền thông", .abbreviation),
    ("Sở LĐTB&XH", "Sở Lao động - Thương binh và Xã hội", .abbreviation),
    ("Sở LĐ-TBXH", "Sở Lao động - Thương binh và Xã hội", .abbreviation),
    ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch", .abbreviation),
    ("Sở NN&PTNT tỉnh", "Sở Nông nghiệp và Phát triển nông thôn", .abbreviation),
    ("VP UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh", .shortened),
    ("Văn phòng UBND tỉnh Đồng Nai", "Văn phòng Ủy ban nhân dân tỉnh", .shortened),
    ("BCH BĐBP tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", .shortened),
    ("Bộ CHQS tỉnh", "Bộ Chỉ huy Quân sự tỉnh", .abbreviation),
    ("Công an tỉnh", "Công an tỉnh Đồng Nai", .shortened),
    ("UBMTTQVN tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", .shortened),
    ("Đài PT-TH Đồng Nai", "Đài Phát thanh và Truyền hình Đồng Nai", .shortened),
    ("UBND TP. Biên Hòa", "UBND thành phố Biên Hòa", .shortened),
    ("Sở Công Thưong", "Sở Công Thương", .folded),
    ("Sở Khoa hoc và Công nghê tỉnh", "Sở Khoa học và Công nghệ", .shortened),
    ("Sở Thông tin và Truyền thônng", "Sở Thông tin và Truyền thông", .near),
    ("Sở Kế hoạch và Đầu tu tư", "Sở Kế hoạch và Đầu tư", .near),
  ])
  func namesAreUnderstood(text: String, unit: String, method: Resolution.Method) throws {
    let resolution = try #require(Self.resolver.resolve(text))
    #expect(name(resolution) == unit)
    #expect(resolution.method == method)
    #expect(resolution.confidence <= method.confidence)
    #expect(resolution.confidence >= 0.75)
    #expect((resolution.confidence >= Resolution.certain) == (method != .near))
  }

  @Test(arguments: [
    "", "  ", "Sở", "Sở Y tế", "UBND huyện Đức Trọng", "Công ty cổ phần Ánh Dương", "tỉnh", "Đồng Nai",
    "TTTT TT",
    "Báo", "Sở Ngoại vụ", "…", String(repeating: "sở ", count: 4000),
  ])
  func otherNamesAreNot(text: String) {
    #expect(Self.resolver.resolve(text) == nil)
  }

  @Test func theProvinceAndTheDayChooseAmongNamesakes() throws {
    let day = try #require(Day("2025-07-01"))
    let resolver = NameResolver([
      NamedUnit(
        id: ID(rawValue: 1), name: "Sở Tài chính", place: "Bình Phước", validTo: day.adding(days: -1)),
      NamedUnit(id: ID(rawValue: 2), name: "Sở Tài chính", place: "Đồng Nai", validTo: day.adding(days: -1)),
      NamedUnit(id: ID(rawValue: 3), name: "Sở Tài chính", place: "Đồng Nai", validFrom: day),
    ])
    #expect(resolver.resolve("Sở Tài chính tỉnh Bình Phước", on: day)?.unit == ID(rawValue: 1))
    #expect(resolver.resolve("Sở Tài chính", in: "Đồng Nai", on: day)?.unit == ID(rawValue: 3))
    #expect(
      resolver.resolve("Sở Tài chính", in: "Đồng Nai", on: day.adding(days: -1))?.unit == ID(rawValue: 2))
    let unsure = try #require(resolver.resolve("Sở Tài chính", on: day.adding(days: -1)))
    #expect(unsure.confidence <= 0.6)
    #expect(unsure.others.count == 1)
    #expect(resolver.resolve("Sở Tài chính", in: "BÌNH PHƯỚC")?.unit == ID(rawValue: 1))
    #expect(resolver.resolve("Sở Tài chính", in: "An Hải", on: day) == nil)
    #expect(resolver.resolve("Sở Tài chính tỉnh Đồng Nai", in: "An Hải", on: day)?.unit == ID(rawValue: 3))
  }

  /// A directory twice as large takes twice as long to take in, and no longer to ask.
  @Test func thousandsOfNamesStayQuick() {
    let names = (0..<8000).map { "UBND xã Thôn \($0 / 60) Làng \($0 % 60)" }
    let units = names.enumerated().map { NamedUnit(id: ID(rawValue: Int64($0)), name: $1) }
    let (small, large) = (Array(units.prefix(4000)), units)
    #expect(
      Doubling.ratio(half: { _ = NameResolver(small) }, whole: { _ = NameResolver(large) }) <= Doubling.bound)
    let (few, many) = (NameResolver(small), NameResolver(large))
    func ask(_ resolver: NameResolver) {
      for number in 0..<200 { #expect(resolver.resolve(names[number])?.unit == units[number].id) }
    }
    #expect(Doubling.ratio(half: { ask(few) }, whole: { ask(many) }) <= 1.2)
  }
}
