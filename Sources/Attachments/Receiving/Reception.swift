import Core
import Store
import Synchronization

/// A file that is coming in: what was taken so far lies in the incoming folder and counts toward its SHA-256. Given
/// up before its end, it leaves nothing.
package final class Reception: Sendable {
  private struct State {
    var digest = RunningDigest()
    var byteCount: Int64 = 0
    var pending: [UInt8] = []
    var isOver = false
  }

  private static let pieceBytes = 256 << 10

  /// The most bytes that are taken.
  package let limit: Int64
  private let file: OutputFile
  private let state = Mutex(State())

  /// Begins with nothing taken. Throws `FileHomeError.storage`.
  package init(in folder: IncomingFolder, limit: Int64) async throws {
    self.limit = limit
    file = try await FileLane.run { try folder.make() }
  }

  deinit {
    if !state.withLock({ $0.isOver }) { file.remove() }
  }

  /// How many bytes were taken.
  package var byteCount: Int64 { state.withLock { $0.byteCount } }

  /// Takes the next bytes. Throws a `Refusal` ("file-too-large") above the limit, `FileHomeError.storage` when the
  /// disk is full; in both cases what was taken is gone.
  package func append(_ chunk: ArraySlice<UInt8>) async throws {
    let due = try state.withLock { state -> [UInt8]? in
      guard !state.isOver else { throw FileHomeError.storage("the file is closed") }
      state.byteCount += Int64(chunk.count)
      guard state.byteCount <= limit else {
        state.isOver = true
        file.remove()
        throw Refusal.fileTooLarge(limit: limit)
      }
      chunk.withUnsafeBytes { state.digest.update($0) }
      state.pending += chunk
      guard state.pending.count >= Self.pieceBytes else { return nil }
      defer { state.pending = [] }
      return state.pending
    }
    if let due { try await write(due) }
  }

  /// The whole file. Throws a `Refusal` ("file-empty") when nothing came.
  package func finish() async throws -> ReceivedFile {
    let (rest, digest, byteCount) = try state.withLock { state in
      guard !state.isOver else { throw FileHomeError.storage("the file is closed") }
      guard state.byteCount > 0 else { throw Refusal.fileEmpty }
      return (state.pending, state.digest.finishAsText(), state.byteCount)
    }
    try await write(rest)
    guard let key = FileKey(digest) else { throw FileHomeError.storage("no digest") }
    state.withLock { $0.isOver = true }
    return ReceivedFile(file, key: key, byteCount: byteCount)
  }

  private func write(_ bytes: [UInt8]) async throws {
    do {
      try await FileLane.run { [file] in try file.write(bytes) }
    } catch {
      state.withLock { $0.isOver = true }
      file.remove()
      throw error
    }
  }
}

/// A file that has come in whole; it goes away with the last one who holds it.
package final class ReceivedFile: Sendable {
  package let key: FileKey
  package let byteCount: Int64
  /// Where it lies; the name says nothing.
  package var path: String { file.path }
  private let file: OutputFile

  fileprivate init(_ file: OutputFile, key: FileKey, byteCount: Int64) {
    self.file = file
    self.key = key
    self.byteCount = byteCount
  }

  deinit { file.remove() }
}

extension Refusal {
  package static func fileTooLarge(limit: Int64) -> Refusal {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) byte"
    return Refusal(
      "file-too-large",
      Localised(
        vi: "Tệp lớn hơn mức cho phép (\(size)). Hãy giảm dung lượng hoặc chia thành nhiều tệp.",
        en: "The file is larger than allowed (\(size)). Make it smaller or split it."), field: "file",
      kind: .tooLarge)
  }

  package static let fileEmpty = Refusal(
    "file-empty",
    Localised(
      vi: "Tệp không có nội dung. Hãy kiểm tra rồi chọn lại.",
      en: "The file is empty. Check it and choose it again."), field: "file")
}
