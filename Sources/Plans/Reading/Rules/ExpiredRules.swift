import Core

/// Rules that are no longer in force and what took their place: data, with days, never code.
enum ExpiredRules {
  struct Entry: Sendable {
    /// Numbers as cited; all of them mean the rule.
    var numbers: [String]
    var expired: Day
    var successor: String
    /// Only a part of the rule was repealed.
    var isPartly: Bool
  }

  /// The entry of a cited number that was no longer in force on `day`.
  static func entry(_ number: String, on day: Day?) -> Entry? {
    let key = number.uppercased()
    guard let entry = entries.first(where: { $0.numbers.contains(key) }) else { return nil }
    if let day, day < entry.expired { return nil }
    return entry
  }

  /// Columns: numbers | last day in force excluded | successor | partly.
  private static let table = """
    09/2017/NĐ-CP|2026-07-01|Nghị định 244/2026/NĐ-CP|
    88/2012/NĐ-CP|2026-07-01|Nghị định 262/2026/NĐ-CP|
    103/2016/QH13|2026-07-01|Luật Báo chí 126/2025/QH15|
    42/2022/NĐ-CP|2026-07-01|Nghị định 224/2026/NĐ-CP|
    64/2007/NĐ-CP|2026-07-01|Nghị định 224/2026/NĐ-CP|
    45/2026/NĐ-CP|2026-07-01|Nghị định 224/2026/NĐ-CP|
    13/2023/NĐ-CP|2026-01-01|Luật 91/2025/QH15 và Nghị định 356/2025/NĐ-CP|
    47/2020/NĐ-CP|2025-08-19|Nghị định 194/2025/NĐ-CP|partly
    47/2024/NĐ-CP|2025-08-19|Nghị định 194/2025/NĐ-CP|
    80/2015/QH13|2025-04-01|Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15|
    """

  private static let entries: [Entry] = table.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0).trimmingSpaces()
    }
    guard fields.count == 4, let day = Day(fields[1]) else { return nil }
    return Entry(
      numbers: fields[0].split(separator: ",").map { $0.uppercased() }, expired: day, successor: fields[2],
      isPartly: fields[3] == "partly")
  }
}
