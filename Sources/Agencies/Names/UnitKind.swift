import Core
import VietnameseText

/// What sort of body a unit is. Kept as text.
package enum UnitKind: String, Titled, Sendable, Hashable, Codable, CaseIterable {
  /// Bộ, cơ quan ngang bộ.
  case ministry
  /// UBND, HĐND tỉnh themselves.
  case province
  /// Văn phòng UBND, HĐND tỉnh.
  case office
  /// Sở.
  case department
  /// Ban of the provincial committee: Ban Dân tộc, Ban Quản lý khu kinh tế.
  case board
  /// Công an, quân sự, biên phòng.
  case armedForce = "armed-force"
  /// Thuế, kho bạc, hải quan, ngân hàng nhà nước, thống kê; toà án, viện kiểm sát: bodies of the centre in the province.
  case centralBranch = "central-branch"
  /// Tỉnh uỷ, huyện uỷ and their committees.
  case party
  /// Mặt trận and the political and social organisations.
  case front
  /// UBND huyện, thị xã, thành phố thuộc tỉnh (abolished on 2025-07-01).
  case district
  /// UBND xã, phường, thị trấn, đặc khu.
  case commune
  /// Báo, đài.
  case press
  /// Hội, hiệp hội, liên hiệp.
  case association
  case school
  case enterprise
  /// Part of another unit: phòng, trung tâm, chi cục, cổng thông tin.
  case part
  case other

  /// Whether the provincial People's Committee may give it tasks. The others it asks, they guide or coordinate.
  package var isUnderProvince: Bool {
    switch self {
    case .ministry, .province, .party, .front, .centralBranch, .association, .other: false
    case .office, .department, .board, .armedForce, .district, .commune, .press, .school, .enterprise, .part:
      true
    }
  }

  package var title: Localised<String> {
    switch self {
    case .ministry: Localised(vi: "Bộ, ngành trung ương", en: "Ministry")
    case .province: Localised(vi: "Tỉnh", en: "Province")
    case .office: Localised(vi: "Văn phòng", en: "Office")
    case .department: Localised(vi: "Sở", en: "Department")
    case .board: Localised(vi: "Ban", en: "Board")
    case .armedForce: Localised(vi: "Lực lượng vũ trang", en: "Armed force")
    case .centralBranch: Localised(vi: "Cơ quan trung ương tại tỉnh", en: "Branch of the centre")
    case .party: Localised(vi: "Cơ quan Đảng", en: "Party body")
    case .front: Localised(vi: "Mặt trận, đoàn thể", en: "Front and mass organisation")
    case .district: Localised(vi: "Cấp huyện", en: "District")
    case .commune: Localised(vi: "Cấp xã", en: "Commune")
    case .press: Localised(vi: "Báo, đài", en: "Press")
    case .association: Localised(vi: "Hội, hiệp hội", en: "Association")
    case .school: Localised(vi: "Trường, viện", en: "School or institute")
    case .enterprise: Localised(vi: "Doanh nghiệp", en: "Enterprise")
    case .part: Localised(vi: "Đơn vị trực thuộc", en: "Part of an agency")
    case .other: Localised(vi: "Khác", en: "Other")
    }
  }
}

extension UnitKind {
  /// What a name says of its bearer; `.other` when it says nothing.
  package static func guess(from name: String) -> UnitKind {
    let key = NameKey(name).canonical.joined(separator: " ") + " "
    return signs.first { sign in key.hasPrefix(sign.start + " ") }?.kind ?? .other
  }

  /// The first that fits counts, so longer beginnings stand before shorter ones.
  private static let signs: [(start: String, kind: UnitKind)] = [
    ("ubnd tinh", .province), ("hdnd tinh", .province), ("ubnd huyen", .district), ("ubnd tx", .district),
    ("ubnd tp", .district), ("ubnd xa", .commune), ("ubnd phuong", .commune), ("ubnd thi tran", .commune),
    ("ubnd dac khu", .commune), ("vp tinh uy", .party), ("vp ubnd", .office), ("vp hdnd", .office),
    ("vp dbqh", .office), ("vp doan dbqh", .office), ("tinh uy", .party), ("huyen uy", .party),
    ("ban tuyen giao", .party), ("ban to chuc", .party), ("ban dan van", .party), ("ban noi chinh", .party),
    ("uy ban kiem tra", .party), ("dang uy", .party), ("mttq", .front), ("lien doan lao dong", .front),
    ("hoi nong dan", .front), ("hoi lien hiep phu nu", .front), ("hoi cuu chien binh", .front),
    ("tinh doan", .front), ("doan thanh nien", .front), ("doan tncs", .front), ("cong an", .armedForce),
    ("bch", .armedForce), ("bdbp", .armedForce), ("so", .department), ("bao", .press),
    ("dai", .press), ("trung tam truyen thong", .press), ("thue", .centralBranch), ("cuc", .centralBranch),
    ("chi cuc", .centralBranch), ("kho bac", .centralBranch), ("ngan hang", .centralBranch),
    ("toa an", .centralBranch), ("vien kiem sat", .centralBranch), ("kiem toan", .centralBranch),
    ("thanh tra tinh", .department), ("bql", .board), ("ban", .board), ("bo", .ministry),
    ("hoi", .association),
    ("hiep hoi", .association), ("lien hiep", .association), ("lien minh", .association), ("truong", .school),
    ("vien", .school), ("cong ty", .enterprise), ("dien luc", .enterprise), ("tap doan", .enterprise),
    ("tong cong ty", .enterprise), ("phong", .part), ("trung tam", .part), ("cong thong tin", .part),
    ("thanh tra", .department), ("vp", .office),
    // As lists of communes have them, without their committee.
    ("xa hoi", .other), ("xa", .commune), ("phuong", .commune), ("thi tran", .commune), ("dac khu", .commune),
    ("huyen doan", .front), ("huyen", .district), ("thi xa", .district), ("tx", .district),
  ]
}
