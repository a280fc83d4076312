import Core

/// The clock of a site's country, for times that name no zone.
enum SiteZone {
  static let vietnam = 7 * 60

  /// Minutes east of Greenwich: by the first host whose ending is a country's, else by the first language that tells one.
  /// 0 for countries whose clocks change or differ; nil where neither tells a country. English tells none but by its region:
  /// it is what software says when nobody has told it better.
  static func minutes(hosts: [String], languages: [LanguageTag]) -> Int? {
    for host in hosts {
      if let minutes = minutes(ending: host.lowercased().split(separator: ".").last ?? "") { return minutes }
    }
    for language in languages {
      let region = language.description.split(separator: "-").dropFirst().first { $0.utf8.count == 2 }
      if let minutes = region.flatMap({ countries[$0.lowercased()] }) { return minutes }
    }
    let telling = languages.first { $0 != .undetermined && $0.language != "en" }
    return telling.map { spoken[$0.language.description] ?? 0 }
  }

  private static func minutes(ending: Substring) -> Int? {
    if let minutes = countries[String(ending)] { return minutes }
    let isCountry = ending.utf8.count == 2 && ending.utf8.allSatisfy { $0 &- 0x61 < 26 }
    return isCountry && !generic.contains(ending) ? 0 : nil
  }

  /// Countries with one clock all the year, those that the province reads; their endings in other scripts too.
  private static let countries: [String: Int] = table([
    (330, "in lk"), (345, "np"), (360, "bd bt"), (390, "mm"),
    (420, "vn la kh th id xn--q7ce6a xn--o3cw4h"),
    (
      480,
      "cn hk tw mo sg my ph bn mn xn--fiqs8s xn--fiqz9s xn--j6w193g xn--kprw13d xn--kpry57d xn--yfro4i67o"
    ),
    (540, "jp kr kp tl xn--3e0b707e"),
  ])

  private static let spoken = table([
    (330, "hi"), (345, "ne"), (360, "bn"), (390, "my"), (420, "vi lo km th id"), (480, "zh ms tl fil mn"),
    (540, "ja ko"),
  ])

  /// Endings of countries that are sold to everybody.
  private static let generic: Set<Substring> = [
    "io", "co", "tv", "me", "ai", "cc", "ws", "fm", "gg", "to", "ly", "sh", "ac", "eu", "su", "pw", "vc",
    "gl",
  ]

  private static func table(_ rows: [(minutes: Int, names: String)]) -> [String: Int] {
    var table: [String: Int] = [:]
    for row in rows {
      for name in row.names.split(separator: " ") { table[String(name)] = row.minutes }
    }
    return table
  }
}
