/// Names of provinces and cities under the centre: the 63 up to 30 June 2025 hold the 34 since.
enum Provinces {
  static let names = [
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương",
    "Bình Định",
    "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông",
    "Điện Biên", "Đồng Nai",
    "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang",
    "Hòa Bình",
    "Hồ Chí Minh", "Huế", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai",
    "Lâm Đồng",
    "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình",
    "Quảng Nam",
    "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên",
    "Thanh Hóa",
    "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
  ]
  private static let phrases = names.map { (name: $0, phrase: Phrase($0)) }.sorted {
    $0.phrase.count > $1.phrase.count
  }
  private static let set = PhraseSet(names.map { Phrase($0) })
  private static let kinds = PhraseSet("tỉnh|thành phố|tp|thủ đô")

  /// The province whose name stands at word `index`.
  static func name(_ passage: Passage, at index: Int) -> String? {
    guard set.match(passage, at: index) > 0 else { return nil }
    return phrases.first { $0.phrase.matches(passage, at: index) }?.name
  }

  /// Every mention in a text, those after "tỉnh" or "thành phố" counted five times.
  static func count(_ passage: Passage, into counts: inout [String: Int], weight: Int = 1) {
    for index in passage.words.indices where passage.words[index].isCapital {
      guard let name = name(passage, at: index) else { continue }
      let isNamed =
        index > 0
        && (kinds.match(passage, at: index - 1) > 0 || index > 1 && kinds.match(passage, at: index - 2) == 2)
      counts[name, default: 0] += isNamed ? 5 * weight : weight
    }
  }

  /// Whether a text names a province as such: "tỉnh Đồng Nai".
  static func named(_ passage: Passage) -> String? {
    for index in passage.words.indices.dropFirst() {
      guard let name = name(passage, at: index) else { continue }
      if kinds.match(passage, at: index - 1) > 0 || index > 1 && kinds.match(passage, at: index - 2) == 2 {
        return name
      }
    }
    return nil
  }

  static func isCity(_ name: String) -> Bool {
    ["Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ", "Huế"].contains(name)
  }
}
