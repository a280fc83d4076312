/// Zones by their short names in mails, feeds and news, as minutes east of Greenwich.
enum ZoneNames {
  /// The offset of a name in ASCII letters of either case. CST is the American one, IST the Indian.
  static func minutes(_ name: ArraySlice<UInt8>) -> Int? {
    if name.count == 3, name.elementsEqual("GMT".utf8) { return 0 }
    if name.count == 1, let first = name.first, first | 0x20 == 0x7A { return 0 }
    return table[String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)]
  }

  static func minutes(_ lowercased: String) -> Int? { table[lowercased] }

  private static let table: [String: Int] = [
    "gmt": 0, "utc": 0, "ut": 0, "z": 0, "wet": 0, "west": 60, "bst": 60,
    "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "met": 60, "mest": 120, "eet": 120, "eest": 180,
    "msk": 180, "msd": 240, "ist": 330, "pkt": 300, "npt": 345, "mmt": 390,
    "ict": 420, "wib": 420, "wita": 480, "wit": 540, "sgt": 480, "hkt": 480, "myt": 480, "pht": 480,
    "awst": 480, "jst": 540, "kst": 540, "acst": 570, "acdt": 630, "aest": 600, "aedt": 660,
    "nzst": 720, "nzdt": 780,
    "nst": -210, "ndt": -150, "ast": -240, "adt": -180, "brt": -180, "art": -180, "clt": -240,
    "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "ct": -360,
    "mst": -420, "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480,
    "akst": -540, "akdt": -480, "hst": -600, "hdt": -540,
  ]
}
