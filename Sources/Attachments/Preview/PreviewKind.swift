/// What is shown of a file in a page.
package enum PreviewKind: Hashable, Sendable {
  /// A picture for the page of the file, at most 1200 points wide and high.
  case large
  /// The page of a PDF, counted from 1, as large as `large`.
  case page(Int)

  /// Pages of a PDF that can be looked at.
  package static let mostPages = 5

  /// Width and height at most.
  static let points = 1200

  /// How the picture is named in the folder of previews.
  var ending: String {
    switch self {
    case .large: "large.webp"
    case .page(let number): "page\(number).webp"
    }
  }
}
