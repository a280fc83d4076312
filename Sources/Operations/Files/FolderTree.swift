import Foundation

/// Folders, and names in them, as the file system keeps them.
enum FolderTree {
  /// The paths of all plain files below `folder`, relative to it, in the order of their bytes; none when there is no such
  /// folder. Names that begin with a dot are passed over: they belong to files that are still being written. Throws for
  /// links and devices.
  static func files(in folder: String) throws -> [String] {
    guard exists(folder) else { return [] }
    var files: [String] = []
    var folders = [""]
    while let place = folders.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: folder + "/" + place)
      } catch {
        throw OperationFailure.unreadable(folder + "/" + place, reason: "\(error.localizedDescription)")
      }
      for name in names where !name.hasPrefix(".") {
        let path = place + name
        switch try kind(folder + "/" + path) {
        case S_IFDIR: folders.append(path + "/")
        case S_IFREG: files.append(path)
        default: throw OperationFailure.notAFile(folder + "/" + path)
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Follows a link.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func kind(_ path: String) throws -> mode_t {
    var facts = stat()
    guard lstat(path, &facts) == 0 else {
      throw errno == ENOENT ? OperationFailure.changedMeanwhile(path) : FileFault.reading(path)
    }
    return facts.st_mode & S_IFMT
  }

  /// With those above it, for the owner only.
  static func make(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw OperationFailure.unwritable(folder, reason: error.localizedDescription)
    }
  }

  /// Puts a file in the place of another, or of none, at once; both lie in the same file system.
  static func rename(_ path: String, to target: String) throws {
    guard Foundation.rename(path, target) == 0 else { throw FileFault.writing(target) }
    try sync(folderOf: target)
  }

  /// Makes new names last through a power cut.
  static func sync(folderOf path: String) throws {
    try sync(URL(filePath: path).deletingLastPathComponent().path)
  }

  /// Makes the content of a file, or the names in a folder, last.
  static func sync(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault.reading(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileFault.writing(path) }
  }

  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// When root restores, the files belong to the owner of the folder, as whom the server runs.
  static func give(_ path: String, likeOwnerOf folder: String) {
    var facts = stat()
    guard geteuid() == 0, stat(folder, &facts) == 0 else { return }
    _ = lchown(path, facts.st_uid, facts.st_gid)
  }

  /// With what SQLite keeps beside it.
  static func removeDatabase(_ path: String) {
    for end in ["", "-journal", "-wal", "-shm"] { remove(path + end) }
  }
}
