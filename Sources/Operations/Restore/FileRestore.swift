import Foundation
import Store

/// Puts the files of a verified archive into their folder.
struct FileRestore {
  var folder: DataFolder
  /// The archive.
  var file: String

  /// How many were written. Each is written beside its place and moved there when it is whole; those that are there
  /// already, byte for byte, stay.
  func run(_ manifest: BackupManifest, _ report: @escaping OperationProgress.Report) throws -> Int {
    guard !manifest.files.isEmpty else { return 0 }
    let expected = Dictionary(
      manifest.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var done = 0
    var open: [(file: OutputFile, target: String, sha256: String)] = []
    var written = 0
    func finish() throws {
      guard let last = open.popLast() else { return }
      guard last.file.sha256 == last.sha256 else { throw OperationFailure.changedMeanwhile(file) }
      FolderTree.give(last.file.path, likeOwnerOf: folder.path)
      try FolderTree.rename(last.file.path, to: last.target)
      written += 1
    }
    defer { FolderTree.remove(folder.files + "/.restore-part") }
    let reader = try ArchiveReader(file, lasting: true) { count in
      done += count
      report(OperationProgress(stage: .unpacking, done: done, whole: manifest.bytes))
    }
    let again = try reader.read { header in
      try finish()
      guard let entry = expected[header.path] else { return nil }
      let target = folder.path + "/" + header.path
      guard try !isThere(target, entry) else { return nil }
      try makeFolders(of: header.path)
      let part = try OutputFile(folder.files + "/.restore-part")
      open.append((part, target, entry.sha256))
      return part
    }
    guard again == manifest else { throw OperationFailure.changedMeanwhile(file) }
    try finish()
    return written
  }

  private func isThere(_ target: String, _ entry: BackupManifest.File) throws -> Bool {
    guard FolderTree.exists(target) else { return false }
    let present = try InputFile(target)
    guard present.length == entry.bytes else { return false }
    var digest = RunningDigest()
    while true {
      let piece = try present.read(1 << 20)
      if piece.isEmpty { break }
      digest.update(piece)
    }
    return digest.finishAsText() == entry.sha256
  }

  /// Each part of the way is a real folder; only "files" itself may be a link to another disk.
  private func makeFolders(of path: String) throws {
    var folderPath = folder.path
    for part in path.split(separator: "/").dropLast() {
      folderPath += "/" + part
      if mkdir(folderPath, 0o700) == 0 {
        FolderTree.give(folderPath, likeOwnerOf: folder.path)
        try FolderTree.sync(folderOf: folderPath)
        continue
      }
      guard errno == EEXIST else { throw FileFault.writing(folderPath) }
      var facts = stat()
      let isRoot = folderPath == folder.files
      guard (isRoot ? stat(folderPath, &facts) : lstat(folderPath, &facts)) == 0,
        facts.st_mode & S_IFMT == S_IFDIR
      else { throw OperationFailure.notAFile(folderPath) }
    }
  }
}
