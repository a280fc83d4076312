import Foundation

/// A file that lives as long as one piece of work, in a folder that only this user may enter.
enum ScratchFile {
  static func hold<Result>(
    _ bytes: [UInt8], named name: String, _ body: (String) async throws -> Result
  ) async throws -> Result {
    try await ScratchFolder.hold { folder in
      let file = folder.appending(path: name)
      try Data(bytes).write(to: file)
      return try await body(file.path)
    }
  }
}

/// A folder that lives as long as one piece of work.
package enum ScratchFolder {
  private static let prefix = "haidang-scratch-"
  /// A folder as old as this belongs to a process that was killed.
  private static let abandonedSeconds = 86_400.0

  package static func hold<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: prefix + UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }

  /// Removes what killed processes left; to be called when a process starts. What belongs to others stays.
  package static func sweep(now: Date = .now) {
    let folder = FileManager.default.temporaryDirectory
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = folder.appending(path: name).path
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      guard let changed = facts?[.modificationDate] as? Date,
        now.timeIntervalSince(changed) > abandonedSeconds
      else { continue }
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}
