import AgencyNames
import Testing

@Suite struct CollectiveNameTests {
  private static let provincial: [UnitKind] = [.office, .department, .board, .armedForce]

  @Test(arguments: [
    ("các sở, ban, ngành", provincial, false), ("Các Sở, ban, ngành tỉnh", provincial, false),
    ("Sở, ban, ngành có liên quan", provincial, true), ("Mỗi sở, ban, ngành", provincial, false),
    ("Các sở, ban, ngành, đoàn thể cấp tỉnh", provincial + [.front], false),
    ("UBND các huyện, thị xã, thành phố", [.district], false), ("UBND các huyện, TX, TP", [.district], false),
    ("Ủy ban nhân dân các huyện, thành phố", [.district], false), ("UBND cấp huyện", [.district], false),
    ("UBND các xã, phường", [.commune], false), ("UBND xã, phường", [.commune], false),
    ("các cơ quan, đơn vị, địa phương", provincial + [.district, .commune], false),
    ("các cơ quan, đơn vị có liên quan", provincial, true), ("các cơ quan báo chí của tỉnh", [.press], false),
    ("các cơ quan báo chí trên địa bàn tỉnh", [.press], false),
    ("các sở, ngành liên quan", [.office, .department, .armedForce], true),
    ("các doanh nghiệp viễn thông", [.enterprise], false), ("DNVT", [.enterprise], false),
    ("Các sở, ban, ngành và UBND các huyện, thành phố", provincial + [.district], false),
    ("các tổ chức chính trị - xã hội", [.front], false),
    ("các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", [.ministry], false),
    ("Các Sở, ban, ngành của Thành phố", provincial, false),
  ])
  func fansOut(text: String, kinds: [UnitKind], isVague: Bool) {
    #expect(CollectiveName(text) == CollectiveName(kinds: kinds, isVague: isVague))
  }

  @Test(arguments: [
    "Sở Thông tin và Truyền thông", "UBND huyện", "UBND tỉnh", "Ban Dân tộc tỉnh", "Công an tỉnh", "",
    "UBND thành phố Biên Hòa", "Sở", "Văn phòng UBND tỉnh", "Báo Đồng Nai", "Ban Tuyên giáo Tỉnh ủy",
    "Hiệp hội Doanh nghiệp tỉnh X", "tỉnh",
  ])
  func oneUnitDoesNot(text: String) {
    #expect(CollectiveName(text) == nil)
  }

  @Test(arguments: [
    ("UBND huyện Lộc Ninh và huyện Bù Đốp", ["UBND huyện Lộc Ninh", "UBND huyện Bù Đốp"]),
    ("UBND các huyện, thành phố Gia Nghĩa", ["*district", "UBND thành phố Gia Nghĩa"]),
    (
      "UBND các huyện, thành phố Long Khánh, thành phố Biên Hòa",
      ["*district", "UBND thành phố Long Khánh", "UBND thành phố Biên Hòa"]
    ),
    (
      "các Sở: Giao thông Vận tải, Xây dựng, Công thương",
      ["Sở Giao thông Vận tải", "Sở Xây dựng", "Sở Công thương"]
    ),
    ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("UBND các xã, phường", ["*commune"]), ("UBND huyện Đắk R'lấp", ["UBND huyện Đắk R'lấp"]), ("", []),
  ])
  func phrasesAreParted(text: String, expected: [String]) {
    let parts = NamePhrase.parts(of: text).map { part in
      switch part {
      case .unit(let name): name
      case .collective(let name, _): "*" + name.kinds.map(\.rawValue).joined(separator: "+")
      }
    }
    #expect(parts == expected)
  }

  @Test(arguments: [
    ("Sở Y tế", UnitKind.department), ("UBND TP Biên Hòa", .district), ("UBND phường Tân Hiệp", .commune),
    ("Ban Quản lý Khu kinh tế", .board), ("Ban Tuyên giáo Tỉnh ủy", .party), ("BCH BĐBP tỉnh", .armedForce),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", .front), ("Báo Bình Phước", .press), ("Bộ Công an", .ministry),
    ("Bộ Chỉ huy Quân sự tỉnh", .armedForce), ("Hội Nhà báo tỉnh", .association),
    ("Thuế tỉnh", .centralBranch),
    ("Văn phòng UBND tỉnh", .office), ("UBND tỉnh", .province), ("Phòng Quản lý Năng lượng", .part),
    ("Lữ hành Phương Nam", .other), ("Xã Đắk Pơ", .commune), ("phường Tân Hiệp", .commune),
    ("Đặc khu Phú Quốc", .commune), ("Thị xã An Khê", .district), ("Huyện ủy Chư Sê", .party),
  ])
  func kindsAreGuessed(name: String, kind: UnitKind) {
    #expect(UnitKind.guess(from: name) == kind)
  }
}
