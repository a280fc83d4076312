/// The bytes of a file, piece by piece; the next one is read when it is asked for, so memory holds one.
package struct FileChunks: AsyncSequence, Sendable {
  package typealias Element = [UInt8]

  /// Bytes of the largest piece.
  package static let most = 1 << 20

  /// How many bytes come in all.
  package let byteCount: Int64
  private let piece: @Sendable (_ offset: Int64, _ count: Int) async throws -> [UInt8]

  /// `piece` gives exactly `count` bytes that stand at `offset` of this stretch, or throws.
  init(
    byteCount: Int64, piece: @escaping @Sendable (_ offset: Int64, _ count: Int) async throws -> [UInt8]
  ) {
    self.byteCount = byteCount
    self.piece = piece
  }

  /// The file at `path`, which may be removed as soon as this returns.
  package static func opening(_ path: String) async throws -> FileChunks {
    guard let file = try await FileLane.run({ try InputFile.open(path) }) else { throw FileHomeError.missing }
    return FileChunks(byteCount: file.byteCount) { offset, count in
      try await FileLane.run { try file.read(at: offset, count) }
    }
  }

  package func makeAsyncIterator() -> Iterator { Iterator(chunks: self) }

  package struct Iterator: AsyncIteratorProtocol {
    fileprivate let chunks: FileChunks
    fileprivate var offset: Int64 = 0

    fileprivate init(chunks: FileChunks) { self.chunks = chunks }

    package mutating func next() async throws -> [UInt8]? {
      try Task.checkCancellation()
      let count = Int(Swift.min(Int64(FileChunks.most), chunks.byteCount - offset))
      guard count > 0 else { return nil }
      let bytes = try await chunks.piece(offset, count)
      guard bytes.count == count else { throw FileHomeError.damaged("a piece is too short") }
      offset += Int64(count)
      return bytes
    }
  }
}
