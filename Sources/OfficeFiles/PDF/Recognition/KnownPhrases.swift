import Foundation
import VietnameseText

/// Puts marks right that recognition often gets wrong ("KÉ HOẠCH", "thúc đây"): pairs of syllables that,
/// without marks, are one fixed phrase of administrative language ("khoa học" is not here: "khóa học" would
/// suffer).
enum KnownPhrases {
  /// The words of one page, line by line, in order.
  static func correct(_ glyphs: inout [Glyph]) {
    for index in glyphs.indices { glyphs[index].text = withOneCase(glyphs[index].text) }
    for index in glyphs.indices.dropLast() where abs(glyphs[index].baseline - glyphs[index + 1].baseline) < 1
    {
      let (first, second) = (Parts(glyphs[index].text), Parts(glyphs[index + 1].text))
      guard first.after.isEmpty, second.before.isEmpty, let (one, two) = phrases[first.key + " " + second.key]
      else {
        continue
      }
      glyphs[index].text = first.before + cased(one, like: first.core)
      glyphs[index + 1].text = cased(two, like: second.core) + second.after
    }
  }

  /// A word and the punctuation around it.
  private struct Parts {
    var before = ""
    var core = ""
    var after = ""
    var key: String { Folding.fold(core) }

    init(_ text: String) {
      for character in text {
        if character.isLetter, after.isEmpty {
          core.append(character)
        } else if core.isEmpty {
          before.append(character)
        } else {
          after.append(character)
        }
      }
    }
  }

  private static func cased(_ word: String, like model: String) -> String {
    if hasSameSigns(word, model) { return model }
    if model.count > 1, model == model.uppercased() { return word.uppercased() }
    return model.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  /// "hoá" and "hóa" are two spellings of one word, both right.
  private static func hasSameSigns(_ word: String, _ model: String) -> Bool {
    func signs(_ text: String) -> [UInt32] {
      text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.map(\.value).sorted()
    }
    return signs(word) == signs(model)
  }

  /// "gỠ" is "gỡ": no word ends in a capital alone.
  private static func withOneCase(_ text: String) -> String {
    guard text.allSatisfy(\.isLetter), text.count > 1, text.last?.isUppercase == true,
      text.dropLast().allSatisfy(\.isLowercase)
    else { return text }
    return text.lowercased()
  }

  private static let phrases: [String: (String, String)] = {
    let list = [
      "kế hoạch", "thành phố", "yêu cầu", "mục đích", "mục tiêu", "chủ tịch", "ủy ban", "nhân dân",
      "nghị quyết",
      "quyết định", "nghị định", "thông tư", "chỉ thị", "nơi nhận", "nhiệm vụ", "giải pháp", "tổ chức",
      "thực hiện",
      "phối hợp", "phát triển", "thúc đẩy", "khẳng định", "kinh tế", "xã hội", "văn hóa", "triển khai",
      "hướng dẫn",
      "báo cáo", "chủ trì", "đơn vị", "phụ lục", "nội dung", "thời gian", "địa phương", "doanh nghiệp",
      "quản lý", "sản phẩm", "chính phủ", "thủ tướng", "bộ trưởng", "giám đốc", "đề nghị", "kết quả",
      "tuyên truyền",
      "tăng cường", "chất lượng", "hiệu quả", "kiểm tra", "giám sát", "hỗ trợ", "xây dựng",
      "công nghệ", "thông tin", "chuyển đổi", "giáo dục", "đào tạo", "y tế",
      "nông nghiệp", "công thương", "tư pháp", "nội vụ", "quốc phòng", "du lịch",
      "thể thao", "lao động", "giao thông", "vận tải", "thường xuyên", "kinh phí",
      "ngân sách", "độc lập", "hạnh phúc", "cộng hòa", "việt nam", "thành ủy", "tỉnh ủy", "đảng ủy",
    ]
    return Dictionary(
      list.map { phrase in
        let words = phrase.split(separator: " ").map(String.init)
        return (Folding.fold(phrase), (words[0], words[1]))
      }, uniquingKeysWith: { first, _ in first })
  }()
}
