import Core
import OfficeFiles
import Store

/// The lines of the source beside a part of a review, and where they go on.
package struct SourceWindow: Hashable, Sendable {
  /// Lines shown at a time, and bytes of their texts; the first line is shown whatever its length.
  private static let mostLines = 300
  private static let mostBytes = 48_000
  /// Lines before one that was asked for.
  private static let linesBefore = 20

  /// Counted from 1; the number of the first line.
  package var first: Int
  package var lines: [SourceLine]
  /// Lines that lead to what stands before and behind; nil at the ends.
  package var before: Int?
  package var after: Int?

  package func holds(_ line: Int) -> Bool { (first..<first + lines.count).contains(line) }

  /// Those that the tasks come from, with what stands between them and the task before; from the first line on in the
  /// first part. When `line` is not among them, or they are too many to reach it, those around it.
  static func load(
    _ reader: Reader, _ version: PlanVersion, tasks: ListPart<RegisteredTask>, line: Int?
  ) throws -> SourceWindow {
    let count = version.source.lineCount
    let first = try tasks.before == nil ? 1 : start(reader, tasks.items)
    let last = tasks.after == nil ? count : tasks.items.compactMap(\.place?.endLine).max() ?? count
    let beside = try window(reader, version, first...max(first, last))
    guard let line, (1...max(1, count)).contains(line), !beside.holds(line) else { return beside }
    let around = try window(reader, version, max(1, line - linesBefore)...count)
    return around.holds(line) ? around : try window(reader, version, line...count)
  }

  private static func window(
    _ reader: Reader, _ version: PlanVersion, _ wanted: ClosedRange<Int>
  ) throws -> SourceWindow {
    let first = wanted.lowerBound
    var window = SourceWindow(first: first, lines: [])
    var bytes = 0
    let range = first...min(wanted.upperBound, first + mostLines - 1)
    for line in try PlanSource.lines(reader, version.id, in: range) {
      bytes += line.text.utf8.count
      if bytes > mostBytes, !window.lines.isEmpty { break }
      window.lines.append(line)
    }
    let end = first + window.lines.count
    window.before = first > 1 ? max(1, first - mostLines + linesBefore) : nil
    window.after = end <= version.source.lineCount ? end : nil
    return window
  }

  /// Behind the lines of the task before the part.
  private static func start(_ reader: Reader, _ tasks: [RegisteredTask]) throws -> Int {
    guard let task = tasks.first, let line = tasks.compactMap(\.place?.line).min() else { return 1 }
    let earlier = try reader.row(
      """
      SELECT end_line FROM task
      WHERE version_id = \(task.versionID) AND (position, id) < (\(task.position), \(task.id))
      ORDER BY position DESC, id DESC LIMIT 1
      """)?.get("end_line", as: Int?.self)
    return max(1, min(line, (earlier ?? line - 1) + 1))
  }
}
