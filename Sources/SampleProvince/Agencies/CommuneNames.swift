import Agencies
import Core

/// Names of communes that no map shows, put together by the seed: "phường Bãi Tre", "xã Gành Trắng".
struct CommuneNames {
  static let known = [
    "phường Bến Ngự Hải", "phường Hải Đăng", "xã Bãi Tre", "xã Gành Trắng", "phường Cửa Sóng",
    "xã Núi Voi Đá", "xã Sông Mây", "đặc khu Hòn Khói Xanh",
  ]

  static let heads = [
    "Bãi", "Gành", "Hòn", "Cồn", "Đầm", "Vũng", "Mũi", "Núi", "Bến", "Cửa", "Rạch", "Suối", "Gò", "Vàm",
    "Bàu", "Ghềnh", "Láng", "Trảng", "Động", "Eo",
  ]
  static let tails = [
    "Tre Xanh", "Trăng Non", "Mây Bạc", "Sao Biển", "Dừa Nước", "Muối Trắng", "Nắng Sớm", "Cát Vàng",
    "Sen Hồng", "Ngọc Trai", "Thông Reo", "Yến Sào", "Lúa Mới", "Sương Mai", "Bưởi Ngọt", "Hải Âu",
    "Buồm Nâu", "Lưới Bạc", "Cá Chuồn", "Rêu Phong", "Gió Lộng", "Phù Sa", "Đá Dựng", "Hoa Giấy",
    "Chim Én", "Bằng Lăng", "Mù U", "Bàng Vuông",
  ]

  /// At most `count` different ones, with their level before them.
  static func make(_ count: Int, _ random: inout SeededRandom) -> [String] {
    var names = Array(known.prefix(count))
    let all = heads.flatMap { head in tails.map { head + " " + $0 } }
    for name in random.pick(max(0, count - names.count), of: all) {
      let level = names.count % 4 == 0 ? "phường" : names.count % 40 == 39 ? "đặc khu" : "xã"
      names.append(level + " " + name)
    }
    return names
  }
}
