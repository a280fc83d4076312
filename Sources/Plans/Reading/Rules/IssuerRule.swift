/// Who issues a document: by its letterhead, else by the sentence that promulgates it.
struct IssuerRule {
  private static let motto = PhraseSet(
    "cong hoa xa hoi|doc lap tu do|doc lap - tu do|dang cong san viet nam", plainly: true)
  private static let number: Phrase = "số"
  private static let heads = PhraseSet(
    """
    đảng đoàn|ban cán sự|tiểu ban|tổ công tác|ủy ban|ubnd|sở|bộ|ban|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|hội đồng|văn phòng|chi cục|cục|tổng cục|thủ tướng|chính phủ|trung tâm|trường|công an|bảo hiểm|viện|hội|liên đoàn
    kho bạc|thanh tra|phòng|quốc hội|tòa án|đài|báo|chủ tịch|mttq|đoàn tncs|liên minh|hiệp hội|bệnh viện|tổng công ty|công ty|học viện|đại học|bcđ|bch|trạm|công đoàn|tỉnh đoàn|thành đoàn|đoàn đại biểu|đoàn đbqh|hạt kiểm lâm|nhà máy|nhà văn hóa|xí nghiệp|bảo tàng|thư viện|ngân hàng|tập đoàn|phân hiệu|thuế
    """)
  private static let central = PhraseSet(
    "thủ tướng|chính phủ|quốc hội|bộ|ban chấp hành trung ương|ban bí thư|bộ chính trị|ủy ban thường vụ quốc hội|văn phòng chính phủ|tổng cục|cục"
  )
  private static let national = PhraseSet(
    "ban chỉ đạo quốc gia|ban chỉ đạo trung ương|ủy ban quốc gia|hội đồng quốc gia|ủy ban trung ương|trung ương|tổng liên đoàn|ban tuyên giáo trung ương|ban tổ chức trung ương|ban dân vận trung ương|văn phòng trung ương|văn phòng quốc hội|đảng đoàn quốc hội|kiểm toán nhà nước|ngân hàng nhà nước việt nam|thanh tra chính phủ|bảo hiểm xã hội việt nam|tòa án nhân dân tối cao|viện kiểm sát nhân dân tối cao|ban cán sự đảng bộ|thông tấn xã việt nam"
  )
  private static let notCentral = PhraseSet(
    "bộ chỉ huy|bộ đội|cục thuế|cục thống kê|cục thi hành|cục hải quan")
  private static let places = PhraseSet("tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|tp")
  private static let promulgations = PhraseSet(
    "ban hành kế hoạch|xây dựng kế hoạch|ban hành chương trình|ban hành đề án|ban hành phương án|xây dựng phương án|lập kế hoạch|đề ra kế hoạch|triển khai kế hoạch|ban hành chỉ thị|yêu cầu"
  )

  private let names: [String]
  private let fromPreamble: String?

  init(lines: [Passage], preamble: [Passage], body: [Passage]) {
    var names: [[String]] = []
    for line in lines.map(Self.leftColumn).flatMap(Self.byBody) {
      guard line.count > 0, line.count <= 16, Self.motto.match(line, at: 0) == 0,
        !Self.number.matches(line, at: 0), Dateline.read(line) == nil
      else { continue }
      guard line.isInCapitals || Self.heads.match(line, at: 0) > 0 else { continue }
      guard DocumentNumber.read(line, at: 0) == nil, DocumentTypes.heading(line) == nil else { continue }
      if Self.heads.match(line, at: 0) > 0 || names.isEmpty {
        names.append([line.text(0, line.count)])
      } else {
        names[names.count - 1].append(line.text(0, line.count))
      }
    }
    if names.count > 1, let last = names.last, last.count == 1,
      case let board = Passage(last[0]), Self.boards.match(board, at: 0) == board.count
    {
      // "ỦY BAN MTTQ VIỆT NAM PHƯỜNG A / BAN THƯỜNG TRỰC": the board acts for the body above it.
      names.removeLast()
    }
    self.names = names.map { NameCase.usual(Passage($0.joined(separator: " ")), in: body) }
      .filter { Self.heads.match(Passage($0), at: 0) > 0 }
    fromPreamble = preamble.reversed().lazy.compactMap(Self.promulgator).first
  }

