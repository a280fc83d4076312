import Core
import Foundation
import Store

/// The database that a restore finds in its place, if any: saved, then replaced, with no change lost between the two.
struct PresentData {
  let folder: DataFolder
  let now: Timestamp
  /// Where it is saved; nil when there is nothing to save.
  let safetyBackup: String?
  private let changes: SQLiteChanges?

  init(folder: DataFolder, now: Timestamp) throws {
    self.folder = folder
    self.now = now
    guard FolderTree.exists(folder.database) else {
      for log in ["-wal", "-journal"].map({ folder.database + $0 }) where FolderTree.exists(log) {
        throw OperationFailure.looseLog(log)
      }
      (safetyBackup, changes) = (nil, nil)
      return
    }
    // SQLite takes a shorter file for an empty database.
    guard try !(1..<512).contains(InputFile(folder.database, followsLink: true).length) else {
      throw OperationFailure.damagedDatabase("file is not a database")
    }
    do {
      changes = try SQLiteChanges(of: folder.databaseFile)
      safetyBackup = try folder.databaseFile.isEmpty() ? nil : Self.freePath(in: folder.backups, now)
    } catch StoreError.unreachable(let detail) {
      throw OperationFailure.damagedDatabase(detail)
    }
  }

  func save(_ report: @escaping OperationProgress.Report) throws {
    guard let safetyBackup else { return }
    try FolderTree.make(folder.backups)
    FolderTree.give(folder.backups, likeOwnerOf: folder.path)
    removeLeftovers()
    var backup = MakeBackup(of: folder, to: safetyBackup, replaces: true, now: now)
    backup.isNoted = false
    _ = try backup.run(report)
    FolderTree.give(safetyBackup, likeOwnerOf: folder.path)
  }

  /// Puts the database `work` in its place. What others wrote since it was saved is saved again first, while they wait.
  func replace(with work: String, _ report: @escaping OperationProgress.Report) throws {
    guard FolderTree.exists(folder.database) else {
      FolderTree.give(work, likeOwnerOf: folder.path)
      try FolderTree.sync(work)
      return try FolderTree.rename(work, to: folder.database)
    }
    try folder.databaseFile.replace(with: SQLiteFile(path: work)) {
      if try changes?.hasChanged() == true { try save(report) }
    }
    if let fault = try folder.databaseFile.faults().first {
      throw OperationFailure.damagedRestore(fault, safetyBackup: safetyBackup)
    }
  }

  /// What restores that were killed left of their safety backups; only one restore runs at a time.
  private func removeLeftovers() {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.backups)
    for name in names ?? [] where name.hasPrefix("before-restore-") && !name.hasSuffix(".haidang") {
      FolderTree.remove(folder.backups + "/" + name)
    }
  }

  private static func freePath(in folder: String, _ now: Timestamp) -> String {
    let base = folder + "/before-restore-" + name(now)
    var (path, number) = (base + ".haidang", 1)
    while FolderTree.exists(path) {
      number += 1
      path = base + "-\(number).haidang"
    }
    return path
  }

  /// "20261128-190455" in Vietnam: names that sort by time and hold no colon.
  private static func name(_ moment: Timestamp) -> String {
    let seconds = Int(moment.milliseconds / 1000 % 60)
    let clock = [moment.minuteOfDay / 60, moment.minuteOfDay % 60, seconds]
      .map { ($0 < 10 ? "0" : "") + "\($0)" }.joined()
    return moment.day.description.filter { $0 != "-" } + "-" + clock
  }
}
