/// Why there is no preview; the page then shows the kind of the file instead.
package enum PreviewError: Error, Hashable, Sendable {
  /// Files of this kind are not shown.
  case noPreview
  /// More points than are drawn, or a PDF without this page.
  case tooLarge
  case damaged
  /// The program took longer, or more memory, than it may.
  case tooCostly
  /// The Debian package that must be installed.
  case programMissing(String)
}
