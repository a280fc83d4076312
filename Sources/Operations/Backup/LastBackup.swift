import Core
import Foundation

/// When data was last backed up and restored: a small file in the data folder rather than a row, so that restoring an old
/// backup does not take the memory of later ones away.
package struct LastBackup: Hashable, Sendable, Codable {
  package struct Backup: Hashable, Sendable, Codable {
    package var at: Timestamp
    /// The full path of the archive.
    package var file: String
    package var bytes: Int
  }

  package struct Restore: Hashable, Sendable, Codable {
    package var at: Timestamp
    package var file: String
    /// When the backup had been made: how old the data was.
    package var madeAt: Timestamp
  }

  package var backup: Backup?
  package var restore: Restore?

  /// Nothing was ever noted in this folder, or what was noted cannot be read.
  package static func read(_ folder: DataFolder) -> LastBackup? {
    guard let data = try? Data(contentsOf: URL(filePath: folder.lastBackup)) else { return nil }
    return try? JSONDecoder().decode(LastBackup.self, from: data)
  }

  /// Changes the note in `folder` as a whole. What is noted has happened already, so a note that cannot be written is
  /// returned, not thrown.
  static func note(in folder: DataFolder, _ change: (inout LastBackup) -> Void) -> OperationFailure? {
    do {
      try write(in: folder, change)
      return nil
    } catch {
      return error as? OperationFailure ?? .unwritable(folder.lastBackup, reason: "\(error)")
    }
  }

  private static func write(in folder: DataFolder, _ change: (inout LastBackup) -> Void) throws {
    var last = read(folder) ?? LastBackup()
    change(&last)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Two processes that note at the same time write two files; the last one renamed counts.
    let partial = folder.lastBackup + partialMark + "\(getpid())"
    sweep(folder)
    let file = try OutputFile(partial)
    try file.write([UInt8](try encoder.encode(last)) + [UInt8(ascii: "\n")])
    try file.close(lasting: true)
    FolderTree.give(partial, likeOwnerOf: folder.path)
    try FolderTree.rename(partial, to: folder.lastBackup)
  }

  private static let partialMark = ".part-"

  /// Takes away what processes left that were killed while they noted.
  private static func sweep(_ folder: DataFolder) {
    let begin = URL(filePath: folder.lastBackup).lastPathComponent + partialMark
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      guard name.hasPrefix(begin), let process = pid_t(name.dropFirst(begin.count)),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
  }
}
