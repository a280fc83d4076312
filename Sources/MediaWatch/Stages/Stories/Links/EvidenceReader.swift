import Core
import VietnameseText

/// Walks over the words of one text and collects evidence.
struct EvidenceReader {
  private let bytes: [UInt8]
  private let words: [HashedWord]
  /// The same words with their marks; empty when the cuts differ.
  private let marked: [HashedWord]
  private let isMonthFirst: Bool
  /// French groups digits with spaces.
  private let hasSpacedNumbers: Bool
  private let gazetteer = Gazetteer.shared
  private var found: [StoryEvidence.Item] = []
  private var known: Set<StoryEvidence.Item> = []

  init(_ part: TextPart, language: LanguageTag) {
    bytes = part.source.bytes
    words = Array(part.folded)
    let marked = Array(part.lowered)
    self.marked = marked.count == words.count ? marked : []
    isMonthFirst = language == "en"
    hasSpacedNumbers = language == "fr"
  }

  mutating func read() -> [StoryEvidence.Item] {
    var index = 0
    while index < words.count {
      if let number = number(at: index) {
        index = take(number)
      } else if let match = name(at: index) {
        switch match.entry.kind {
        case .place: add(.place, match.entry.value)
        case .organisation: add(.organisation, match.entry.value)
        case .event: add(.event, match.entry.value)
        case .month: takeDay(after: match)
        case .multiplier: break
        }
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private mutating func add(_ kind: StoryEvidence.Kind, _ value: UInt64) {
    let item = StoryEvidence.Item(kind, value)
    if known.insert(item).inserted { found.append(item) }
  }

  private mutating func addDay(_ day: Int, _ month: Int) {
    if (1...31).contains(day), (1...12).contains(month) { add(.day, UInt64(month * 32 + day)) }
  }

  // MARK: Names

  private func name(at index: Int) -> (entry: Gazetteer.Entry, range: Range<Int>)? {
    gazetteer.match(words, at: index) { entry, range in
      guard words[range.lowerBound].script == .spaced else { return true }
      if entry.marked != 0 {
        let isMarked = range.contains { isOutsideASCII(words[$0]) }
        if isMarked || range.count == 1 {
          guard !marked.isEmpty, joined(range) == entry.marked else { return false }
        }
      }
      switch entry.kind {
      case .place, .organisation:
        // Where a script has capitals a name starts with one.
        guard isCapital(range.lowerBound) || !hasCase(range.lowerBound) else { return false }
        return !entry.isCareful || !(isCapital(range.lowerBound - 1) || isCapital(range.upperBound))
      default: return true
      }
    }
  }

  private func joined(_ range: Range<Int>) -> UInt64 {
    range.dropFirst().reduce(marked[range.lowerBound].hash) { WordHash.joined($0, marked[$1].hash) }
  }

  private func isOutsideASCII(_ word: HashedWord) -> Bool { bytes[word.range].contains { $0 >= 0x80 } }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    guard words.indices.contains(index) else { return nil }
    return String(decoding: bytes[words[index].range].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private func isCapital(_ index: Int) -> Bool { scalar(index)?.properties.isUppercase ?? false }

  private func hasCase(_ index: Int) -> Bool { scalar(index)?.properties.isCased ?? false }

  // MARK: Numbers and days

  /// Digit groups with one sign between each two: 1.234,5 or 12/5/2026.
  private struct DigitRun {
    var groups: [(value: Int, digits: Int)]
    var signs: [UInt8]
    var range: Range<Int>
  }

  private func number(at start: Int) -> DigitRun? {
    guard let first = digits(words[start]) else { return nil }
    var run = DigitRun(groups: [first], signs: [], range: start..<start + 1)
    var next = start + 1
    while next < words.count, run.groups.count < 6, let group = digits(words[next]) {
      guard let sign = sign(between: next - 1, next, group) else { break }
      run.groups.append(group)
      run.signs.append(sign)
      next += 1
    }
    run.range = start..<next
    return run
  }

  /// The sign between two groups of digits that belong together; a comma for a space between thousands.
  private func sign(between left: Int, _ right: Int, _ group: (value: Int, digits: Int)) -> UInt8? {
    let gap = bytes[words[left].range.upperBound..<words[right].range.lowerBound]
    if gap.count == 1, let sign = gap.first, [0x2C, 0x2D, 0x2E, 0x2F].contains(sign) { return sign }
    let spaces: [[UInt8]] = [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]]
    guard hasSpacedNumbers, group.digits == 3, spaces.contains(Array(gap)) else { return nil }
    return 0x2C
  }

  private func digits(_ word: HashedWord) -> (value: Int, digits: Int)? {
    guard word.script == .spaced, word.range.count <= 45 else { return nil }
    var value = 0
    var count = 0
    for scalar in String(decoding: bytes[word.range], as: UTF8.self).unicodeScalars {
      guard scalar.properties.generalCategory == .decimalNumber, let digit = scalar.properties.numericValue,
        count < 15
      else { return nil }
      value = value * 10 + Int(digit)
      count += 1
    }
    return count > 0 ? (value, count) : nil
  }

  /// Takes a number or day; returns the word after it.
  private mutating func take(_ run: DigitRun) -> Int {
    let (groups, signs) = (run.groups, run.signs)
    if groups.count == 3, signs[0] == signs[1], let day = fullDay(groups) {
      addDay(day.day, day.month)
      return run.range.upperBound
    }
    if groups.count == 2, signs[0] == 0x2F {
      let swapped = (isMonthFirst && groups[0].value <= 12) || groups[1].value > 12
      addDay(groups[swapped ? 1 : 0].value, groups[swapped ? 0 : 1].value)
      return run.range.upperBound
    }
    if groups.count == 1, let after = dayByWord(groups[0].value, run.range) { return after }
    if signs.contains(0x2D) || signs.contains(0x2F) { return run.range.upperBound }
    return takeAmount(run)
  }

  private func fullDay(_ groups: [(value: Int, digits: Int)]) -> (day: Int, month: Int)? {
    if groups[0].digits == 4 { return (groups[2].value, groups[1].value) }
    guard groups[2].digits == 4 else { return nil }
    let swapped = (isMonthFirst && groups[0].value <= 12) || groups[1].value > 12
    return swapped ? (groups[1].value, groups[0].value) : (groups[0].value, groups[1].value)
  }

  /// "12 tháng 5", "5月12日", "12 May", "ວັນທີ 12 ພຶດສະພາ", "ថ្ងៃទី១២ ខែឧសភា".
  private mutating func dayByWord(_ value: Int, _ range: Range<Int>) -> Int? {
    let next = range.upperBound
    guard (1...31).contains(value), next < words.count else { return nil }
    if next + 1 < words.count, let other = digits(words[next + 1])?.value {
      if Self.vietnameseMonth == words[next].hash {
        addDay(value, other)
        return next + 2
      }
      if Self.ideographMonth == words[next].hash {
        addDay(other, value)
        return next + 2
      }
    }
    for place in next..<min(next + 3, words.count)
    where words[place].range.lowerBound - words[range.lowerBound].range.upperBound <= 16 {
      guard let match = name(at: place) else { continue }
      guard match.entry.kind == .month else { return nil }
      addDay(value, Int(match.entry.value))
      return match.range.upperBound
    }
    return nil
  }

  /// "May 12".
  private mutating func takeDay(after month: (entry: Gazetteer.Entry, range: Range<Int>)) {
    let next = month.range.upperBound
    guard next < words.count, let value = digits(words[next])?.value, isMonthFirst else { return }
    addDay(value, Int(month.entry.value))
  }

  private static let vietnameseMonth = WordScanner(.folded).hash(of: "tháng")
  private static let ideographMonth = WordScanner(.folded).hash(of: "月")

  private mutating func takeAmount(_ run: DigitRun) -> Int {
    var value = amount(run)
    var next = run.range.upperBound
    var isMultiplied = false
    while next < words.count, let match = name(at: next), match.entry.kind == .multiplier, value < 1e15 {
      for _ in 0..<min(match.entry.value, 12) { value *= 10 }
      next = match.range.upperBound
      isMultiplied = true
    }
    let isYear =
      run.groups.count == 1 && !isMultiplied
      && ((1900...2100).contains(value) || (2440...2600).contains(value))
    guard value >= 10, !isYear, value < 1e18 else { return next }
    // Four significant digits: 1.2345 million and 1,234,500 are one.
    var scale = 1.0
    while value / scale >= 10_000 { scale *= 10 }
    add(.number, UInt64((value / scale * 10).rounded()) &* 1_000 &+ UInt64(scale.exponent))
    return next
  }

  /// Groups of three after the same sign are thousands, anything else after the last sign is a fraction.
  private func amount(_ run: DigitRun) -> Double {
    var groups = run.groups[...]
    var fraction = 0.0
    if let last = groups.last, let sign = run.signs.last,
      last.digits != 3 || (run.signs.count > 1 && sign != run.signs[0])
    {
      groups.removeLast()
      var scale = 1.0
      for _ in 0..<last.digits { scale *= 10 }
      fraction = Double(last.value) / scale
    }
    var value = 0.0
    for (index, group) in groups.enumerated() {
      value = index == 0 ? Double(group.value) : value * 1_000 + Double(group.value)
    }
    return value + fraction
  }
}
