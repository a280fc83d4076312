/// Finds the ruling lines of tables in a page image, and wipes them out so that they do not disturb
/// recognition.
struct ImageRulings {
  private static let dark: UInt8 = 150

  /// The lines in points; `scale` is points a pixel. Lines of no table, such as the one under the motto, stay
  /// in the image.
  static func take(from image: inout PageImage, scale: Double) -> [Rule] {
    let shortest = max(40, Int(40 / scale))
    let thickest = max(4, Int(3.5 / scale))
    let level = bars(image, isHorizontal: true, shortest: shortest, thickest: thickest)
    let upright = bars(image, isHorizontal: false, shortest: shortest * 2 / 3, thickest: thickest)
    let rules = (level + upright).map { bar in
      Rule(
        isHorizontal: bar.isHorizontal, position: Double(bar.first + bar.last + 1) / 2 * scale,
        start: Double(bar.start) * scale, end: Double(bar.end) * scale)
    }
    let boxes = RulingGrid.find(rules).map(\.box)
    for (bar, rule) in zip(level + upright, rules) {
      let isInTable = boxes.contains { box in
        let (low, high) = rule.isHorizontal ? (box.top, box.bottom) : (box.left, box.right)
        let (first, last) = rule.isHorizontal ? (box.left, box.right) : (box.top, box.bottom)
        return rule.position > low - 4 && rule.position < high + 4 && rule.start > first - 6
          && rule.end < last + 6
      }
      if isInTable { wipe(bar, in: &image) }
    }
    return rules
  }

  private struct Bar {
    var isHorizontal: Bool
    /// Rows (columns) that it covers.
    var first: Int
    var last: Int
    /// Where it begins and ends along.
    var start: Int
    var end: Int
  }

  /// Long dark stretches on neighbouring rows (columns) that together stay thin.
  private static func bars(_ image: PageImage, isHorizontal: Bool, shortest: Int, thickest: Int) -> [Bar] {
    let across = isHorizontal ? image.height : image.width
    let along = isHorizontal ? image.width : image.height
    var open: [Bar] = []
    var done: [Bar] = []
    for line in 0..<across {
      var next: [Bar] = []
      for stretch in stretches(image, line, isHorizontal: isHorizontal, along: along, shortest: shortest) {
        if let index = open.firstIndex(where: { $0.start < stretch.end && stretch.start < $0.end }) {
          var bar = open.remove(at: index)
          bar.last = line
          bar.start = min(bar.start, stretch.start)
          bar.end = max(bar.end, stretch.end)
          next.append(bar)
        } else {
          next.append(
            Bar(isHorizontal: isHorizontal, first: line, last: line, start: stretch.start, end: stretch.end))
        }
      }
      done += open.filter { line - $0.last > 2 }
      open = open.filter { line - $0.last <= 2 } + next
    }
    return (done + open).filter { $0.last - $0.first < thickest * 3 }
  }

  /// Dark stretches of one row (column), small breaks allowed.
  private static func stretches(
    _ image: PageImage, _ line: Int, isHorizontal: Bool, along: Int, shortest: Int
  ) -> [(start: Int, end: Int)] {
    let base = isHorizontal ? line * image.width : line
    let step = isHorizontal ? 1 : image.width
    var result: [(start: Int, end: Int)] = []
    image.pixels.withUnsafeBufferPointer { pixels in
      var start = -1
      var lastDark = -10
      for place in 0..<along where pixels[base + place * step] < dark {
        if place - lastDark > 3 {
          if start >= 0, lastDark - start >= shortest { result.append((start, lastDark + 1)) }
          start = place
        }
        lastDark = place
      }
      if start >= 0, lastDark - start >= shortest { result.append((start, lastDark + 1)) }
    }
    return result
  }

  private static func wipe(_ bar: Bar, in image: inout PageImage) {
    for line in max(0, bar.first - 1)...bar.last + 1 {
      for place in bar.start..<bar.end {
        let (x, y) = bar.isHorizontal ? (place, line) : (line, place)
        if x < image.width, y < image.height { image.pixels[y * image.width + x] = 255 }
      }
    }
  }
}
