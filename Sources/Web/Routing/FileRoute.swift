import HTTPTypes

/// Files that belong to something: looked at, taken away.
package enum FileRoute: Hashable, Sendable {
  /// What the file is, and a preview; `?page=` of a PDF.
  case page(Int64)
  case download(Int64)
  /// A picture of it, or of one page (counted from 1).
  case picture(Int64, page: Int64)
}

extension FileRoute: AreaRoute {
  package init?(reading path: PathReader) {
    guard path[0] == "files", let id = path.id(1) else { return nil }
    switch (path.count, path[2]) {
    case (2, _): self = .page(id)
    case (3, "download"): self = .download(id)
    case (4, "pictures"):
      guard let page = path.id(3) else { return nil }
      self = .picture(id, page: page)
    default: return nil
    }
  }

  package var segments: [String] {
    switch self {
    case .page(let id): ["files", String(id)]
    case .download(let id): ["files", String(id), "download"]
    case .picture(let id, let page): ["files", String(id), "pictures", String(page)]
    }
  }

  package var methods: [HTTPRequest.Method] { .reading }

  package static let samples: [FileRoute] = [.page(7), .download(7), .picture(7, page: 1)]
}
