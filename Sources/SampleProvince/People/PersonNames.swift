import Core
import VietnameseText

/// Names of nobody: family, middle and given names put together by the seed, each whole name once.
struct PersonNames {
  static let families = [
    "Bạch", "Bùi", "Cao", "Châu", "Chu", "Dương", "Đàm", "Đặng", "Đinh", "Đoàn", "Đỗ", "Hà", "Hồ", "Hoàng",
    "Huỳnh", "Khúc", "Kiều", "La", "Lâm", "Lê", "Lương", "Lưu", "Mạc", "Mai", "Nghiêm", "Ngô", "Nguyễn",
    "Ninh", "Nông", "Phạm", "Phan", "Phùng", "Tạ", "Thái", "Tô", "Tôn", "Trần", "Triệu", "Trịnh", "Trương",
    "Văn", "Vi", "Võ", "Vũ", "Vương",
  ]
  static let middles = [
    "An Nhiên", "Bảo Hải", "Cát Tiên", "Diệp Hạ", "Gia Khuê", "Hạ Vy", "Hải Sa", "Hoài Giang", "Khải Nguyên",
    "Lam Thu", "Minh Nguyệt", "Mộc Lan", "Nhã Uyên", "Quế Sương", "Sơn Trà", "Thanh Sóng", "Thảo Nguyên",
    "Thùy Vân", "Trúc Biển", "Tuệ Hải", "Uyên Sa", "Việt Hạ", "Xuân Giang", "Yên Bình",
  ]
  static let givens = [
    "An", "Bách", "Bảo", "Châu", "Chi", "Cúc", "Duyên", "Đào", "Đạt", "Giang", "Hân", "Hiền", "Hoa", "Huệ",
    "Khánh", "Khoa", "Khuê", "Kiên", "Lam", "Lan", "Liên", "Linh", "Loan", "Long", "Mai", "My", "Nga", "Ngân",
    "Ngọc", "Nhàn", "Nhi", "Oanh", "Phúc", "Phương", "Quân", "Quế", "Quyên", "San", "Tâm", "Thảo", "Thu",
    "Thủy", "Trà", "Trang", "Trúc", "Tú", "Tùng", "Uyên", "Vân", "Vi", "Vy", "Yến",
  ]

  private var random: SeededRandom
  private var used: Set<String> = []

  init(_ random: SeededRandom) {
    self.random = random
  }

  /// A name that was not given before; there are more than fifty thousand.
  mutating func next() -> String {
    while true {
      let parts = [random.pick(Self.families), random.pick(Self.middles), random.pick(Self.givens)]
      let name = parts.compactMap(\.self).joined(separator: " ")
      if used.insert(name).inserted { return name }
    }
  }

  /// "an.tran.17@hai-dang.example": the domain is one that exists nowhere (RFC 2606).
  static func email(of name: String, number: Int) -> String {
    let words = name.split(separator: " ").map { Folding.fold(String($0)) }
    return "\(words.last ?? "").\(words.first ?? "").\(number)@hai-dang.example"
  }
}
