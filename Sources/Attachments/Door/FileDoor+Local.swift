import Foundation
import OfficeFiles

extension FileDoor {
  /// `admit` for bytes at hand.
  package func admit(
    bytes: [UInt8], named name: String, rule: FileRule, limits: ReadingLimits = .standard
  ) async throws -> Passed {
    let reception = try await Reception(in: incoming, limit: rule.byteCount)
    try await reception.append(bytes[...])
    return try await admit(try await reception.finish(), named: name, rule: rule, limits: limits)
  }

  /// `admit` for a file of this machine, read piece by piece. Throws `UnreadableDocument` when it cannot be opened.
  package func admit(
    file path: String, rule: FileRule, limits: ReadingLimits = .standard
  ) async throws -> Passed {
    let opened = try await FileLane.run {
      _ = try FileBytes.read(path, limit: .max, prefix: 1)
      return try InputFile.open(path)
    }
    guard let source = opened else { throw UnreadableDocument.noSuchFile }
    let reception = try await Reception(in: incoming, limit: rule.byteCount)
    var offset: Int64 = 0
    while offset < source.byteCount {
      let bytes = try await FileLane.run { [offset] in try source.read(at: offset, FileChunks.most) }
      guard !bytes.isEmpty else { break }
      try await reception.append(bytes[...])
      offset += Int64(bytes.count)
    }
    let name = URL(filePath: path).lastPathComponent
    return try await admit(try await reception.finish(), named: name, rule: rule, limits: limits)
  }
}
