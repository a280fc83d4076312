import VietnameseText

/// A name that means many units: "các sở, ban, ngành", "UBND các huyện, thị xã, thành phố".
package struct CollectiveName: Hashable, Sendable {
  /// The kinds meant, in the order of `UnitKind.allCases`.
  package var kinds: [UnitKind]
  /// "… có liên quan": which of them is for someone to say, so it does not fan out by itself.
  package var isVague: Bool

  package init(kinds: [UnitKind], isVague: Bool = false) {
    self.kinds = UnitKind.allCases.filter(kinds.contains)
    self.isVague = isVague
  }

  /// Nil when the text is the name of one unit, or holds a word that no collective has.
  package init?(_ text: String) {
    self.init(words: text.words.map(\.folded)[...])
  }

  init?(words: ArraySlice<String>) {
    var rest = words
    var kinds: Set<UnitKind> = []
    var items = 0
    var isPlural = false
    var isVague = false
    var isOfCommittees = false
    while !rest.isEmpty {
      guard let term = Self.terms[rest[rest.startIndex]]?.first(where: { rest.starts(with: $0.words) }) else {
        return nil
      }
      rest = rest.dropFirst(term.words.count)
      switch term.meaning {
      case .filler: break
      case .plural: isPlural = true
      case .related: isVague = true
      case .committee: isOfCommittees = true
      case .kinds(let named, let isAlwaysMany):
        // "thành phố" is a district only behind "UBND"; "của thành phố" closes a name.
        if named == [.district], !isOfCommittees, items > 0, !isPlural { break }
        kinds.formUnion(named)
        items += 1
        if isAlwaysMany { isPlural = true }
      }
    }
    guard !kinds.isEmpty, isPlural || isVague || items > 1 else { return nil }
    self.init(kinds: Array(kinds), isVague: isVague)
  }
}

extension CollectiveName {
  private enum Meaning {
    case filler
    case plural
    case related
    case committee
    case kinds([UnitKind], isAlwaysMany: Bool)
  }

  private static let provincial: [UnitKind] = [.office, .department, .board, .armedForce]
  private static let local: [UnitKind] = [.district, .commune]

  private static let terms: [String: [(words: [String], meaning: Meaning)]] = Dictionary(
    grouping: vocabulary.map { (words: $0.split(separator: " ").map(String.init), meaning: $1) },
    by: { $0.words.first ?? "" }
  ).mapValues { $0.sorted { $0.words.count > $1.words.count } }

  private static let vocabulary: [(String, Meaning)] =
    [
      "va", "hoac", "cua", "tinh", "cap tinh", "thuoc tinh", "trong tinh", "tren dia ban",
      "tren dia ban tinh",
      "khac", "thuoc", "truc thuoc", "truc thuoc trung uong", "co", "cung cap", "toan tinh", "cap",
      "thuoc ubnd tinh",
      "cua thanh pho", "trung uong", "dong tren dia ban",
    ].map { ($0, Meaning.filler) }
    + ["cac", "nhung", "moi", "tat ca", "toan the", "giam doc cac", "thu truong cac", "chu tich ubnd cac"].map
  {
    ($0, $0.hasPrefix("chu tich") ? Meaning.committee : Meaning.plural)
  }
    + ["co lien quan", "lien quan"].map { ($0, Meaning.related) }
    + ["ubnd", "uy ban nhan dan"].map { ($0, Meaning.committee) }
    + [
      ("so", [.department]), ("ban", [.board]), ("nganh", [.office, .armedForce]), ("huyen", [.district]),
      ("thi xa", [.district]), ("tx", [.district]), ("thanh pho", [.district]), ("tp", [.district]),
      ("xa", [.commune]), ("phuong", [.commune]), ("thi tran", [.commune]), ("dac khu", [.commune]),
      ("co quan", provincial), ("don vi", provincial), ("to chuc", [.front, .association]),
      ("dia phuong", local),
      ("doan the", [.front]), ("mat tran", [.front]), ("mat tran to quoc", [.front]), ("hoi", [.association]),
      ("hoi doan the", [.front, .association]), ("hiep hoi", [.association]), ("bo", [.ministry]),
      ("co quan ngang bo", [.ministry]), ("co quan thuoc chinh phu", [.ministry]), ("bao", [.press]),
      ("dai", [.press]), ("doanh nghiep", [.enterprise]), ("truong", [.school]), ("vien", [.school]),
      ("ban xay dung dang", [.party]), ("ban dang", [.party]), ("cap uy", [.party]), ("phong", [.part]),
    ].map { (text: String, kinds: [UnitKind]) in (text, Meaning.kinds(kinds, isAlwaysMany: false)) }
    + [
      ("co quan bao chi", [.press]), ("bao chi", [.press]), ("bao dai", [.press]), ("cap huyen", [.district]),
      ("cap xa", [.commune]), ("to chuc chinh tri xa hoi", [.front]),
      ("doanh nghiep vien thong", [.enterprise]),
      ("dnvt", [.enterprise]), ("truong dai hoc", [.school]), ("truong hoc", [.school]),
      ("vien nghien cuu", [.school]), ("co so dao tao", [.school]), ("co quan thong tan bao chi", [.press]),
    ].map { (text: String, kinds: [UnitKind]) in (text, Meaning.kinds(kinds, isAlwaysMany: true)) }
}
