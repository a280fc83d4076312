import Foundation

/// The files in the folder of previews.
enum PreviewShelves {
  private struct Kept {
    var path: String
    var byteCount: Int64
    var usedAt: Int
  }

  /// Removes those that were not looked at for the longest until a tenth of the room is free again.
  static func trim(_ folder: String, to limit: Int64) {
    var kept = files(in: folder)
    var total = kept.reduce(0) { $0 + $1.byteCount }
    guard total > limit else { return }
    kept.sort { $0.usedAt < $1.usedAt }
    for file in kept where total > limit - limit / 10 {
      unlink(file.path)
      total -= file.byteCount
    }
  }

  private static func files(in folder: String) -> [Kept] {
    names(in: folder).flatMap { shelf in
      names(in: "\(folder)/\(shelf)").compactMap { name in
        let path = "\(folder)/\(shelf)/\(name)"
        var facts = stat()
        guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        return Kept(path: path, byteCount: Int64(facts.st_size), usedAt: facts.st_mtim.tv_sec)
      }
    }
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
