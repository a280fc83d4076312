/// Whether the name of a body begins at a word.
enum NameStart {
  /// Heads that are names of kinds and stand in lower case too.
  private static let common = PhraseSet(
    """
    các|mỗi|từng|tất cả các|toàn thể các|cơ quan|đơn vị|địa phương|doanh nghiệp|hợp tác xã|nhà đầu tư|nhà mạng|nhà cung cấp|báo chí
    sở, ban, ngành|sở, ngành|viện nghiên cứu|trường đại học|công an|chính quyền|cấp ủy|lãnh đạo|thủ trưởng|người đứng đầu|chủ tịch|giám đốc
    ubnd|ủy ban|nhà trường|đảng ủy|công đoàn|cơ sở|văn phòng|hộ kinh doanh|chủ đầu tư|tổ chức|bộ trưởng|thường trực|ban quản lý|ban chỉ đạo|hiệp hội|chi cục
    ngành y tế|ngành giáo dục|ngành nông nghiệp|ngành công an|ngành thú y|ngành văn hóa|lực lượng|bưu điện|điện lực|mặt trận|trường học|hiệu trưởng|phòng chuyên môn|tòa án|ban chỉ huy|đài truyền thanh|đài phát thanh|tổ tự quản|đội dân phòng|tổ công nghệ số|trạm y tế|trung tâm y tế|trạm biên phòng|đồn biên phòng|hạt kiểm lâm|hội người cao tuổi|hội phụ nữ|hội nông dân|hội cựu chiến binh|hội liên hiệp|hội chữ thập đỏ|đoàn thanh niên|ban công tác mặt trận|trường tiểu học|trường mầm non|trường trung học|tổ hợp tác|nhà văn hóa|bệnh viện|viện kiểm sát|kho bạc|ngân hàng|thuế|hải quan|đoàn thể|tỉnh ủy|bộ chỉ huy
    """)

  private static let pair: Phrase = "báo, đài"

  static func isStart(_ passage: Passage, _ index: Int, inLine: Bool = false) -> Bool {
    guard index < passage.count, AgencyWords.notHeads.match(passage, at: index) == 0 else { return false }
    let word = passage.words[index]
    if pair.matches(passage, at: index) { return true }
    if isPartner(passage, index) { return true }
    guard AgencyWords.heads.match(passage, at: index) > 0 else {
      return word.isAllCapitals && word.end - word.start >= 4 && (inLine || isAbbreviation(passage, index))
    }
    if isOrganise(passage, index) { return false }
    let plural = inLine ? 0 : Links.plural.match(passage, at: index)
    if plural > 0 { return isBody(passage, index + plural) }
    if word.isCapital { return true }
    let person = Links.persons.match(passage, at: index)
    if person > 0, index + person < passage.count, passage.words[index + person].isCapital { return true }
    if common.match(passage, at: index) > 0 { return true }
    guard index + 1 < passage.count else { return inLine }
    if passage.words[index + 1].isCapital, passage.words[index].gap.isPlain { return true }
    return AgencyWords.bareNouns.match(passage, at: index) > 0
      && (passage.words[index].gap.contains(.comma) && AgencyWords.bareNouns.match(passage, at: index + 1) > 0
        || AgencyWords.qualifiers.match(passage, at: index + 1) > 0)
  }

  private static let with = PhraseSet("phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp cùng với")
  /// Persons and places that are partners though no bodies: "phối hợp với cha mẹ trẻ", "phối hợp với xã B".
  static let partners = PhraseSet(
    """
    nhân viên|cán bộ|công chức|giáo viên|giảng viên|cha mẹ|phụ huynh|gia đình|bác sĩ|điều dưỡng|kế toán|bảo vệ|già làng|người có uy tín|trưởng thôn|trưởng bản|trưởng ấp|tổ trưởng|cộng tác viên|tình nguyện viên|chức sắc|nhân dân|người dân
    tỉnh|xã|phường|thôn|bản|ấp|khu phố|tổ dân phố|đặc khu
    """)

  private static func isPartner(_ passage: Passage, _ index: Int) -> Bool {
    partners.match(passage, at: index) > 0
      && (3...5).contains { length in
        index >= length && with.match(passage, at: index - length) == length
      }
  }

  /// "các …" inside a list that has begun.
  static func isPlural(_ passage: Passage, _ index: Int) -> Bool {
    Links.plural.match(passage, at: index) > 0 && AgencyWords.notHeads.match(passage, at: index) == 0
  }

  /// Whether the noun after "các" is a body or a place.
  private static func isBody(_ passage: Passage, _ index: Int) -> Bool {
    AgencyWords.bareNouns.match(passage, at: index) > 0
      || AgencyWords.placeNouns.match(passage, at: index) > 0
      || AgencyWords.heads.match(passage, at: index) > 0
        && AgencyWords.notHeads.match(passage, at: index) == 0
  }

  /// "tổ chức" as the verb.
  static func isOrganise(_ passage: Passage, _ index: Int) -> Bool {
    guard organise.matches(passage, at: index) else { return false }
    if ActionWords.organisations.match(passage, at: index) > 0 { return false }
    guard index + 2 < passage.count else { return false }
    let gap = passage.words[index + 1].gap
    return gap.isPlain && AgencyWords.qualifiers.match(passage, at: index + 2) == 0
  }

  private static let organise: Phrase = "tổ chức"

  /// "STTTT", "VPUBND": a department or an office written short.
  private static func isAbbreviation(_ passage: Passage, _ index: Int) -> Bool {
    let word = passage.words[index]
    // "VỀ HẠ TẦNG": a word with marks is written out.
    guard !passage.isInCapitals, passage.bytes[Int(word.start)..<Int(word.end)].allSatisfy({ $0 < 0x80 })
    else {
      return false
    }
    let first = passage.bytes[Int(word.start)]
    if first == 0x53 || first == 0x56 { return true }
    return word.gap.isPlain && AgencyWords.placeNouns.match(passage, at: index + 1) > 0
  }
}
