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
  /// Too many previews are waiting to be drawn; trying again helps.
  case busy

  /// The reasons that lie in the file itself, by the names under which they are remembered.
  private static let lasting: [String: PreviewError] = [
    "no-preview": .noPreview, "too-large": .tooLarge, "damaged": .damaged, "too-costly": .tooCostly,
  ]

  /// Nil for a reason that may be gone at the next try.
  var lastingName: String? { Self.lasting.first { $0.value == self }?.key }

  init?(lastingName: String) {
    guard let error = Self.lasting[lastingName] else { return nil }
    self = error
  }
}
