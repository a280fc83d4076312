/// The parts of a packed document as they lie in it, to be packed again.
package enum PackedParts {
  /// In their order. Left out are folders, names that lead out of the package or into a system ("../a", "C:/a"), and all but the first
  /// of parts that bear one name: readers see that one alone. Throws `UnreadableDocument`.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = .standard
  ) throws(UnreadableDocument) -> [(name: String, bytes: [UInt8])] {
    let archive = try ZipArchive(bytes, limits: limits)
    var parts: [(name: String, bytes: [UInt8])] = []
    var seen: Set<String> = []
    for name in archive.names where isPlain(name) && seen.insert(PartName.plain(name)).inserted {
      if let part = try archive.part(name) { parts.append((name, part)) }
    }
    return parts
  }

  private static func isPlain(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasSuffix("/"), name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      return false
    }
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    return steps.allSatisfy { $0 != ".." && !$0.isEmpty } && !(steps.first?.contains(":") ?? false)
  }
}
