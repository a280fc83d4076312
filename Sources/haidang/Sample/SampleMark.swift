import ArgumentParser
import Core
import Foundation

/// Says in the data folder that a sample is being made: one that was killed midway is no province to work with, and cannot
/// be gone on with.
struct SampleMark {
  private let path: String

  init(_ data: DataSettings) {
    path = URL(filePath: data.data).appending(path: "sample-unfinished").path
  }

  /// Exits with 73 when a sample was begun in this folder and not finished.
  func refuseUnfinished() throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    OperationOutcome.warn(
      Localised(
        vi: "Lần dựng tỉnh mẫu trước bị ngắt giữa chừng. Xóa dữ liệu ở đó (kể cả \(path)) rồi làm lại.",
        en: "A sample was begun here and not finished. Remove the data there (\(path) too) and start again."))
    throw ExitCode(73)
  }

  /// Makes the sample; the mark goes when it is whole, or when it was refused before anything was done.
  func around(_ body: () async throws -> Void) async throws {
    try refuseUnfinished()
    try Data().write(to: URL(filePath: path))
    do {
      try await body()
    } catch let refused as Refused {
      try? FileManager.default.removeItem(atPath: path)
      throw refused
    }
    try FileManager.default.removeItem(atPath: path)
  }
}
