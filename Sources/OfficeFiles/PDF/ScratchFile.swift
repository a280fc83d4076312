import Foundation

/// A file that lives as long as one piece of work, in a folder that only this user may enter.
enum ScratchFile {
  static func hold<Result>(
    _ bytes: [UInt8], named name: String, _ body: (String) async throws -> Result
  ) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "haidang-\(UInt64.random(in: .min ... .max))", isDirectory: true)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return try await body(file.path)
  }
}
