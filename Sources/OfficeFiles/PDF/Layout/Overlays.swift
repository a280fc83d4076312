import VietnameseText

/// What is drawn over a finished page: electronic signature boxes and corrections.
enum Overlays {
  /// Takes the text of electronic signature boxes ("Ký bởi: …", "Thời gian ký: …") out of the runs.
  static func withoutSignatures(_ runs: [Run]) -> (runs: [Run], signatures: [String]) {
    var taken = Set<Int>()
    var signatures: [String] = []
    for start in runs.indices where !taken.contains(start) && label(runs[start]) != nil {
      let group = box(from: start, in: runs)
      let labels = Set(group.compactMap { label(runs[$0]) })
      guard labels.count >= 2 || labels.contains(where: { certain.contains($0) }) else { continue }
      taken.formUnion(group)
      signatures.append(group.map { runs[$0].text }.joined(separator: " ").composed)
    }
    return (runs.indices.filter { !taken.contains($0) }.map { runs[$0] }, signatures)
  }

  /// A later run with a number that covers an earlier one replaces it, as it does for the eye.
  static func withoutCovered(_ runs: [Run]) -> [Run] {
    let stamps = runs.filter { $0.glyphs.count <= 60 && $0.text.contains(where: \.isNumber) }
    // Pages with more are drawings or dense tables, on which nobody writes by hand.
    guard !stamps.isEmpty, stamps.count <= 3000, runs.count < 20_000 else { return runs }
    let bands = Dictionary(grouping: stamps) { Int(($0.baseline / bandHeight).rounded()) }
    return runs.filter { run in
      let reach = Int((0.6 * run.size / bandHeight).rounded(.up)) + 1
      let band = Int((run.baseline / bandHeight).rounded())
      let near = (band - min(reach, 20)...band + min(reach, 20)).lazy.flatMap { bands[$0] ?? [] }
      return !near.contains { stamp in
        guard stamp.order > run.order, abs(stamp.baseline - run.baseline) < 0.6 * run.size else {
          return false
        }
        let shared = min(stamp.right, run.right) - max(stamp.left, run.left)
        return shared > 0.6 * (run.right - run.left) && stamp.overlap(with: run) > 0.6
          && stamp.glyphs.count > 1 && !isSame(stamp, run)
      }
    }
  }

  /// Stamps are looked for by their height, in stripes of some points.
  private static let bandHeight = 6.0

  /// Bold drawn as two strokes is one text.
  private static func isSame(_ stamp: Run, _ run: Run) -> Bool {
    stamp.text == run.text
      || (abs(stamp.left - run.left) < 0.1 * run.size && stamp.glyphs.count == run.glyphs.count)
  }

  private static let certain = ["ky boi", "digitally signed", "signature valid", "signature not"]
  private static let labels =
    certain + [
      "nguoi ky", "thoi gian ky", "ngay ky", "co quan:", "email:", "don vi:", "chuc vu:", "signed by",
      "date:",
      "reason:", "location:", "to chuc:",
    ]

  private static func label(_ run: Run) -> String? {
    guard run.glyphs.count >= 4, "KkNnTtCcEeĐđSsDdRrLl".contains(run.glyphs[0].text) else { return nil }
    let text = Folding.fold(run.text)
    return labels.first { text.hasPrefix($0) && (text.contains(":") || certain.contains($0)) }
  }

  /// The runs drawn right after `start` that stay in one box with it.
  private static func box(from start: Int, in runs: [Run]) -> [Int] {
    var group = [start]
    var bounds = (
      left: runs[start].left, right: runs[start].right, bottom: runs[start].bottom, top: runs[start].top
    )
    for index in runs.indices.dropFirst(start + 1) {
      let run = runs[index]
      let reach = 1.6 * runs[start].size
      let isNear =
        run.top < bounds.bottom + reach && run.bottom > bounds.top - reach
        && run.left < bounds.right + 3 * reach
        && run.right > bounds.left - reach && abs(run.size - runs[start].size) < 0.25 * runs[start].size
      guard isNear else { break }
      group.append(index)
      bounds = (
        min(bounds.left, run.left), max(bounds.right, run.right), max(bounds.bottom, run.bottom),
        min(bounds.top, run.top)
      )
    }
    return group
  }
}
