import Foundation
import Store

/// Writes an archive: files one after the other, then the manifest, then the seal over all bytes before it.
struct ArchiveWriter {
  private let file: OutputFile
  /// Seconds since 1970, on every file of the archive.
  private let time: Int

  init(_ path: String, time: Int) throws {
    file = try OutputFile(path)
    self.time = time
  }

  /// Adds a file of the disk under `path`. Throws `OperationFailure.changedMeanwhile` when its length changes.
  func add(
    _ source: InputFile, as path: String, progress: (Int) -> Void
  ) throws -> BackupManifest.File {
    let header = TarHeader(path: path, length: source.length, time: time)
    try file.write(header.bytes)
    var digest = RunningDigest()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    var left = source.length
    while left > 0 {
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(min(left, buffer.count)))
      let count = try source.read(into: piece)
      guard count == piece.count else { throw OperationFailure.changedMeanwhile(source.path) }
      digest.update(UnsafeRawBufferPointer(piece))
      try file.write(UnsafeRawBufferPointer(piece))
      left -= count
      progress(count)
    }
    try file.write([UInt8](repeating: 0, count: header.padding))
    return BackupManifest.File(path: path, bytes: source.length, sha256: digest.finishAsText())
  }

  /// Ends the archive and puts it on the disk.
  func finish(_ manifest: BackupManifest) throws {
    try add(manifest.encoded(), as: ArchivePath.manifest)
    try add(Array("\(file.sha256)\n".utf8), as: ArchivePath.seal)
    try file.write([UInt8](repeating: 0, count: 2 * TarHeader.block))
    try file.close(lasting: true)
  }

  private func add(_ bytes: [UInt8], as path: String) throws {
    let header = TarHeader(path: path, length: bytes.count, time: time)
    try file.write(header.bytes)
    try file.write(bytes)
    try file.write([UInt8](repeating: 0, count: header.padding))
  }
}
