/// Why a backup, a restore or a copy was not made. Nothing was changed then, but in `damagedRestore`.
package enum OperationFailure: Error, Hashable, Sendable {
  case noDatabase(String)
  /// The database has no tables of this program.
  case foreignDatabase(String)
  /// The pages, indexes or foreign keys of the database are broken; the first fault.
  case damagedDatabase(String)
  /// The database was replaced, and what the disk gives back is broken; the first fault, and where the old one is saved.
  case damagedRestore(String, safetyBackup: String?)
  /// The file is there already, and nobody said that it may be replaced.
  case fileExists(String)
  case unreadable(String, reason: String)
  case unwritable(String, reason: String)
  case diskFull(String)
  /// Another process backs up to this file or restores into this folder.
  case inUse(String)
  /// A file changed or went while it was copied.
  case changedMeanwhile(String)
  /// A link or a device where only files are kept.
  case notAFile(String)
  /// Not an archive of this program, or of a later format.
  case foreignArchive(String)
  /// Cut, changed or put together wrongly; `detail` is for the log.
  case damagedArchive(String, detail: String)
  /// Made by a later version of the program: the migration that this one does not know.
  case newerSchema(String)
  /// A migration of that name has another text here.
  case changedSchema(String)
  /// The database lacks migrations of this program: the first one.
  case olderSchema(String)
  /// A log of SQLite lies there without its database.
  case looseLog(String)
  /// The tables of the target that hold rows.
  case notEmpty([String])
  /// The tables of both databases are not the same.
  case differentTables([String])
  /// Rows did not arrive as they were; the copy was undone.
  case differs([String])
}
