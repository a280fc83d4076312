/// The parts of a packed document as they lie in it, to be packed again.
package enum PackedParts {
  /// In their order; folders are left out. Throws `UnreadableDocument`.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = .standard
  ) throws(UnreadableDocument) -> [(name: String, bytes: [UInt8])] {
    let archive = try ZipArchive(bytes, limits: limits)
    var parts: [(name: String, bytes: [UInt8])] = []
    for name in archive.names where !name.hasSuffix("/") {
      if let part = try archive.part(name) { parts.append((name, part)) }
    }
    return parts
  }
}