  private static let boards = PhraseSet("ban thường trực|ban thường vụ")

  /// The line without the motto that stands beside it in print.
  private static func leftColumn(_ line: Passage) -> Passage {
    let end = motto.first(in: line, from: 1)?.lowerBound ?? line.count
    // The number may have come onto the same line.
    let numbered = line.words.indices.prefix(end).dropFirst().first {
      number.matches(line, at: $0) && DocumentNumber.read(line, at: $0 + 1) != nil
    }
    return Passage(line.text(0, numbered ?? end))
  }

  /// Bodies that stand below another one in a letterhead.
  private static let lower = PhraseSet(
    "sở|bệnh viện|trường|công an tỉnh|công an thành phố|trung tâm|chi cục|cục|phòng|ban quản lý|ban chỉ đạo|công ty|viện|học viện|đại học|trạm y tế|thanh tra|ban dân tộc|kho bạc|tổng cục|bcđ|bch|công đoàn|trạm|đảng ủy|ban thường vụ|ban thường trực|ban chấp hành|hạt kiểm lâm|bảo tàng|thư viện|nhà máy|xí nghiệp|văn phòng"
  )
  private static let ministry: Phrase = "bộ"
  private static let department: Phrase = "sở"
  /// "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" holds no school.
  private static let environment: Phrase = "môi trường"

  /// "SỞ Y TẾ TỈNH A BỆNH VIỆN B" in one line: the body above, then the one that issues.
  private static func byBody(_ line: Passage) -> [Passage] {
    guard line.isInCapitals, let head = heads.first(in: line), head.lowerBound == 0 else { return [line] }
    let place = line.words.indices.first { $0 > 0 && places.match(line, at: $0) > 0 }
    let isCommittee = committees.match(line, at: 0) > 0
    let first =
      ministry.matches(line, at: 0) || department.matches(line, at: 0) || isCommittee
      ? 3 : place.map { $0 + places.match(line, at: $0) }
    guard let first,
      let split = line.words.indices.dropFirst(first).first(where: {
        lower.match(line, at: $0) > 0 && !environment.matches(line, at: $0 - 1)
          || isCommittee && ofParty.match(line, at: $0) > 0
      })
    else { return [line] }
    return [Passage(line.text(0, split)), Passage(line.text(split, line.count))]
  }

  var isCentral: Bool {
    guard let name = names.last ?? fromPreamble else { return false }
    let passage = Passage(name)
    if Self.national.match(passage, at: 0) > 0, Provinces.named(passage) == nil { return true }
    return Self.central.match(passage, at: 0) > 0 && Self.notCentral.match(passage, at: 0) == 0
      && Provinces.named(passage) == nil
  }

  /// The issuer with its province: "Sở Công Thương tỉnh Lào Cai".
  func issuer(province: String?) -> String? {
    guard let name = names.last ?? fromPreamble else { return nil }
    let passage = Passage(name)
    guard !isCentral else { return name }
    let hasPlace = passage.words.indices.contains { index in
      index > 0 && Self.places.match(passage, at: index) > 0
        && index + Self.places.match(passage, at: index) < passage.count
    }
    if hasPlace || Self.ownNamed.match(passage, at: 0) > 0 { return name }
    if names.count > 1, Self.ofParty.match(passage, at: 0) > 0,
      Self.committees.match(Passage(names[names.count - 2]), at: 0) > 0
    {
      return name + " " + names[names.count - 2]
    }
    if names.count > 1, let place = Self.place(of: Passage(names[names.count - 2])) {
      return name + " " + place
    }
    guard let province, Self.ofProvince.match(passage, at: 0) > 0, !Self.holds(passage, province) else {
      return name
    }
    if let last = passage.words.last,
      Self.places.match(passage, at: passage.count - 1) > 0 || last.isCapital == false,
      Self.places.match(passage, at: passage.count - 1) > 0
        || Self.places.match(passage, at: passage.count - 2) == 2
    {
      return name + " " + province
    }
    return name + (Provinces.isCity(province) ? " thành phố " : " tỉnh ") + province
  }

