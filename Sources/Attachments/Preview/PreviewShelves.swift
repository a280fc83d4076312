import Foundation

/// The files in the folder of previews.
enum PreviewShelves {
  private struct Kept {
    var path: String
    var byteCount: Int64
    var usedAt: Int
  }

  /// Seconds after which a preview that nobody looks at goes: its file may be gone, too.
  private static let idleSeconds = 30 * 86_400

  /// Removes what was not looked at for a month, and beyond the limit what was not for the longest, until a tenth of
  /// the room is free again.
  static func trim(_ folder: String, to limit: Int64) {
    let old = time(nil) - idleSeconds
    let all = files(in: folder)
    for file in all where file.usedAt < old { unlink(file.path) }
    var kept = all.filter { $0.usedAt >= old }
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
