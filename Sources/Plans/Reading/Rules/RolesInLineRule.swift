/// A line of names that says each one's part: "Sở A chủ trì; Sở B, Sở C phối hợp", "Sở A (chủ trì), Sở B (phối hợp)",
/// "CT: Sở A; PH: Sở B", "Sở A chủ trì, phối hợp với Sở B".
struct RolesInLineRule {
  private(set) var leads: [String] = []
  private(set) var partners: [String] = []
  /// Whether the line holds nothing but names and their parts.
  private(set) var isComplete = true

  private enum Part { case lead, partner }

  private static let leading = PhraseSet(
    "chủ trì|chủ trì thực hiện|chủ trì, thực hiện|chủ trì tham mưu|chủ trì, tham mưu|chủ trì triển khai|chịu trách nhiệm chính|chịu trách nhiệm|làm đầu mối|là đầu mối|đầu mối|phụ trách|phụ trách chính|đơn vị chủ trì|cơ quan chủ trì|ct|là cơ quan đầu mối|là đơn vị đầu mối|là cơ quan chủ trì|là đơn vị chủ trì|làm cơ quan đầu mối|làm đơn vị đầu mối|chịu trách nhiệm chủ trì|giữ vai trò chủ trì|làm chủ trì"
  )
  private static let joining = PhraseSet(
    "phối hợp|cùng phối hợp|phối hợp thực hiện|phối hợp triển khai|tham gia|tham gia phối hợp|đơn vị phối hợp|cơ quan phối hợp|ph|hỗ trợ|hỗ trợ thực hiện|cùng thực hiện|cùng tham gia|tham gia thực hiện|phối hợp, tham gia|phối hợp, hỗ trợ|là đơn vị phối hợp|là cơ quan phối hợp"
  )
  /// Deeds that lead when partners follow: "Sở A thực hiện, phối hợp với Sở B".
  private static let doing = PhraseSet(
    "thực hiện|tổ chức thực hiện|triển khai|triển khai thực hiện|tổ chức triển khai|tham mưu|tham mưu thực hiện"
  )
  /// "Sở A (chính)".
  private static let remarked = PhraseSet("chính|đơn vị chính|chủ trì chính|thực hiện chính|thực hiện")
  private static let tails = PhraseSet(
    "thực hiện|triển khai thực hiện|tổ chức thực hiện|triển khai|tổ chức triển khai|tham mưu")

  private let passage: Passage

  /// Nil when the line names no part.
  static func read(_ passage: Passage) -> RolesInLineRule? {
    var rule = RolesInLineRule(passage: passage)
    return rule.run() ? rule : nil
  }

  private init(passage: Passage) { self.passage = passage }

  private mutating func run() -> Bool {
    var start = 0
    var index = 0
    var hasPart = false
    while index < passage.count {
      if let opening = CoordinatorRule.opening(passage, at: index), index > 0 || hasPart {
        if start < index { add(start, index, .lead) }
        let stop = next(opening)
        let list = NameList.parse(passage, from: opening, to: stop, .line)
        partners.appendNew(list.names)
        let end = NameList.parse(passage, from: opening, to: stop, .prose).end
        isComplete =
          isComplete && (end >= min(list.end, stop) || end + Self.tails.match(passage, at: end) >= stop)
        index = max(list.end, opening + 1)
        start = index
        hasPart = true
        continue
      }
      if let (part, end) = part(at: index), start == index || !passage.gap(before: end).contains(.colon) {
        if start < index {
          // "Phòng A; Phòng B, Phòng C phối hợp": who leads stands before the semicolon.
          if part == .partner, leads.isEmpty, let turn = semicolon(start, index) {
            add(start, turn, .lead)
            start = turn
          }
          add(start, index, part)
          start = end
        } else if passage.gap(before: end).contains(.colon) {
          // "CT: Sở A": the part stands first.
          let stop = next(end)
          add(end, stop, part)
          start = stop
        }
        index = max(start, end)
        hasPart = true
        continue
      }
      index += 1
    }
    if hasPart { finish(start) }
    return hasPart && !leads.isEmpty
  }

  private func semicolon(_ start: Int, _ end: Int) -> Int? {
    (start + 1..<max(start + 1, end)).last { passage.gap(before: $0).contains(.semicolon) }
  }

  /// The words of a part at `index`, when they close the names before them or open those behind a colon.
  private func part(at index: Int) -> (Part, end: Int)? {
    let isRemark = passage.gap(before: index).contains(.open)
    let deed = index + Self.doing.match(passage, at: index)
    if deed > index, passage.gap(before: index).isPlain, CoordinatorRule.opening(passage, at: deed) != nil {
      return (.lead, deed)
    }
    let sets =
      [(Self.leading, Part.lead), (Self.joining, .partner)] + (isRemark ? [(Self.remarked, .lead)] : [])
    for (set, part) in sets {
      let end = index + set.match(passage, at: index)
      guard end > index else { continue }
      let gap = passage.gap(before: end)
      let isClosed =
        end == passage.count
        || !gap.isDisjoint(with: [.comma, .semicolon, .stop, .close, .colon])
        || CoordinatorRule.opening(passage, at: end) != nil
      // "cơ quan chủ trì soạn thảo" is a name.
      guard isClosed,
        passage.gap(before: index).isPlain || passage.gap(before: index).contains(.open)
          || gap.contains(.colon)
      else { continue }
      return (part, end)
    }
    return nil
  }

  /// Where the next part begins that stands before its names.
  private func next(_ start: Int) -> Int {
    passage.words.indices.dropFirst(start).first { index in
      guard let (_, end) = part(at: index) else { return false }
      return passage.gap(before: end).contains(.colon)
    } ?? passage.count
  }

  private mutating func add(_ start: Int, _ end: Int, _ part: Part) {
    let list = NameList.parse(passage, from: start, to: end, .line)
    isComplete =
      isComplete && NameStart.isStart(passage, start, inLine: true)
      && NameList.parse(passage, from: start, to: end, .prose).end >= end
    switch part {
    case .lead: leads.appendNew(list.names)
    case .partner: partners.appendNew(list.names)
    }
  }

  /// Names behind the last part: partners of the one that leads.
  private mutating func finish(_ start: Int) {
    partners.removeAll { leads.contains($0) }
    guard start < passage.count else { return }
    let tail = Self.tails.match(passage, at: start)
    if start + tail == passage.count { return }
    if tail == 0, !passage.gap(before: start).isPlain, NameStart.isStart(passage, start, inLine: true),
      partners.isEmpty
    {
      add(start, passage.count, .partner)
    } else {
      isComplete = false
    }
  }
}
