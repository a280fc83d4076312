import Foundation
import Markup
import MediaStages
import Testing

@Suite struct DuplicatesTests {
  /// A text of made-up sentences that repeats no four words by chance.
  private static func article(_ seed: Int, sentences: Int) -> [String] {
    var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words =
      "đường cầu chợ tỉnh xã trường học nước điện lúa gạo tàu cảng biển rừng núi dân người nhà vốn sách"
      .split(
        separator: " ")
    return (0..<sentences).map { _ in
      (0..<(9 + next(8))).map { _ in words[next(words.count)] }.joined(separator: " ") + "."
    }
  }

  private static func original(of texts: [String]) -> [JSONScalar?] {
    var index = DuplicateIndex()
    return texts.enumerated().map { index.insert(Fingerprint($0.element), id: .string("\($0.offset)"))?.id }
  }

  @Test func findsCopiesInEveryDress() {
    let body = Self.article(1, sentences: 14)
    let text = body.joined(separator: " ")
    let bare = text.folding(options: .diacriticInsensitive, locale: nil).replacingOccurrences(
      of: "đ", with: "d")
    let longer = (Self.article(2, sentences: 20) + body + Self.article(3, sentences: 10)).joined(
      separator: "\n")
    let copies = [
      text, "Tựa đề khác hẳn của cùng một bài\n" + text, body.prefix(9).joined(separator: " "), bare, longer,
      text.decomposedStringWithCanonicalMapping,
    ]
    #expect(Self.original(of: [text] + copies) == [nil] + copies.map { _ in "0" as JSONScalar? })
    #expect(Self.original(of: [longer, text]) == [nil, "0"])
    let other = Self.article(4, sentences: 14).joined(separator: " ")
    #expect(Self.original(of: [text, other, other]) == [nil, nil, "1"])
  }

  @Test func findsCopiesInScriptsWithoutSpaces() {
    let texts = [
      "湄公河水位本周上升，沿岸各省已组织居民转移到地势较高的学校和寺庙，救援队伍带来了大米、饮用水和药品，预计下周雨势减弱后居民可以返家。",
      "ລະດັບນ້ຳຂອງເພີ່ມຂຶ້ນໃນອາທິດນີ້ ບັນດາແຂວງລຽບຕາມແມ່ນ້ຳໄດ້ຍົກຍ້າຍປະຊາຊົນໄປຢູ່ໂຮງຮຽນ ແລະ ວັດທີ່ຢູ່ບ່ອນສູງ ທີມກູ້ໄພໄດ້ນຳເອົາເຂົ້າ ນ້ຳດື່ມ ແລະ ຢາປົວພະຍາດມາໃຫ້.",
      "កម្ពស់ទឹកទន្លេបានកើនឡើងនៅសប្តាហ៍នេះ ខេត្តតាមដងទន្លេបានជម្លៀសប្រជាពលរដ្ឋទៅសាលារៀន និងវត្តដែលនៅទីទួល ក្រុមសង្គ្រោះបាននាំយកអង្ករ ទឹកស្អាត និងថ្នាំពេទ្យ។",
    ]
    let framed = texts.map { "— " + $0 + " —\n2026" }
    #expect(Self.original(of: texts + framed) == [nil, nil, nil, "0", "1", "2"])
  }

  @Test func templatesWithOtherFactsAreNoCopies() {
    let bulletins = (1...12).map { day in
      """
      Dự báo thời tiết ngày \(day)/7: đêm và sáng có mưa vài nơi, trưa chiều nắng. Gió đông bắc cấp \(day % 5 + 2), \
      giật cấp \(day % 4 + 6). Nhiệt độ thấp nhất \(14 + day) độ, cao nhất \(25 + day) độ. Độ ẩm trung bình \(60 + day) \
      phần trăm. Sóng biển cao \(day % 3 + 1) mét. Bản tin tiếp theo phát lúc \(day % 12 + 5) giờ.
      """
    }
    #expect(Self.original(of: bulletins).allSatisfy { $0 == nil })
  }

  @Test func standingTextOfASiteMakesNoCopy() {
    let frame = Self.article(99, sentences: 4).joined(separator: " ")
    let texts = (0..<30).map { Self.article(200 + $0, sentences: 5).joined(separator: " ") + " " + frame }
    #expect(Self.original(of: texts).allSatisfy { $0 == nil })
  }

  @Test func copiesAreLookedForWithinTheWindow() {
    let hour: Int64 = 3_600_000
    let text = Self.article(5, sentences: 12).joined(separator: " ")
    var index = DuplicateIndex(window: 72 * hour)
    #expect(index.insert(Fingerprint(text), id: "first", at: 0) == nil)
    #expect(index.insert(Fingerprint(text + " Thêm một câu."), id: "later", at: 71 * hour)?.id == "first")
    for step in 0..<40 {
      let other = Self.article(500 + step, sentences: 8).joined(separator: " ")
      #expect(index.insert(Fingerprint(other), id: "\(step)", at: 90 * hour) == nil)
    }
    #expect(index.insert(Fingerprint(text), id: "again", at: 90 * hour) == nil)
    // Times far ahead of the stream move nothing.
    #expect(index.insert(Fingerprint("một hai ba"), id: "future", at: .max) == nil)
    #expect(index.insert(Fingerprint(text), id: "copy", at: 90 * hour)?.id == "again")
  }

  @Test func oddTextsAreHarmless() {
    let long = String(repeating: "a b ", count: 400_000)
    let texts = ["", " \n", "…", long, long, String(repeating: "x", count: 3 << 20), "\u{0}\u{FFFD}", "một"]
    #expect(Self.original(of: texts) == [nil, nil, nil, nil, "3", nil, nil, nil])
  }

  // MARK: The development part of neardup-aeb

  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/neardup-aeb/docs.jsonl").standardizedFileURL

  @Test(.enabled(if: FileManager.default.fileExists(atPath: data.path)))
  func holdsItsQualityOnPagesReadInManyWays() throws {
    struct Document: Decodable {
      var group: String
      var text: String
    }
    let documents = try String(contentsOf: Self.data, encoding: .utf8).split(separator: "\n").prefix(400)
      .map { try JSONDecoder().decode(Document.self, from: Data($0.utf8)) }
    var index = DuplicateIndex()
    var pairs: [JSONScalar: [String: Int]] = [:]
    var groups: [String: Int] = [:]
    for (number, document) in documents.enumerated() {
      let own: JSONScalar = "\(number)"
      let label = index.insert(Fingerprint(document.text), id: own)?.id ?? own
      pairs[label, default: [:]][document.group, default: 0] += 1
      groups[document.group, default: 0] += 1
    }
    func choices(_ count: Int) -> Int { count * (count - 1) / 2 }
    let right = pairs.values.flatMap(\.values).map(choices).reduce(0, +)
    let found = pairs.values.map { choices($0.values.reduce(0, +)) }.reduce(0, +)
    let all = groups.values.map(choices).reduce(0, +)
    #expect(Double(right) / Double(found) >= 0.999)
    #expect(Double(right) / Double(all) >= 0.975)
  }
}
