import Testing
import VietnameseText

@Suite struct LegacyLettersTests {
  @Test(arguments: [
    ("kh¸c", ".VnTime", "khác"), ("®Êt n\u{AD}íc", "VnTimes", "đất nước"), ("ñy ban", ".VnTimeH", "ỦY BAN"),
    ("kÕ ho¹ch", "'.VnArialH'", "KẾ HOẠCH"), ("tr×nh", ".vntime", "trình"), ("Së", "VnTime-Bold", "Sở"),
    ("Sôû Noäi vuï", "VNI-Times", "Sở Nội vụ"), ("ÑÖÔØNG THUÛY", "VNI-Helve-Condense", "ĐƯỜNG THỦY"),
    ("kyõ, lyù, myø, tyû", "VNI Times", "kỹ, lý, mỳ, tỷ"),
    ("nghæ, ngò, ñó", "\"VNI-Times\", serif", "nghỉ, ngị, đĩ"),
    ("khuyeán khích naêm 2026", "VNI-Univer", "khuyến khích năm 2026"),
  ])
  func aFontFromBeforeUnicodeShowsVietnamese(text: String, family: String, expected: String) {
    #expect(LegacyFont(family)?.decode(text) == expected)
  }

  @Test(arguments: ["Times New Roman", "Vnamese Sans", "Vani", "Arial", "VNU", "UTM Avo", ""])
  func anyOtherFontShowsWhatItHolds(family: String) {
    #expect(LegacyFont(family) == nil)
  }

  @Test func unicodeInAnOldFontStays() {
    #expect(LegacyFont(".VnTime")?.decode("đưa hồ sơ") == "đưa hồ sơ")
    #expect(LegacyFont("VNI-Times")?.decode("Sở Tư pháp là đơn vị") == "Sở Tư pháp là đơn vị")
  }

  @Test(arguments: [
    ("Së Néi vô chñ tr×, ®\u{AD}a hå s¬ lªn hÖ thèng", "Sở Nội vụ chủ trì, đưa hồ sơ lên hệ thống"),
    ("Sôû Noäi vuï chuû trì, ñöa hoà sô leân heä thoáng", "Sở Nội vụ chủ trì, đưa hồ sơ lên hệ thống"),
    (
      "C¬ quan chñ tr×: Së Y tÕ; hoµn thµnh th¸ng 6/2026", "Cơ quan chủ trì: Sở Y tế; hoàn thành tháng 6/2026"
    ),
    ("§iÒu 3. Tæ chøc thùc hiÖn", "Điều 3. Tổ chức thực hiện"),
    (
      "Cô quan chuû trì: Sôû Y teá; hoaøn thaønh thaùng 6/2026",
      "Cơ quan chủ trì: Sở Y tế; hoàn thành tháng 6/2026"
    ),
  ])
  func textWithoutFontsTellsItsCode(text: String, expected: String) {
    #expect(LegacyText([text])?.decode(text) == expected)
  }

  @Test(arguments: [
    "Sở Nội vụ chủ trì, đưa hồ sơ lên hệ thống", "là, và, có, không, hoá, thông, công, quan, trong",
    "Les élèves étaient très fatigués après la fête à l’école où ils étaient allés",
    "The café’s naïve résumé: déjà vu, façade, über, piñata, coöperate",
    "El niño comió más piña que mamá y papá en Perú", "Straße, schön, für, über, Mädchen, können",
    "« Où est-il ? » – à 20 °C, ± 5 %, ¼ × 3", "Não são só três; é você já, avó, mãe, pão",
    "Det är så på både håll och får också går då", "",
  ])
  func rightTextIsNeverTouched(text: String) {
    #expect(LegacyText([text]) == nil)
  }

  @Test func unicodeBesideOldLettersStays() {
    let lines = [
      "Kế hoạch số hóa hồ sơ", "có và không có", "Së Néi vô chñ tr× rµ so¸t hå s¬ giÊy",
      "l\u{AD}u tr÷ t¹i c¸c c¬ quan",
    ]
    let text = LegacyText(lines)
    #expect(
      lines.map { text?.decode($0) ?? $0 } == [
        "Kế hoạch số hóa hồ sơ", "có và không có", "Sở Nội vụ chủ trì rà soát hồ sơ giấy",
        "lưu trữ tại các cơ quan",
      ])
  }

  @Test(arguments: [
    ("nghiêng", true), ("Quyết", true), ("HOẠCH", true), ("hoảch", false), ("quYết", false), ("đưỡng", true),
    ("Yvĩlow", false), ("trường", true), ("xyz", false),
  ])
  func syllablesAreToldByTheirBuild(word: String, expected: Bool) {
    #expect(SyllableShape.isSyllable(word) == expected)
  }
}
