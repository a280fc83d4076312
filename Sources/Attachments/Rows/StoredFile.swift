import Core
import Store

/// A file that is in its home.
package struct StoredFile: Hashable, Sendable {
  package var key: FileKey
  package var byteCount: Int64
  package var type: ContentType
  /// When it passed the door, for a file that no row holds yet.
  package var enteredAt: Timestamp?

  package init(key: FileKey, byteCount: Int64, type: ContentType, enteredAt: Timestamp? = nil) {
    self.key = key
    self.byteCount = byteCount
    self.type = type
    self.enteredAt = enteredAt
  }
}

extension FileKey: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .text(sha256) }

  package init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue, let key = FileKey(text) else { return nil }
    self = key
  }
}

extension FileHome {
  /// The bytes of a file that a row names. Throws `FileHomeError.damaged` when its home holds another length.
  package func read(_ file: StoredFile, _ range: Range<Int64>? = nil) async throws -> FileChunks {
    let asked = range ?? 0..<file.byteCount
    let chunks = try await read(file.key, asked)
    guard chunks.byteCount == asked.upperBound - asked.lowerBound else {
      throw FileHomeError.damaged("the length is another")
    }
    return chunks
  }
}

extension StoredFile {
  /// Where a folder keeps each file that something refers to, or that the bin still holds, below the folder. Those that
  /// wait to be collected may go at any moment.
  package static func places(_ reader: Reader) throws -> [String] {
    try reader.rows(
      """
      SELECT sha256 FROM stored_file WHERE unused_since IS NULL OR unused_since > \(Timestamp.now) ORDER BY sha256
      """
    ).map { row in
      let key: FileKey = try row.get("sha256")
      return "\(key.sha256.prefix(2))/\(key.sha256.dropFirst(2).prefix(2))/\(key)"
    }
  }
}
