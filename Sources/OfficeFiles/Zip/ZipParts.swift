/// The names of the parts of a zip file on disk: what tells an office document from any other archive.
package enum ZipParts {
  /// Throws `UnreadableDocument` for what is no zip file, or has more parts than the limits allow.
  package static func names(
    inFile path: String, limits: ReadingLimits = .standard
  ) throws(UnreadableDocument) -> [String] {
    try ZipArchive(file: path, limits: limits).names
  }
}
