import Core

/// Where the bytes of files live: a folder, or an S3-speaking store when several hosts share no disk. A file is found
/// under its key whole or not at all, and never changes.
package protocol FileHome: Sendable {
  /// Takes the file at `path`, which has `byteCount` bytes and the SHA-256 `key`; a file that is there already is
  /// written again, so that it counts as new. Throws `FileHomeError`, with nothing changed.
  func put(_ path: String, as key: FileKey, byteCount: Int64) async throws

  /// What is there under `key`; nil when nothing is.
  func find(_ key: FileKey) async throws -> HomedFile?

  /// The bytes in pieces of at most `FileChunks.most`, of the whole file or of `range`. Throws
  /// `FileHomeError.missing` before the first piece, `.damaged` when fewer bytes come than there should be.
  func read(_ key: FileKey, _ range: Range<Int64>?) async throws -> FileChunks

  /// Removes the file; one that is not there is no error.
  func remove(_ key: FileKey) async throws

  /// The files in the order of their keys, at most `count`, from the beginning or from where a page before ended.
  func list(after place: String?, most count: Int) async throws -> FileListing
}

/// A file as its home knows it.
package struct HomedFile: Hashable, Sendable {
  package var key: FileKey
  package var byteCount: Int64
  /// When it was put there last.
  package var storedAt: Timestamp
}

/// A page of files.
package struct FileListing: Hashable, Sendable {
  package var files: [HomedFile]
  /// Where the next page begins; nil at the end.
  package var next: String?
}

extension FileHome {
  /// Writes the whole file to `path`, which must not exist yet; nothing is left there on an error.
  package func copy(_ key: FileKey, to path: String) async throws {
    let output = try await FileLane.run { try OutputFile(creating: path) }
    do {
      for try await chunk in try await read(key, nil) {
        try await FileLane.run { try output.write(chunk) }
      }
    } catch {
      output.remove()
      throw error
    }
  }
}
