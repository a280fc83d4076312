import Core
import Foundation
import Store

/// Puts the data of an archive in the place of what is there, or into an empty folder; a server may be running.
///
/// The archive is read and checked from end to end before anything is touched. Then what is there is backed up, the files
/// are put in place, and the database last, in one transaction: until then everybody sees the old data, afterwards the
/// new. Files that the archive does not hold stay where they are for a month (`StrayFile`), so that the next restore may
/// name them again.
package struct RestoreBackup: Sendable {
  package struct Outcome: Hashable, Sendable {
    package var manifest: BackupManifest
    /// The backup of what was there before; nil when there was nothing.
    package var safetyBackup: String?
    /// Migrations that the next start of the program applies.
    package var missingMigrations: [String]
    /// How many files were written; the others were there already.
    package var writtenFiles: Int
    /// Why it could not be noted; the data itself is restored.
    package var noteFailure: OperationFailure?
  }

  package var folder: DataFolder
  package var file: String
  /// Of this program.
  package var migrations: [Migration]
  package var now: Timestamp

  package init(
    from file: String, into folder: DataFolder, migrations: [Migration], now: Timestamp = .now
  ) {
    self.file = URL(filePath: file).standardizedFileURL.path
    self.folder = folder
    self.migrations = migrations
    self.now = now
  }

  /// Throws `OperationFailure` or `StoreError`; the database is as it was then.
  package func run(_ report: @escaping OperationProgress.Report = { _ in }) throws -> Outcome {
    guard FolderTree.exists(file) else { throw OperationFailure.unreadable(file, reason: "no such file") }
    try FolderTree.make(folder.path)
    let lock = try FileLock(folder.path + "/restore.lock")
    defer { withExtendedLifetime(lock) {} }
    let work = folder.database + ".restore"
    FolderTree.removeDatabase(work)
    defer { FolderTree.removeDatabase(work) }
    let manifest = try VerifyBackup(file: file, workFile: work).run(report)
    let missing = try SchemaState.missing(manifest.migrations, migrations, on: .sqlite)
    let present = try PresentData(folder: folder, now: now)
    try present.save(report)
    let written = try FileRestore(folder: folder, file: file).run(manifest, report)
    try present.replace(with: work, report)
    let noteFailure = LastBackup.note(in: folder) {
      $0.restore = LastBackup.Restore(at: now, file: file, madeAt: manifest.madeAt)
    }
    return Outcome(
      manifest: manifest, safetyBackup: present.safetyBackup, missingMigrations: missing,
      writtenFiles: written, noteFailure: noteFailure)
  }
}
