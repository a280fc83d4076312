import AgencyNames

/// The bodies that every province has, in the order in which a growing sample gets them, and some of its own.
enum ProvinceBodies {
  struct Body: Sendable {
    var name: String
    var kind: UnitKind
    var aliases: [String]

    init(_ name: String, _ kind: UnitKind, _ aliases: String...) {
      self.name = name
      self.kind = kind
      self.aliases = aliases
    }
  }

  /// What even the smallest sample has.
  static let first: [Body] = [
    Body("UBND tỉnh An Hải", .province, "UBND tỉnh", "Ủy ban nhân dân tỉnh An Hải"),
    Body("Văn phòng UBND tỉnh", .office, "VP UBND tỉnh"),
    Body("Sở Văn hóa, Thể thao và Du lịch", .department, "Sở VHTT&DL"),
    Body("Sở Ngoại vụ", .department),
    Body("Công an tỉnh", .armedForce),
    Body("Ban Tuyên giáo và Dân vận Tỉnh ủy", .party),
    Body("Báo và Phát thanh, Truyền hình An Hải", .press),
    Body("Sở Công Thương", .department),
    Body("Sở Tài chính", .department),
    Body("Sở Nội vụ", .department),
    Body("Sở Khoa học và Công nghệ", .department, "Sở KH&CN"),
    Body("Sở Tư pháp", .department),
    Body("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", .front, "Ủy ban MTTQ Việt Nam tỉnh"),
    Body("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", .armedForce),
    Body("Ban Quản lý Khu kinh tế tỉnh", .board, "Ban Quản lý Khu kinh tế"),
    Body("Sở Nông nghiệp và Môi trường", .department, "Sở NN&MT"),
    Body("Sở Xây dựng", .department),
    Body("Trường Chính trị tỉnh", .school),
    Body("Hội Văn học Nghệ thuật tỉnh", .association),
  ]

  /// What came and went; a sample of the size beside it has them.
  static let changing: [(least: Int, body: Body)] = [
    (12, Body("Trung tâm Xúc tiến Du lịch và Dịch thuật", .part)),
    (20, Body("Trung tâm Thông tin Kinh tế biển", .part)),
    (24, Body("Ban Hội nhập và Truyền thông tỉnh", .board)),
  ]

  /// What a larger sample has besides.
  static let further: [Body] = [
    Body("Sở Giáo dục và Đào tạo", .department, "Sở GD&ĐT"),
    Body("Sở Y tế", .department),
    Body("Sở Dân tộc và Tôn giáo", .department),
    Body("Thanh tra tỉnh", .department),
    Body("Bộ Chỉ huy Quân sự tỉnh", .armedForce),
    Body("Văn phòng Tỉnh ủy", .party),
    Body("Tỉnh Đoàn", .front),
    Body("Hội Liên hiệp Phụ nữ tỉnh", .front, "Hội LHPN tỉnh"),
    Body("Hiệp hội Doanh nghiệp tỉnh", .association),
    Body("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", .office),
    Body("Hội Nông dân tỉnh", .front),
    Body("Liên đoàn Lao động tỉnh", .front, "LĐLĐ tỉnh"),
    Body("Hội Cựu chiến binh tỉnh", .front),
    Body("Hội Nhà báo tỉnh", .association),
    Body("Liên hiệp các tổ chức hữu nghị tỉnh", .association),
    Body("Hiệp hội Du lịch tỉnh", .association),
    Body("Ban Tổ chức Tỉnh ủy", .party),
    Body("Cổng Thông tin điện tử tỉnh", .part),
    Body("Trung tâm Xúc tiến Đầu tư, Thương mại tỉnh", .part),
    Body("Trung tâm Chuyển đổi số tỉnh", .part),
    Body("Bảo tàng tỉnh", .part),
    Body("Thư viện tỉnh", .part),
    Body("Nhà hát Biển Xanh", .part),
    Body("Trường Cao đẳng Nghề biển An Hải", .school),
    Body("Trường Đại học An Hải", .school),
    Body("Tạp chí Sóng Biển", .press),
    Body("Kho bạc Nhà nước khu vực An Hải", .centralBranch),
    Body("Thuế tỉnh An Hải", .centralBranch),
    Body("Chi cục Hải quan cảng An Hải", .centralBranch),
    Body("Tòa án nhân dân tỉnh", .centralBranch),
    Body("Viện kiểm sát nhân dân tỉnh", .centralBranch),
    Body("Công ty Điện lực An Hải", .enterprise),
    Body("Liên minh Hợp tác xã tỉnh", .association),
    Body("Hội Luật gia tỉnh", .association),
    Body("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", .association),
  ]
}
