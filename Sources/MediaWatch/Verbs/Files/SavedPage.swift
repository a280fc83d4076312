import ArgumentParser
import Foundation
import MediaStages

/// A page saved in a file, perhaps packed.
struct SavedPage: Sendable {
  let path: String

  private static let endings = [".html.gz", ".htm.gz", ".html", ".htm"]

  /// The file's name without its ending.
  var id: String {
    let name = URL(fileURLWithPath: path).lastPathComponent
    for ending in Self.endings where name.hasSuffix(ending) && name != ending {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  /// Pages by name, then those of a directory.
  static func named(_ files: [String], batch: String?) throws -> [SavedPage] {
    try files.map { SavedPage(path: $0) } + (batch.map(all(in:)) ?? [])
  }

  /// The pages of a directory in the order of their names; one without pages ends with 65.
  private static func all(in directory: String) throws -> [SavedPage] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory)
    } catch {
      throw InputFile.refused(directory, errno)
    }
    let pages = names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
      .map { SavedPage(path: directory + "/" + $0) }
    guard !pages.isEmpty else {
      StandardError.say(of: directory, "không có trang nào (*.html)", "there are no pages (*.html)")
      throw ExitCode(65)
    }
    return pages
  }

  /// What is said of a page without text.
  func notice(title: String?, text: String) -> FileNotice? {
    guard text.isEmpty else { return nil }
    guard title?.isEmpty ?? true else {
      return FileNotice(
        file: path, vi: "không có văn bản, chỉ có tiêu đề", en: "there is no text, only a title",
        isFailure: false)
    }
    return FileNotice(
      file: path, vi: "không có tiêu đề, không có văn bản", en: "there is neither title nor text",
      isFailure: true)
  }

  /// The bytes of the page, unpacked, up to the bound of sources.
  func read() throws -> [UInt8] {
    let bytes = try InputFile.read(path, limit: ListeningLimits.sourceBytes)
    return GzipReader.isGzip(bytes)
      ? GzipReader.unpack(bytes, limit: ListeningLimits.sourceBytes) : bytes
  }
}
