import Foundation
import Testing

/// A page as it was when somebody last looked at it: its markup in a file beside the tests, one element a line.
package enum Snapshot {
  /// Fails with the first lines that differ; with `HAIDANG_RECORD_SNAPSHOTS=1` writes the file anew.
  package static func check(
    _ markup: String, _ name: String, in folder: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: "\(name).html")
    let made = lines(markup).joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["HAIDANG_RECORD_SNAPSHOTS"] == "1" {
      return try Data(made.utf8).write(to: file)
    }
    let kept = try #require(
      try? String(contentsOf: file, encoding: .utf8),
      "\(name) has no snapshot: record it with HAIDANG_RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
    guard made != kept else { return }
    let (old, new) = (kept.components(separatedBy: "\n"), made.components(separatedBy: "\n"))
    let first = zip(old, new).prefix { $0 == $1 }.count
    func some(_ lines: [String], _ sign: String) -> [String] {
      lines.dropFirst(first).prefix(5).map { sign + $0 }
    }
    let difference = (some(old, "- ") + some(new, "+ ")).joined(separator: "\n")
    Issue.record("\(name) differs from line \(first + 1):\n\(difference)", sourceLocation: sourceLocation)
  }

  private static let void: Set = ["!DOCTYPE", "input", "meta", "link", "img", "br", "hr"]

  /// Each element below the one that holds it; without the hashes in the names of the site's own files.
  package static func lines(_ markup: String) -> [String] {
    var (lines, depth, isOpen) = ([String](), 0, false)
    for piece in markup.replacing(#/-[0-9a-f]{16}\./#, with: ".").split(separator: "<") {
      let name = piece.prefix { !$0.isWhitespace && $0 != ">" }
      let isEnd = name.hasPrefix("/")
      if isEnd { depth -= 1 }
      if isEnd, isOpen {
        lines[lines.count - 1] += "<\(piece)"
      } else {
        lines.append(String(repeating: "  ", count: max(0, depth)) + "<\(piece)")
      }
      isOpen = !isEnd && !void.contains(String(name))
      if isOpen { depth += 1 }
    }
    return lines
  }
}
