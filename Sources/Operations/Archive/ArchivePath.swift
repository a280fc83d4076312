/// The only names that an archive may hold, in this order: the database, files, the manifest, the seal.
enum ArchivePath {
  static let database = "haidang.sqlite"
  static let manifest = "manifest.json"
  static let seal = "seal.sha256"
  static let files = "files/"

  /// Whether `path`, below "files/", names a file that a restore may write: plain parts, none hidden, none that leads
  /// elsewhere.
  static func isSafe(_ path: String) -> Bool {
    guard path.hasPrefix(files), path.utf8.count <= 1024 else { return false }
    return path.dropFirst(files.count).split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty && part.utf8.count <= 255 && part.first != "."
          && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      }
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
