import Core

/// A made-up plan before it becomes a document.
struct DraftedPlan: Sendable {
  /// How the document is laid out.
  enum Layout: Sendable, CaseIterable {
    /// A body in general words, and a file beside it with the table of tasks (Markdown).
    case annex
    /// Sections with their assignment lines (Markdown).
    case body
    /// The same as plain text with lines of a printed width.
    case wrapped
  }

  struct Task: Sendable {
    var text: String
    /// What is done for it, one line each; only the layouts without a table say so.
    var steps: [String] = []
    /// Empty on purpose in some: the review has to find somebody.
    var leads: [String]
    var coordinators: [String]
    var monitors: [String] = []
    var time: String
  }

  struct Group: Sendable {
    var title: String
    var tasks: [Task]
  }

  /// "118/KH-UBND".
  var number: String
  var issued: Day
  var title: String
  /// The years that it covers.
  var years: ClosedRange<Int>
  var bases: [String]
  var groups: [Group]
  var layout: Layout

  var fileName: String {
    let name = "ke-hoach-\(number.prefix { $0 != "/" })-\(issued.year)"
    return name + (layout == .wrapped ? ".txt" : ".md")
  }

  var annexName: String { "phu-luc-\(number.prefix { $0 != "/" })-\(issued.year).md" }
}
