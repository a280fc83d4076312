import HTTPTypes

/// Plans on their way in: uploaded, read, under review.
package enum DraftRoute: Hashable, Sendable {
  /// The page to pick a file (GET), and where it is sent (POST).
  case upload
  /// The review page of one plan.
  case review(Int64)
  /// The file as it was uploaded.
  case source(Int64)
  /// A change to one read task: edit, merge, split, drop, restore.
  case change(Int64, task: Int64)
  case accept(Int64)
  case discard(Int64)
  /// Takes an acceptance back.
  case undo(Int64)
}

extension DraftRoute: AreaRoute {
  package init?(reading path: PathReader) {
    guard path[0] == "drafts" else { return nil }
    if path.count == 2, path[1] == "new" {
      self = .upload
    } else if let id = path.id(1) {
      switch (path.count, path[2]) {
      case (2, _): self = .review(id)
      case (3, "source"): self = .source(id)
      case (3, "accept"): self = .accept(id)
      case (3, "discard"): self = .discard(id)
      case (3, "undo"): self = .undo(id)
      case (4, "tasks"):
        guard let task = path.id(3) else { return nil }
        self = .change(id, task: task)
      default: return nil
      }
    } else {
      return nil
    }
  }

  package var segments: [String] {
    switch self {
    case .upload: ["drafts", "new"]
    case .review(let id): ["drafts", String(id)]
    case .source(let id): ["drafts", String(id), "source"]
    case .change(let id, let task): ["drafts", String(id), "tasks", String(task)]
    case .accept(let id): ["drafts", String(id), "accept"]
    case .discard(let id): ["drafts", String(id), "discard"]
    case .undo(let id): ["drafts", String(id), "undo"]
    }
  }

  package var methods: [HTTPRequest.Method] {
    switch self {
    case .review, .source: .reading
    case .upload: .both
    case .change, .accept, .discard, .undo: .changing
    }
  }

  package var intake: Intake { self == .upload ? .files : .form }

  package static let samples: [DraftRoute] = [
    .upload, .review(7), .source(7), .change(7, task: 9), .accept(7), .discard(7), .undo(7),
  ]
}
