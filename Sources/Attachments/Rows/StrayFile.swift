import Core
import Store

/// A file in the home that no row knows. It may belong to rows that a restore took away and the next one brings back, or
/// to another copy of the database that shares the home, so it is remembered for long before it is collected.
enum StrayFile {
  /// A stray that nothing claims goes after this.
  static let keepSeconds: Int64 = 30 * 24 * 3600

  /// Remembers those of `keys` that no row knows, forgets those that one knows by now. Returns the strays that were
  /// first seen long enough ago to go.
  static func note(_ transaction: Transaction, _ keys: [FileKey], now: Timestamp) throws -> [FileKey] {
    let known = Set(
      try transaction.rows(
        """
        SELECT sha256 FROM stored_file WHERE sha256 IN \(list: keys)
        UNION SELECT sha256 FROM file_passage WHERE sha256 IN \(list: keys)
        """
      ).map { try $0.get("sha256", as: FileKey.self) })
    try transaction.run("DELETE FROM stray_file WHERE sha256 IN \(list: Array(known))")
    let strays = keys.filter { !known.contains($0) }
    for key in strays {
      try transaction.run(
        "INSERT INTO stray_file (sha256, found_at) VALUES (\(key), \(now)) ON CONFLICT (sha256) DO NOTHING")
    }
    return try transaction.rows(
      """
      SELECT sha256 FROM stray_file
      WHERE sha256 IN \(list: strays) AND found_at < \(now.adding(seconds: -keepSeconds)) ORDER BY sha256
      """
    ).map { try $0.get("sha256") }
  }

  static func forget(_ transaction: Transaction, _ key: FileKey) throws {
    try transaction.run("DELETE FROM stray_file WHERE sha256 = \(key)")
  }
}
