import Core
import Foundation
import TestKit
import Testing
import VietnameseText

@Suite struct LanguageTests {
  @Test(arguments: [
    ("vi", "Ủy ban nhân dân tỉnh họp bàn giải pháp thu hút đầu tư"),
    ("vi", "Khanh thanh cay cau moi noi hai bo song sau ba nam thi cong"),
    ("vi", "giá cà phê"), ("en", "Governor opens the new bridge over the bay"), ("en", "coffee prices rise"),
    ("fr", "Le gouvernement présente son nouveau budget"),
    ("de", "Regierung plant neue Brücke über den Fluss"),
    ("es", "El alcalde inaugura la nueva carretera"), ("pt", "Prefeitura anuncia novas obras na região"),
    ("it", "Inaugurato il nuovo ospedale della città"), ("nl", "Nieuwe brug geopend voor het verkeer"),
    ("pl", "Otwarto nowy most nad rzeką"), ("sv", "Regeringen vill bygga en ny bro över sundet"),
    ("tr", "Belediye yeni köprüyü hizmete açtı"),
    ("id", "Pemerintah kota membangun jembatan baru untuk warga"),
    ("tl", "Binuksan ng pamahalaan ang bagong tulay sa lungsod"), ("ru", "Открыт новый мост через реку"),
    ("uk", "Уряд відкрив новий міст через річку"), ("bg", "Правителството откри новия мост над реката"),
    ("ar", "افتتاح جسر جديد فوق النهر"), ("fa", "پل جدید روی رودخانه افتتاح شد"),
    ("he", "נפתח גשר חדש מעל הנהר"),
    ("hi", "नदी पर नया पुल खुल गया है"), ("th", "เปิดสะพานใหม่ข้ามแม่น้ำ"), ("lo", "ເປີດຂົວແຫ່ງໃໝ່ຂ້າມແມ່ນ້ຳ"),
    ("km", "សម្ពោធស្ពានថ្មីឆ្លងទន្លេ"), ("my", "မြစ်ကူးတံတားသစ် ဖွင့်လှစ်"), ("ko", "강을 건너는 새 다리가 개통되었다"),
    ("ja", "川に架かる新しい橋が開通した"), ("zh", "跨江新大桥正式通车"), ("el", "Εγκαινιάστηκε η νέα γέφυρα"),
    ("zu", "Uhulumeni uvule ibhuloho elisha emfuleni izolo ekuseni phambi kwabantu abaningi bendawo"),
  ])
  func tells(language: String, text: String) {
    let found = LanguageIdentifier.identify(text)
    #expect(found.tag.description == language)
    #expect((0...1).contains(found.confidence))
    // Marks apart from their letters change nothing.
    #expect(
      LanguageIdentifier.identify(text.decomposedStringWithCanonicalMapping).tag.description == language)
  }

  @Test(arguments: ["", " ", "123 – 456", "\u{300}\u{301}", "🙂🙂"]) func knowsWhenThereIsNothing(text: String)
  {
    #expect(LanguageIdentifier.identify(text).tag == "und")
  }

  @Test func scriptOfMostOfTheTextDecides() {
    #expect(LanguageIdentifier.identify("แบรนด์ iPhone เปิดตัวรุ่นใหม่ในประเทศไทย").tag == "th")
    #expect(LanguageIdentifier.identify("Tập đoàn 三星 mở rộng nhà máy tại Thái Nguyên").tag == "vi")
  }

  @Test func confidenceFallsWithTheLength() {
    let long = LanguageIdentifier.identify(
      "Chính quyền thành phố khởi công tuyến đường ven biển dài hai mươi cây số")
    let short = LanguageIdentifier.identify("normal")
    #expect(long.confidence > 0.95)
    #expect(short.confidence < long.confidence)
  }

  @Test(
    arguments: [
      [0xFF, 0xC0, 0x80, 0xE1, 0xF4, 0x90, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [UInt8](repeating: 0xE1, count: 10_000),
      [UInt8](repeating: 0x61, count: 3_000_000), Array(String(repeating: "漢", count: 5_000).utf8),
    ].map(Abridged.init))
  func takesAnyBytes(bytes: Abridged<[UInt8]>) {
    let bytes = bytes.value
    #expect((0...1).contains(LanguageIdentifier.identify(bytes).confidence))
  }

  static let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../../shared/data/langid")
    .standardizedFileURL

  /// Floors on the public sets where they are present; every third line of them.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: folder.path)),
    arguments: [
      ("udhr25_lines", 0.989), ("vi_without_diacritics_derived_", 0.985), ("lingua24_word_pairs", 0.88),
      ("lingua24_single_words", 0.726), ("lingua24_sentences", 0.94), ("lingua79_sentences", 0.955),
    ])
  func holdsItsFloor(set: String, floor: Double) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "\(set).tsv"), encoding: .utf8)
    var (right, all) = (0.0, 0.0)
    for (number, line) in text.split(separator: "\n").enumerated() where number % 3 == 0 {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2 else { continue }
      all += 1
      let found = LanguageIdentifier.identify(String(parts[1])).tag.description
      if found == parts[0] { right += 1 }
      if set == "udhr25_lines", ["lo", "km", "my", "th", "vi"].contains(parts[0]) {
        #expect(found == parts[0])
      }
    }
    #expect(all > 50)
    #expect(right / all >= floor, "\(right / all)")
  }
}
