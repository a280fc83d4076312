/// Bounds of what the stages take from strangers; what lies beyond is cut, never refused whole.
package enum ListeningLimits {
  /// Bytes of a page or feed; larger ones are read up to here.
  package static let sourceBytes = 32 << 20
  /// Bytes of a title kept.
  package static let titleBytes = 2_000
  /// Bytes of a text that a stage looks at.
  package static let textBytes = 1 << 20
  /// Entries of a feed or sitemap (the sitemap protocol allows 50,000).
  package static let entries = 50_000
}
