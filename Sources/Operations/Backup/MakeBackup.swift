import Core
import Foundation
import Store

/// Writes everything of an installation into one archive, while others work with it.
///
/// The database is copied first, the files after it: a file is put into its folder before the row that names it, and never
/// changed, so every file that a row of the copy names is there. Files that came later are more than is needed, no less.
package struct MakeBackup: Sendable {
  package struct Outcome: Hashable, Sendable {
    package var manifest: BackupManifest
    /// Where the archive lies: an incomplete one does not take the place of an older one but lies beside it.
    package var file: String
    /// Of the archive.
    package var bytes: Int
    /// Files whose content is not what their name says it was: the disk lost something.
    package var damagedFiles: [String]
    /// Files that rows of the copy name and that are not in the folder: the archive holds all there is, but not all
    /// there should be.
    package var missingFiles: [String]
    /// Why it could not be noted as the last backup; the archive itself is whole.
    package var noteFailure: OperationFailure?

    /// Whether it counts as a backup.
    package var isComplete: Bool { damagedFiles.isEmpty && missingFiles.isEmpty }
  }

  package var folder: DataFolder
  /// The archive to write.
  package var file: String
  /// Whether an archive of that name may be replaced; the old one stays until the new one is complete and verified.
  package var replaces = false
  /// The files that the rows of a copy name, as paths below the folder of files; nil when none of them has to be there.
  package var named: (@Sendable (Reader) throws -> [String])?
  /// Whether it counts as the last backup, when it is complete.
  var isNoted = true
  package var now: Timestamp

  package init(of folder: DataFolder, to file: String, replaces: Bool = false, now: Timestamp = .now) {
    self.folder = folder
    self.file = URL(filePath: file).standardizedFileURL.path
    self.replaces = replaces
    self.now = now
  }

  private var partial: String { file + ".part" }
  private var copy: String { file + ".part-database" }

  /// Throws `OperationFailure` or `StoreError`; the archive is not there then, and an older one stays as it was.
  package func run(_ report: @escaping OperationProgress.Report = { _ in }) throws -> Outcome {
    guard FolderTree.exists(folder.database) else { throw OperationFailure.noDatabase(folder.database) }
    guard replaces || !FolderTree.exists(file) else { throw OperationFailure.fileExists(file) }
    let lock = try FileLock(file + ".lock")
    defer { withExtendedLifetime(lock) {} }
    removeLeftovers()
    defer { removeLeftovers() }
    let manifest = try pack(report)
    let checked = try VerifyBackup(file: partial, workFile: copy).run(report)
    guard checked == manifest else {
      throw OperationFailure.damagedArchive(file, detail: "it reads back otherwise")
    }
    var outcome = Outcome(
      manifest: manifest, file: file, bytes: try InputFile(partial).length,
      damagedFiles: Self.damaged(manifest.files), missingFiles: try missing(from: manifest))
    if !outcome.isComplete, FolderTree.exists(file) { outcome.file = file + ".incomplete" }
    try FolderTree.rename(partial, to: outcome.file)
    if isNoted, outcome.isComplete {
      outcome.noteFailure = LastBackup.note(in: folder) {
        $0.backup = LastBackup.Backup(at: now, file: file, bytes: outcome.bytes)
      }
    }
    return outcome
  }

  /// Of this run, or of one that was killed; only one at a time has this name.
  private func removeLeftovers() {
    FolderTree.remove(partial)
    FolderTree.removeDatabase(copy)
  }

  private func pack(_ report: @escaping OperationProgress.Report) throws -> BackupManifest {
    let state = try copyDatabase(report)
    let files = try FolderTree.files(in: folder.files)
    let whole = try InputFile(copy).length
    let archive = try ArchiveWriter(partial, time: Int(now.milliseconds / 1000))
    var done = 0
    func step(_ count: Int) {
      done += count
      report(OperationProgress(stage: .packing, done: done, whole: files.isEmpty ? whole : 0))
    }
    let database = try archive.add(try InputFile(copy), as: ArchivePath.database, progress: step)
    let packed = try files.map { path in
      let name = ArchivePath.files + path
      guard ArchivePath.isSafe(name) else { throw OperationFailure.notAFile(folder.files + "/" + path) }
      return try archive.add(try input(path), as: name, progress: step)
    }
    let manifest = BackupManifest(
      madeAt: now, migrations: state.migrations, tables: state.tables, database: database, files: packed)
    try archive.finish(manifest)
    return manifest
  }

  /// A file that was there when the folder was read.
  private func input(_ path: String) throws -> InputFile {
    do {
      return try InputFile(folder.files + "/" + path)
    } catch let fault as OperationFailure {
      guard FolderTree.exists(folder.files + "/" + path) else {
        throw OperationFailure.changedMeanwhile(folder.files + "/" + path)
      }
      throw fault
    }
  }

  private func copyDatabase(_ report: @escaping OperationProgress.Report) throws -> DatabaseState {
    // Made here, for its permissions.
    try OutputFile(copy).close(lasting: false)
    try folder.databaseFile.copy(to: SQLiteFile(path: copy)) { done, whole in
      report(OperationProgress(stage: .copyingDatabase, done: done, whole: whole))
    }
    report(OperationProgress(stage: .checkingDatabase, done: 0, whole: 0))
    let state = try DatabaseState(of: SQLiteFile(path: copy))
    guard !state.migrations.isEmpty else { throw OperationFailure.foreignDatabase(folder.database) }
    if let fault = state.faults.first { throw OperationFailure.damagedDatabase(fault) }
    return state
  }

  /// `copy` is what verifying took out of the archive.
  private func missing(from manifest: BackupManifest) throws -> [String] {
    guard let named else { return [] }
    let packed = Set(manifest.files.map(\.path).map(Self.bare))
    return try SQLiteFile(path: copy).read(named).filter { !packed.contains($0) }
  }

  private static func bare(_ path: String) -> String {
    path.hasPrefix(ArchivePath.files) ? String(path.dropFirst(ArchivePath.files.count)) : path
  }

  /// Files named by 64 hexadecimal digits are named by their SHA-256.
  private static func damaged(_ files: [BackupManifest.File]) -> [String] {
    files.filter { file in
      let name = file.path.split(separator: "/").last ?? ""
      return name.count == 64 && name.allSatisfy(\.isHexDigit) && name != file.sha256
    }.map(\.path)
  }
}
