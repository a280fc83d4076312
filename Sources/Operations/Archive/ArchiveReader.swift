import Foundation
import Store

/// Reads an archive once, from front to back, and believes nothing of it: every byte has to be what the writer would have
/// written, every name one that may stand there.
final class ArchiveReader {
  private let file: InputFile
  private var whole = RunningDigest()
  private let lasting: Bool
  private let progress: (Int) -> Void
  private var found: [BackupManifest.File] = []
  private var names: Set<String> = []

  /// `lasting`: what is handed over is on the disk before its name is to be changed.
  init(_ path: String, lasting: Bool, progress: @escaping (Int) -> Void = { _ in }) throws {
    self.lasting = lasting
    file = try InputFile(path, followsLink: true)
    self.progress = progress
  }

  var length: Int { file.length }

  /// Hands the content of each file to what `open` returns for it (nil to pass it over), and returns the manifest
  /// when all of it holds. What was handed over is to be trusted only then.
  func read(_ open: (TarHeader) throws -> OutputFile?) throws -> BackupManifest {
    guard case .header(let first, let raw) = try header(), first.path == ArchivePath.database else {
      throw OperationFailure.foreignArchive(file.path)
    }
    whole.update(raw)
    var header = first
    while true {
      if header.path == ArchivePath.manifest { return try end(header) }
      try check(header)
      found.append(try content(header, to: try open(header)))
      guard case .header(let next, let raw) = try self.header() else { throw damaged("a header") }
      whole.update(raw)
      header = next
    }
  }

  private func header() throws -> TarHeader.Reading {
    try TarHeader.read { count in try bytes(count, "its end is missing") }
  }

  private func bytes(_ count: Int, _ fault: String) throws -> [UInt8] {
    let bytes = try file.read(count)
    guard bytes.count == count else { throw damaged(fault) }
    return bytes
  }

  /// Names rise, so that none comes twice, and none is both a file and a folder.
  private func check(_ header: TarHeader) throws {
    guard let last = found.last else { return }
    guard ArchivePath.isSafe(header.path) else { throw damaged("the name \(header.path.debugDescription)") }
    guard found.count == 1 || ArchivePath.precedes(last.path, header.path) else { throw damaged("order") }
    var parent = header.path[...]
    while let slash = parent.lastIndex(of: "/") {
      parent = parent[..<slash]
      guard !names.contains(String(parent)) else { throw damaged("the name \(header.path.debugDescription)") }
    }
    names.insert(header.path)
  }

  private func content(_ header: TarHeader, to target: OutputFile?) throws -> BackupManifest.File {
    guard header.length <= file.length - file.offset else { throw damaged("its end is missing") }
    var digest = RunningDigest()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    var left = header.length
    while left > 0 {
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(min(left, buffer.count)))
      guard try file.read(into: piece) == piece.count else { throw damaged("its end is missing") }
      whole.update(UnsafeRawBufferPointer(piece))
      digest.update(UnsafeRawBufferPointer(piece))
      try target?.write(UnsafeRawBufferPointer(piece))
      left -= piece.count
      progress(piece.count)
    }
    try target?.close(lasting: lasting)
    whole.update(try zeros(header.padding))
    return BackupManifest.File(path: header.path, bytes: header.length, sha256: digest.finishAsText())
  }

  private func zeros(_ count: Int) throws -> [UInt8] {
    let zeros = try bytes(count, "its end is missing")
    guard zeros.allSatisfy({ $0 == 0 }) else { throw damaged("bytes between files") }
    return zeros
  }

  private func end(_ header: TarHeader) throws -> BackupManifest {
    guard header.length <= min(BackupManifest.longest, file.length - file.offset) else {
      throw damaged("the manifest")
    }
    let text = try bytes(header.length, "the manifest")
    whole.update(text)
    whole.update(try zeros(header.padding))
    try checkSeal()
    guard let manifest = BackupManifest(text) else { throw OperationFailure.foreignArchive(file.path) }
    guard manifest.database == found.first, manifest.files == Array(found.dropFirst()) else {
      throw damaged("the manifest names other files")
    }
    return manifest
  }

  private func checkSeal() throws {
    let expected = Array("\(whole.finishAsText())\n".utf8)
    guard case .header(let seal, _) = try header(), seal.path == ArchivePath.seal,
      seal.length == expected.count, try bytes(expected.count, "the seal") == expected
    else { throw damaged("the seal") }
    _ = try zeros(seal.padding + 2 * TarHeader.block)
    guard try file.read(1).isEmpty else { throw damaged("bytes after its end") }
  }

  private func damaged(_ detail: String) -> OperationFailure {
    .damagedArchive(file.path, detail: detail)
  }
}
