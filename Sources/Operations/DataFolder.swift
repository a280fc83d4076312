import Store

/// Where the data of an installation on SQLite lies.
package struct DataFolder: Hashable, Sendable {
  /// The folder of `--data`.
  package var path: String
  /// The database, usually "haidang.sqlite" in the folder.
  package var database: String
  /// Where its files lie, usually "files" in the folder.
  package var files: String

  package init(path: String, database: String? = nil, files: String? = nil) {
    self.path = path
    self.database = database ?? path + "/haidang.sqlite"
    self.files = files ?? path + "/files"
  }

  var backups: String { path + "/backups" }
  var lastBackup: String { path + "/last-backup.json" }
  var databaseFile: SQLiteFile { SQLiteFile(path: database) }
}
