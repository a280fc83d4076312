import Foundation
import Testing
import VietnameseText

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Đồng Nai", "dong nai"), ("Ủy ban nhân dân", "uy ban nhan dan"), ("Uỷ ban", "uy ban"),
    ("ĐƠN VỊ CHỦ TRÌ", "don vi chu tri"), ("Sở TT&TT", "so tt&tt"), ("ngày 07/9/2015", "ngay 07/9/2015"),
    ("平定省", "平定省"), ("ບິ່ງດິ້ງ", "ບິ່ງດິ້ງ"), ("Étude", "etude"), ("", ""),
  ])
  func foldsMarksAndCase(_ text: String, _ folded: String) {
    #expect(Folding.fold(text) == folded)
    #expect(Folding.fold(text.decomposedStringWithCanonicalMapping) == Folding.fold(folded))
  }

  @Test func everyVietnameseLetterBecomesABaseLetter() {
    let letters =
      "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
    for letter in letters + letters.uppercased() {
      let folded = Folding.fold(String(letter))
      #expect(folded.utf8.count == 1 && folded.utf8.allSatisfy { $0 < 0x80 }, "\(letter)")
    }
  }

  @Test func composesBothForms() {
    let text = "Kế hoạch truyền thông tỉnh Đồng Nai — “năm 2024”"
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(Array(decomposed.composed.utf8) == Array(text.utf8))
    #expect(Array(text.composed.utf8) == Array(text.utf8))
  }

  /// Foundation sorts the marks of one letter in quadratic time: a megabyte of them took minutes.
  @Test func aFloodOfMarksKeepsWhatAScriptCouldMean() {
    let flood = String(repeating: "\u{0301}\u{0323}", count: 500_000)
    let composed = ("Tỉnh a" + flood + " bê").composed
    #expect(composed.unicodeScalars.count <= 5 + 31 + 3)
    #expect(composed.utf8.starts(with: "Tỉnh ạ".utf8) && composed.hasSuffix(" bê"))
  }
}
