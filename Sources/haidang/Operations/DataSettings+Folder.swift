import ArgumentParser
import Attachments
import Core
import Foundation
import Operations
import Store

extension DataSettings {
  /// Where backups and restores work; refuses a PostgreSQL server, which has its own way.
  func folder() throws -> DataFolder {
    let path = URL(filePath: data).standardizedFileURL.path
    switch try location() {
    case .sqlite(let database):
      // Files in a store of their own are that store's to back up.
      var folder = DataFolder(path: path, database: URL(filePath: database).standardizedFileURL.path)
      if case .folder(let files) = try FileSettings.home(self) {
        folder.files = URL(filePath: files).standardizedFileURL.path
      }
      return folder
    case .postgres:
      OperationOutcome.warn(
        Localised(
          vi: "PostgreSQL được sao lưu bằng pgBackRest, xem docs/operations.md, mục \"Backup\".",
          en: "PostgreSQL is backed up with pgBackRest: see docs/operations.md, \"Backup\"."))
      throw ExitCode(64)
    }
  }

  /// The line that a start shows: when the data was last backed up; empty for PostgreSQL, which is not ours to know.
  func lastBackup() throws -> String {
    guard case .sqlite = try location() else { return "" }
    let words = LastBackup.sentence(LastBackup.read(try folder()))
    return "\(words.vi)\n\(words.en)\n"
  }
}
