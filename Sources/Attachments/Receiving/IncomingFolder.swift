import Foundation

/// Where files lie while they come in: a folder of the data folder. Every file in it is locked by the process that
/// receives it, so what no process holds was left by a kill.
package struct IncomingFolder: Sendable {
  /// Such as `data/incoming`.
  package let path: String

  /// Makes the folder when it is missing; only this user may enter it. Throws `FileHomeError.storage`.
  package init(_ path: String) throws {
    self.path = path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw FileHomeError.storage("the folder for incoming files cannot be made")
    }
  }

  /// A new, empty, locked file.
  func make() throws(FileHomeError) -> OutputFile {
    let file = try OutputFile(creating: "\(path)/\(UUID().uuidString.lowercased())")
    _ = flock(file.descriptor, LOCK_EX | LOCK_NB)
    return file
  }

  /// Removes what killed processes left; to be called when a process starts. Returns how many files went.
  @discardableResult
  package func sweep() -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.count { removeUnheld("\(path)/\($0)") }
  }

  /// A file made a moment ago may not be locked yet, so the youngest stay for the next start.
  private func removeUnheld(_ file: String) -> Bool {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      time(nil) - facts.st_mtim.tv_sec > 10, flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return false }
    return unlink(file) == 0
  }
}
