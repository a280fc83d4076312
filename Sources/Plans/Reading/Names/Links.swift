/// Small words that hold lists of names together or end them.
enum Links {
  static let and = PhraseSet("và|cùng với|cùng")
  static let joiners = PhraseSet("và|cùng với|cùng|với")
  static let plural = PhraseSet("các|mỗi|từng|tất cả các|toàn thể các|toàn bộ các|những")
  /// Titles before a chain: "Thủ trưởng các ngành, cơ quan cấp tỉnh".
  static let heads = PhraseSet(
    """
    thủ trưởng|người đứng đầu|lãnh đạo|cơ quan, đơn vị|sở, ban|sở, ngành|ban, ngành|đơn vị, địa phương|cơ quan, tổ chức|bộ, ngành
    """)
  static let councils = PhraseSet(
    """
    ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chủ tịch ubnd|chủ tịch ủy ban nhân dân|công an các|hđnd, ubnd|đảng ủy, ubnd|huyện ủy, thị ủy, thành ủy
    """)
  /// Heads that are no name without a second word: "Trung tâm xúc tiến …".
  static let neverAlone = PhraseSet(
    "sở|ban|bộ|cục|chi cục|tổng cục|vụ|phòng|trung tâm|báo|đài|hội|hiệp hội|liên hiệp|trường|viện|học viện|công ty|quỹ|tổ|cơ sở|đội|trạm|đồn|hạt|chi nhánh|nhà|nhà cung cấp|doanh nghiệp cung cấp"
  )
  /// In a line of names only these begin a predicate; other verbs are parts of names there.
  static let lineActions = PhraseSet(
    """
    tiến hành|chủ trì|tham mưu|rà soát|có trách nhiệm|chịu trách nhiệm|phối hợp|thực hiện|tổ chức thực hiện|tổ chức triển khai|xây dựng kế hoạch|là đầu mối|làm đầu mối|chủ động|để|triển khai thực hiện|theo dõi
    """)
  static let persons = PhraseSet("đồng chí|đ/c|ông|bà")
  static let positions = PhraseSet(
    "chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|trưởng|phó trưởng|chánh|phó chánh|ủy viên|thứ trưởng|cục trưởng|vụ trưởng|chi cục trưởng|hiệu trưởng|phó hiệu trưởng"
  )
  static let organise: Phrase = "tổ chức"
  /// "các cơ quan thông tấn, báo chí" and "Trung ương và địa phương" belong together.
  static let press = PhraseSet("thông tấn")
  /// "cơ quan chủ trì" is a name.
  static let roleNouns = PhraseSet("cơ quan|đơn vị")
  static let leading = PhraseSet(
    "cung cấp dịch vụ|cung ứng dịch vụ|tư vấn|thi công|khám bệnh, chữa bệnh|chủ trì|quản lý nhà nước|truyền thông|thông tin đại chúng|thông tin|quản lý|chủ trì soạn thảo văn bản|chủ trì soạn thảo|soạn thảo văn bản|chủ trì nhiệm vụ|chủ trì đề án|chủ trì dự án|chủ trì xây dựng văn bản"
  )
  /// "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh" is one committee.
  static let committees = PhraseSet("đảng ủy|đảng bộ|đảng đoàn")
  static let front: Phrase = "mặt trận tổ quốc"
  static let unions = PhraseSet("các đoàn thể|các tổ chức chính trị")
  /// A field of departments, in capitals no body: "Phòng Thông tin, Báo chí và Xuất bản".
  static let pressField: Phrase = "báo chí"
  static let about: Phrase = "về"
  static let continuing: Phrase = "giáo dục thường xuyên"
  static let central: Phrase = "trung ương"
  static let local: Phrase = "địa phương"
  /// Nouns of administration that form chains without "các".
  static let offices = PhraseSet(
    "báo|đài|cơ quan|đơn vị|địa phương|tổ chức|sở|ban|ngành|bộ|phòng|đoàn thể|cá nhân")
  static let departments = PhraseSet("sở")
  /// Their names are a field in capitals: what follows small is the predicate.
  static let ministries = PhraseSet("sở|bộ")
  /// Kinds of bodies that begin a name even without a sign before them.
  static let units = PhraseSet(
    "các|ubnd|ủy ban nhân dân|công an|văn phòng|ban quản lý|bộ chỉ huy|bộ tư lệnh|trung tâm|thanh tra")
  static let forces = PhraseSet("lực lượng|các lực lượng")
  static let force = PhraseSet("công an|quân đội|quân sự|biên phòng|dân quân|cảnh sát|vũ trang|y tế|kiểm lâm")
  private static let office: Phrase = "văn phòng"
  private static let assembly = PhraseSet("hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân")
  private static let parliament: Phrase = "quốc hội"

  /// Circumstances that end a name in a line of names; the list may go on behind them.
  static let circumstances = PhraseSet(
    "trong phạm vi|theo chức năng|theo nhiệm vụ|căn cứ|trên cơ sở|theo phạm vi|theo lĩnh vực|theo thẩm quyền|theo phân cấp"
  )

  private static let notice: Phrase = "thông báo"
  private static let report: Phrase = "báo cáo"

  static func isAction(_ passage: Passage, _ index: Int) -> Bool {
    guard index < passage.count, !passage.words[index].isCapital else { return false }
    if AgencyWords.qualifiers.match(passage, at: index) > 1 { return false }
    // "Sở Thông tin và Truyền thông báo cáo", "trường trung học phổ thông báo cáo": no notice is given.
    if notice.matches(passage, at: index), report.matches(passage, at: index + 1) { return false }
    if AgencyWords.isInsideQualifier(passage, index) { return false }
    return ActionWords.openings.match(passage, at: index) > 0 || NameStart.isOrganise(passage, index)
  }

  /// "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh" is one office.
  static func joinsOffice(_ passage: Passage, _ start: Int, _ next: Int) -> Bool {
    guard office.matches(passage, at: start), assembly.match(passage, at: next) > 0, next >= 3 else {
      return false
    }
    return parliament.matches(passage, at: next - 3) || parliament.matches(passage, at: next - 2)
      || assembly.match(passage, at: start + 2) > 0
  }

  /// The word after the next semicolon or full stop.
  static func skipClause(_ passage: Passage, _ index: Int, _ limit: Int) -> Int {
    var index = index
    while index < limit {
      let gap = passage.words[index].gap
      index += 1
      if gap.contains(.semicolon) { return index }
      if gap.contains(.stop) { return limit }
    }
    return limit
  }
}

/// A name as it stands in the answer.
enum NameText {
  private static let council: Phrase = "ủy ban nhân dân"

  /// Remarks in parentheses go, "Ủy ban nhân dân" becomes "UBND"; wording and case stay.
  static func normalised(_ passage: Passage, _ start: Int, _ stop: Int) -> String {
    var output: [UInt8] = []
    var index = start
    while index < stop {
      let word = passage.words[index]
      if index > start {
        output.append(contentsOf: signs(passage, Int(passage.words[index - 1].end), Int(word.start)))
      }
      if council.matches(passage, at: index), index + 4 <= stop {
        output.append(contentsOf: Array("UBND".utf8))
        index += 4
      } else {
        output.append(contentsOf: passage.bytes[Int(word.start)..<Int(word.end)])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func signs(_ passage: Passage, _ start: Int, _ end: Int) -> ArraySlice<UInt8> {
    passage.bytes[start..<end]
  }

  static func normalised(_ text: String) -> String {
    let passage = Passage(text)
    return normalised(passage, 0, passage.count)
  }
}
