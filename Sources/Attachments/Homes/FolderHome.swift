import Core
import Foundation
import Store

/// Files in a folder of this host: `ab/cd/<sha256>`, each written beside its place, brought to the disk and renamed,
/// so that a crash at any moment leaves the whole file or none under its name.
package struct FolderHome: FileHome {
  /// The folder, such as `data/files`; made when missing.
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  package func put(_ path: String, as key: FileKey, byteCount: Int64) async throws {
    try await FileLane.run { try write(path, key, byteCount) }
  }

  package func find(_ key: FileKey) async throws -> HomedFile? {
    try await FileLane.run { try InputFile.open(place(of: key)).map { HomedFile($0, key) } }
  }

  package func read(_ key: FileKey, _ range: Range<Int64>?) async throws -> FileChunks {
    guard let file = try await FileLane.run({ try InputFile.open(place(of: key)) }) else {
      throw FileHomeError.missing
    }
    let range = (range ?? 0..<file.byteCount).clamped(to: 0..<file.byteCount)
    return FileChunks(byteCount: range.upperBound - range.lowerBound) { offset, count in
      try await FileLane.run { try file.read(at: range.lowerBound + offset, count) }
    }
  }

  package func remove(_ key: FileKey) async throws {
    try await FileLane.run {
      guard unlink(place(of: key)) == 0 || errno == ENOENT || errno == ENOTDIR else {
        throw FileHomeError.storage(FileFault.text(errno))
      }
    }
  }

  func place(of key: FileKey) -> String { "\(shelf(of: key))/\(key)" }

  private func shelf(of key: FileKey) -> String {
    "\(folder)/\(key.sha256.prefix(2))/\(key.sha256.dropFirst(2).prefix(2))"
  }

  private func write(_ path: String, _ key: FileKey, _ byteCount: Int64) throws {
    guard let source = try InputFile.open(path) else { throw FileHomeError.missing }
    guard source.byteCount == byteCount else { throw FileHomeError.damaged("the length is another") }
    let shelf = shelf(of: key)
    try makeShelf(shelf)
    let output = try OutputFile(creating: "\(shelf)/\(FolderHome.unfinished)\(UUID().uuidString)")
    do {
      var digest = RunningDigest()
      var offset: Int64 = 0
      while offset < byteCount {
        let bytes = try source.read(at: offset, FileChunks.most)
        guard !bytes.isEmpty else { break }
        digest.update(bytes)
        try output.write(bytes)
        offset += Int64(bytes.count)
      }
      guard digest.finishAsText() == key.sha256 else { throw FileHomeError.damaged("the bytes are others") }
      try output.sync()
      guard rename(output.path, place(of: key)) == 0 else {
        throw FileHomeError.storage(FileFault.text(errno))
      }
      try Self.syncFolder(shelf)
    } catch {
      output.remove()
      throw error
    }
  }

  /// Makes the folders of a shelf and brings their names to the disk.
  private func makeShelf(_ shelf: String) throws {
    guard access(shelf, F_OK) != 0 else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: shelf, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw FileHomeError.storage("no folder can be made for files")
    }
    let parent = URL(filePath: shelf).deletingLastPathComponent()
    try Self.syncFolder(parent.path)
    try Self.syncFolder(parent.deletingLastPathComponent().path)
  }

  private static func syncFolder(_ path: String) throws(FileHomeError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .storage(FileFault.text(errno)) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .storage(FileFault.text(errno)) }
  }
}

extension HomedFile {
  init(_ file: InputFile, _ key: FileKey) {
    self.init(
      key: key, byteCount: file.byteCount, storedAt: Timestamp(milliseconds: file.modifiedMilliseconds))
  }
}