  /// Bodies of which each province has one: their names go on with its name.
  private static let ofProvince = PhraseSet(
    """
    sở|ban|ubnd|ủy ban|hđnd|hội đồng nhân dân|văn phòng|thanh tra|công an|hội|liên minh|liên đoàn|mttq|mặt trận|tỉnh ủy|tỉnh đoàn|kho bạc|cục|chi cục|bảo hiểm xã hội|tòa án|viện kiểm sát|đài|báo|tiểu ban|tổ công tác|chủ tịch
    """)

  /// "Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng": bodies that advise a committee of the Party bear its name.
  private static let ofParty = PhraseSet("ban|văn phòng|ủy ban kiểm tra")
  private static let committees = PhraseSet("tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy")

  /// Bodies with a name of their own, of which a province has many.
  private static let ownNamed = PhraseSet(
    "bệnh viện|trường|công ty|tổng công ty|tập đoàn|đại học|học viện|viện|nhà máy|xí nghiệp|ngân hàng|nhà xuất bản"
  )

  private static func holds(_ name: Passage, _ province: String) -> Bool {
    let phrase = Phrase(province)
    return name.words.indices.contains { phrase.matches(name, at: $0) }
  }

  /// "tỉnh Lào Cai" of "UBND tỉnh Lào Cai".
  private static func place(of name: Passage) -> String? {
    for index in name.words.indices.dropFirst() where places.match(name, at: index) > 0 {
      if index + places.match(name, at: index) < name.count { return name.text(index, name.count) }
    }
    return nil
  }

  private static let province: Phrase = "tỉnh"

  /// The name behind "tỉnh" in the issuer's own name, for a province that the table of provinces does not hold.
  var ownProvince: String? {
    guard let passage = names.last.map({ Passage($0) }) else { return nil }
    for index in passage.words.indices.dropFirst() where Self.province.matches(passage, at: index) {
      let rest = index + 1..<passage.count
      if !rest.isEmpty, rest.count <= 4, rest.allSatisfy({ passage.words[$0].isCapital }) {
        return passage.text(rest.lowerBound, rest.upperBound)
      }
    }
    return nil
  }

  private static let chair: Phrase = "chủ tịch"

  /// The body that "… ban hành Kế hoạch …" names.
  private static func promulgator(_ passage: Passage) -> String? {
    var search = 0
    while let found = promulgations.first(in: passage, from: search) {
      if let name = promulgator(passage, found) { return name }
      search = found.upperBound
    }
    return nil
  }

  private static func promulgator(_ passage: Passage, _ found: Range<Int>) -> String? {
    var start = found.lowerBound - 1
    let lowest = max(0, found.lowerBound - 12)
    var best: Int?
    while start >= lowest {
      let gap = passage.gap(before: start + 1)
      if gap.contains(.semicolon) || gap.contains(.stop) { break }
      if passage.words[start].isCapital, NameStart.isStart(passage, start) { best = start }
      if passage.gap(before: start).contains(.comma), best != nil { break }
      start -= 1
    }
    guard var best else { return nil }
    let gap = passage.gap(before: best)
    guard best == 0 || !gap.isDisjoint(with: [.comma, .semicolon, .stop, .colon]) else { return nil }
    if chair.matches(passage, at: best) { best += 2 }
    let name = NameText.normalised(passage, best, found.lowerBound)
    return name.isEmpty ? nil : name
  }
}
