import VietnameseText

/// The times of one short text by what it says of them: "Đăng lúc 01:57 21/11/2026 | Cập nhật: 19:20 21/11/2026".
struct LabelledTimes {
  /// That of publication, and a time of which nothing is said.
  private(set) var published: PublishedTime?
  private(set) var unlabelled: PublishedTime?
  private(set) var changed: PublishedTime?

  /// That of publication where the text tells it: a time of which nothing is said is, beside one of change.
  var publication: PublishedTime? { published ?? (changed == nil ? nil : unlabelled) }

  /// What the text says that its time is: publication, change, or nothing.
  var role: TimeRole? {
    if publication != nil { return .publication }
    if unlabelled != nil { return nil }
    return changed != nil ? .change : spoken
  }

  /// Of a text without a time that can be read, as "Updated 3 hours ago".
  private var spoken: TimeRole?

  /// - Parameter time: reads the time in a part of the text.
  init(_ text: [UInt8], time: ([UInt8]) -> PublishedTime?) {
    let labels = TimeLabels.find(in: text)
    guard let first = labels.first, let last = labels.last else {
      unlabelled = time(text) ?? Self.beforeBar(text[...]).flatMap(time)
      return
    }
    if !Self.hasDigits(text[..<first.range.lowerBound]), labels.allSatisfy({ $0.role == first.role }) {
      spoken = first.role
    }
    // "21/11/2026 19:20 (cập nhật)": the words may follow their times.
    let isTrailing =
      Self.hasDigits(text[..<first.range.lowerBound])
      && !text[last.range.upperBound...].contains {
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 >= 0x80
      }
    if !isTrailing { read(text[..<first.range.lowerBound], then: nil, role: nil, time) }
    var pending: TimeRole?
    for (index, label) in labels.enumerated() {
      let before = index == 0 ? 0 : labels[index - 1].range.upperBound
      let after = index + 1 < labels.count ? labels[index + 1].range.lowerBound : text.count
      let part = isTrailing ? text[before..<label.range.lowerBound] : text[label.range.upperBound..<after]
      // "First published", "last updated", "published/updated": words with nothing between speak together.
      let role = pending == .publication ? .publication : label.role
      pending = Self.hasDigits(part) ? nil : role
      guard pending == nil else { continue }
      let rest = index + 1 < labels.count && !isTrailing ? text[label.range.upperBound...] : nil
      read(part, then: rest, role: role, time)
    }
  }

  /// - Parameter rest: the part with all that follows: "đăng lúc 01:57, cập nhật lúc 19:20 ngày 21/11/2026" has one day
  ///   for both.
  private mutating func read(
    _ part: ArraySlice<UInt8>, then rest: ArraySlice<UInt8>?, role: TimeRole?,
    _ time: ([UInt8]) -> PublishedTime?
  ) {
    guard Self.hasDigits(part) else { return }
    let found = time(Array(part)) ?? Self.beforeBar(part).flatMap(time) ?? rest.flatMap { time(Array($0)) }
    guard let found else { return }
    switch role {
    case .publication: published = published ?? found
    case .change: changed = changed ?? found
    case nil: unlabelled = unlabelled ?? found
    }
  }

  /// What stands before the first bar of a line of facts: "21/11/2026 01:57 | Lượt xem: 120 | …".
  private static func beforeBar(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    text.firstIndex(of: UInt8(ascii: "|")).map { Array(text[..<$0]) }
  }

  private static func hasDigits(_ text: ArraySlice<UInt8>) -> Bool {
    ShownDigits.count(text) > 0
  }
}
