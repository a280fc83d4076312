import VietnameseText

extension PublishedTime {
  /// Whether it is what programs write where no time was ever set, or a counter's beginning or end: nothing was published
  /// then. In any zone, as each writes such a day by its own clock.
  var isUnset: Bool {
    if Self.plain.contains(milliseconds) { return false }
    if milliseconds < Self.firstPress || milliseconds >= Self.beyond { return true }
    return Self.unsetDays.contains { day in
      milliseconds >= day - Self.eastmost && milliseconds < day + Self.day + Self.westmost
    }
  }

  private static let day: Int64 = 86_400_000
  /// Midnight comes this much earlier and later than in Greenwich.
  private static let eastmost: Int64 = 14 * 3_600_000
  private static let westmost: Int64 = 12 * 3_600_000

  /// 1605-01-01: the first newspaper is of that year. Before lie year 1 of .NET and Go, the zeros of MySQL as PHP writes them,
  /// 1601 of Windows.
  private static let firstPress: Int64 = -11_518_243_200_000
  /// 2070-01-01: years of two digits end there, too; beyond lie 2099, 2999 and 9999 for "never ends".
  private static let beyond: Int64 = 3_155_760_000_000

  /// 1990 to 2029, where nearly all times lie and none of those below does.
  private static let plain: Range<Int64> = 631_152_000_000..<1_893_456_000_000

  private static let unsetDays: [Int64] = [
    "1753-01-01",  // the first day of SQL Server
    "1858-11-17",  // of VMS and of astronomers
    "1899-12-30", "1899-12-31", "1900-01-01",  // of spreadsheets and SQL Server
    "1904-01-01",  // of the Macintosh
    "1970-01-01",  // of Unix
    "1980-01-01",  // of DOS and archives
    "2038-01-19",  // the last of 32 bits of seconds
  ].compactMap { PublishedTime($0)?.milliseconds }
}
