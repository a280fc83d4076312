import Foundation
import OfficeFiles

extension FileDoor {
  /// Bytes at hand as a file that has come in.
  package func receive(bytes: [UInt8], limit: Int64) async throws -> ReceivedFile {
    let reception = try await Reception(in: incoming, limit: limit)
    try await reception.append(bytes[...])
    return try await reception.finish()
  }

  /// A file of this machine, read piece by piece. Throws `UnreadableDocument` when it cannot be opened.
  package func receive(file path: String, limit: Int64) async throws -> ReceivedFile {
    let opened = try await FileLane.run {
      _ = try FileBytes.read(path, limit: .max, prefix: 1)
      return try InputFile.open(path)
    }
    guard let source = opened else { throw UnreadableDocument.noSuchFile }
    let reception = try await Reception(in: incoming, limit: limit)
    var offset: Int64 = 0
    while offset < source.byteCount {
      let bytes = try await FileLane.run { [offset] in try source.read(at: offset, FileChunks.most) }
      guard !bytes.isEmpty else { break }
      try await reception.append(bytes[...])
      offset += Int64(bytes.count)
    }
    return try await reception.finish()
  }
}
