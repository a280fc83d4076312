import Core
import Foundation

extension FolderHome {
  /// How the names of files begin that are still being written: backups pass over names with a dot.
  static let unfinished = ".unfinished-"
  /// An unfinished file as old as this belongs to a process that was killed.
  private static let abandonedAfter: Int64 = 86_400_000

  package func list(after place: String?, most count: Int) async throws -> FileListing {
    try await FileLane.run { try page(after: place, count) }
  }

  /// Goes from shelf to shelf and stops as soon as the page is full. Clears away what killed processes left.
  private func page(after place: String?, _ count: Int) throws -> FileListing {
    var files: [HomedFile] = []
    let place = place ?? ""
    let first = String(place.prefix(2))
    let second = String(place.dropFirst(2).prefix(2))
    for outer in Self.names(in: folder) where outer.utf8.count == 2 && outer >= first {
      for inner in Self.names(in: "\(folder)/\(outer)")
      where inner.utf8.count == 2 && (outer > first || inner >= second) {
        let shelf = "\(folder)/\(outer)/\(inner)"
        for name in Self.names(in: shelf) {
          if name.hasPrefix(Self.unfinished) {
            Self.removeAbandoned("\(shelf)/\(name)")
          } else if let found = FileKey(name), name > place,
            let file = try? InputFile.open("\(shelf)/\(name)")
          {
            if files.count == count { return FileListing(files: files, next: files.last?.key.sha256) }
            files.append(HomedFile(file, found))
          }
        }
      }
    }
    return FileListing(files: files, next: nil)
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func removeAbandoned(_ path: String) {
    guard let file = try? InputFile.open(path) else { return }
    if Timestamp.now.milliseconds - file.modifiedMilliseconds > abandonedAfter { unlink(path) }
  }
}
