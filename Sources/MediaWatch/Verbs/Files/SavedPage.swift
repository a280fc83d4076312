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

  /// The pages of a directory in the order of their names.
  static func all(in directory: String) throws -> [SavedPage] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory)
    } catch {
      throw InputFile.refused(directory, errno)
    }
    return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
      .map { SavedPage(path: directory + "/" + $0) }
  }

  /// The bytes of the page, unpacked, up to the bound of sources.
  func read() throws -> [UInt8] {
    let bytes = try InputFile.read(path, limit: ListeningLimits.sourceBytes)
    return GzipReader.isGzip(bytes)
      ? GzipReader.unpack(bytes, limit: ListeningLimits.sourceBytes) : bytes
  }
}
