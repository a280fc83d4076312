/// Months by name in the languages of the feeds and news sites that the province reads.
enum MonthNames {
  /// The month of a word as `DateToken.text` has it: a full name, or its first letters where these are enough.
  static func month(_ word: String) -> Int? {
    if let exact = exact[word] { return exact }
    guard let first = word.utf8.first else { return nil }
    if first < 0x80 || (0xCD...0xD3).contains(first) { return prefixed(word) }
    return contained(word)
  }

  /// Words that are a month's name cut short: "sept", "novem", "июл".
  private static func prefixed(_ word: String) -> Int? {
    let length = word.unicodeScalars.count
    guard length >= 3 else { return nil }
    let bytes = Array(word.utf8)
    var found: Int?
    for (name, month) in namesByStart[start(bytes)] ?? []
    where name.starts(with: bytes) || (length > 5 && bytes.starts(with: name)) {
      if let found, found != month { return nil }
      found = month
    }
    return found
  }

  /// The names by their first two bytes: few for any word.
  private static let namesByStart = Dictionary(
    grouping: names.map { (name: Array($0.0.utf8), month: $0.1) }, by: { start($0.name) })

  private static func start(_ name: [UInt8]) -> Int {
    name.count > 1 ? Int(name[0]) << 8 | Int(name[1]) : 0
  }

  /// Scripts that write no spaces: the longest name within the run of letters ("ខែវិច្ឆិកា").
  private static func contained(_ word: String) -> Int? {
    var found: (length: Int, month: Int)?
    let bytes = Array(word.utf8)
    for (name, month) in unspaced where name.count <= bytes.count && name.count > found?.length ?? 0 {
      for start in 0...(bytes.count - name.count) where bytes[start] == name[0] {
        if bytes[start..<start + name.count].elementsEqual(name) {
          found = (name.count, month)
          break
        }
      }
    }
    return found?.month
  }

  private static func table(_ lists: [[String]]) -> [(String, Int)] {
    lists.flatMap { list in list.enumerated().map { ($1, $0 % 12 + 1) } }
  }

  private static func words(_ text: StaticString) -> [String] {
    "\(text)".split(separator: " ").map(String.init)
  }

  /// Short forms that are no beginning of a name, or that two names share.
  private static let exact: [String: Int] = Dictionary(
    table([
      words("jan feb mar apr may jun jul aug sep oct nov dec"),
      words("ene feb mar abr may jun jul ago set oct nov dic"),
      words("jan fev mars avr mai juin juil aout sept oct nov dec"),
      words("ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ"),
      words("ιαν φεβ μαρ απρ μαϊ ιον ιολ αυγ σεπ οκτ νοε δεκ"),
      words("янв фев мар апр май июн июл авг сен окт ноя дек"),
      words("gen feb mrz apr mag giu lug agu set okt nov dez"),
      words("januar februar mae apr mei jun jul ago sep out nov des"),
    ]), uniquingKeysWith: { first, _ in first })

  private static let names: [(String, Int)] = table([
    words("january february march april may june july august september october november december"),
    words("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"),
    words("januar februar marz april mai juni juli august september oktober november dezember"),
    words("janner feber maerz april mai juni juli august september oktober november dezember"),
    words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    words("janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro"),
    words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    words("januari februari maart april mei juni juli augustus september oktober november december"),
    words("januari februari maret april mei juni juli agustus september oktober november desember"),
    words(
      "januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december"),
    words("ιανουαρ φεβρουαρ μαρτ απριλ μαι ιουν ιουλ αυγουστ σεπτεμβρ οκτωβρ νοεμβρ δεκεμβρ"),
    words("январ феврал март апрел мая июн июл август сентябр октябр ноябр декабр"),
  ])

  /// Thai in full and short, Lao, Khmer, Burmese, as UTF-8.
  private static let unspaced: [(name: [UInt8], month: Int)] = table([
    words(
      "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"),
    words("มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา"),
    words("มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค"),
    words("ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ"),
    words("ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ"),
    words("មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ"),
    words("មករា កុម្ភះ មិនា មេសា ឧសភា មិថុនា កក្តដា សីហា កញ្ញា តុលា វិច្ចិកា ធ្នូ"),
    words("ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ"),
  ]).map { (Array($0.0.utf8), $0.1) }

  /// The month that Vietnamese counts out in words behind "tháng": one to twelve, and how many words it takes.
  static func counted(_ first: String, _ second: String?) -> (month: Int, words: Int)? {
    let units = ["mot": 1, "gieng": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7]
    let rest = ["tam": 8, "chin": 9, "muoi": 10, "chap": 12]
    if first == "muoi", second == "mot" { return (11, 2) }
    if first == "muoi", second == "hai" { return (12, 2) }
    return (units[first] ?? rest[first]).map { ($0, 1) }
  }
}
