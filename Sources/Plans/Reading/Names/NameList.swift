/// Splits a list of bodies: "Sở A, Sở B và các đơn vị liên quan" are three, "các sở, ban, ngành" is one.
struct NameList {
  /// Where the list stands.
  enum Setting {
    /// A whole line or table cell of names.
    case line
    /// In a sentence: the list ends where the predicate begins.
    case prose
  }

  enum Shape { case proper, chain, places }

  let passage: Passage
  let setting: Setting
  let limit: Int
  private(set) var names: [String] = []
  /// The word after the list.
  private(set) var end: Int
  /// Whether the list ended because its predicate begins, not because a sign stopped it.
  private(set) var metAction = false

  static func parse(_ passage: Passage, from start: Int = 0, to limit: Int? = nil, _ setting: Setting)
    -> NameList
  {
    var list = NameList(passage, start, min(limit ?? passage.count, passage.count), setting)
    list.run()
    return list
  }

  private init(_ passage: Passage, _ start: Int, _ limit: Int, _ setting: Setting) {
    self.passage = passage
    self.setting = setting
    self.limit = limit
    end = start
  }

  private mutating func run() {
    var next: Int? = skipLinks(end)
    while let start = next, start < limit {
      guard
        setting == .line || NameStart.isStart(passage, start)
          || !names.isEmpty && NameStart.isPlural(passage, start)
      else { break }
      next = element(start)
    }
  }

  /// Moves past "và", "cùng", "với".
  private func skipLinks(_ index: Int) -> Int {
    var index = index
    while index < limit, Links.joiners.match(passage, at: index) > 0 {
      index += Links.joiners.match(passage, at: index)
    }
    return index
  }

  /// Reads one name from `start`; gives the start of the next one, or nil at the end of the list.
  private mutating func element(_ start: Int) -> Int? {
    var shape = shape(start)
    let head = headLength(start)
    var index = start
    var isColonList = false
    while true {
      index += 1
      if index >= limit {
        finish(start, limit)
        end = limit
        return nil
      }
      let gap = passage.gap(before: index)
      if gap.contains(.semicolon) { return boundary(start, index, after: index) }
      if gap.contains(.stop), !isAbbreviated(index - 1) {
        finish(start, index)
        end = index
        return setting == .line && NameStart.isStart(passage, index, inLine: true) ? skipLinks(index) : nil
      }
      if gap.contains(.open) { return afterRemark(start, index) }
      if gap.contains(.colon) {
        guard shape != .proper, passage.words[index].isCapital,
          ActionWords.openings.match(passage, at: index) < 2,
          isBare(index - 1) || AgencyWords.placeNouns.match(passage, at: index - 1) > 0
        else {
          finish(start, index)
          end = index
          return nil
        }
        isColonList = true
      }
      if setting == .line, gap.isPlain, beginsUnsigned(start, index) {
        return boundary(start, index, after: index)
      }
      let isLink = Links.and.match(passage, at: index) > 0
      if gap.contains(.comma) || isLink {
        let next = isLink ? skipLinks(index) : skipLinks(index)
        guard next < limit else {
          finish(start, index)
          end = limit
          return nil
        }
        if isColonList, passage.words[next].isCapital, !NameStart.isStart(passage, next) { continue }
        switch decide(start, &shape, at: next, isAnd: isLink) {
        case .goOn: index = next
        case .split: return boundary(start, index, after: index)
        case .stop:
          finish(start, index)
          end = index
          metAction = Links.isAction(passage, next)
          return nil
        }
        continue
      }
      if endsAtAction(start, index, head, shape) { return action(start, index) }
    }
  }

  private enum Decision { case goOn, split, stop }

  /// After a comma or "và": does the name go on, does another begin, or is the list over?
  private func decide(_ start: Int, _ shape: inout Shape, at next: Int, isAnd: Bool) -> Decision {
    let word = passage.words[next]
    if isAnd, shape == .proper, ActionWords.fields.match(passage, at: next) > 0, next - start <= 9 {
      return .goOn
    }
    // "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND xã" is one.
    if !isAnd, Links.persons.match(passage, at: start) > 0, Links.positions.match(passage, at: next) > 0 {
      return .goOn
    }
    if Links.isAction(passage, next), !isBare(next) {
      return setting == .line && word.isCapital ? .goOn : .stop
    }
    if AgencyWords.placeNouns.match(passage, at: next) > 0,
      shape == .places
        || !isAnd && !word.isCapital && AgencyWords.placeNouns.match(passage, at: next - 1) == 1
    {
      return .goOn
    }
    if Links.forces.match(passage, at: start) > 0, Links.force.match(passage, at: next) > 0 { return .goOn }
    if shape == .chain, isAnd, isBare(next), passage.words[next - 2].isCapital == false,
      AgencyWords.placeNouns.match(passage, at: next - 2) > 0
        || AgencyWords.placeNouns.match(passage, at: next - 3) == 2,
      Links.offices.match(passage, at: next) > 0
    {
      return .split
    }
    if shape == .chain, isBare(next) { return NameStart.isOrganise(passage, next) ? .stop : .goOn }
    if shape == .chain, AgencyWords.placeNouns.match(passage, at: next) > 0, !word.isCapital { return .goOn }
    if isAnd, Links.joinsOffice(passage, start, next) { return .goOn }
    if Links.press.match(passage, at: next - 2) > 0
      || Links.central.matches(passage, at: next - 3) && Links.local.matches(passage, at: next)
    {
      return .goOn
    }
    if NameStart.isStart(passage, next, inLine: setting == .line) || NameStart.isPlural(passage, next) {
      if next - start <= 2, isOneWord(start), isOneWord(next) { return .goOn }
      return .split
    }
    if word.isCapital || setting == .line { return .goOn }
    if shape == .places { return .stop }
    return shape == .chain || passage.words[start].isCapital ? .goOn : .stop
  }

  private func endsAtAction(_ start: Int, _ index: Int, _ head: Int, _ shape: Shape) -> Bool {
    let word = passage.words[index]
    if word.isCapital { return false }
    if setting == .line { return endsInLine(start, index) }
    if Links.organise.matches(passage, at: index), index > start + 1,
      AgencyWords.qualifiers.match(passage, at: index - 2) == 2
    {
      return true
    }
    if endsAtShortVerb(start, index, head) { return true }
    guard Links.isAction(passage, index) else {
      return index - start > 14 && AgencyWords.qualifiers.match(passage, at: index) == 0
        && !AgencyWords.isInsideQualifier(passage, index)
        && passage.words[start..<index].contains { $0.isCapital } && shape == .proper
    }
    if ActionWords.fields.match(passage, at: index) > 0,
      passage.words[index - 1].isCapital || index - 2 > start && passage.words[index - 2].isCapital
    {
      return false
    }
    // "cơ quan chủ trì", "các cơ quan quản lý nhà nước" are names.
    if Links.roleNouns.match(passage, at: index - 2) > 0, Links.leading.match(passage, at: index) > 0,
      index - 2 <= start + 1
    {
      return false
    }
    if ActionWords.inNames.match(passage, at: index) > 0 {
      // "Viện Nghiên cứu phát triển …": the name itself tells what the body does.
      if shape == .proper, Links.ministries.match(passage, at: start) == 0, index - 2 > start,
        index - 2 <= start + head, passage.words[index - 2].isCapital,
        ActionWords.openings.match(passage, at: index - 2) == 2, passage.gap(before: index).isPlain
      {
        return false
      }
      // "Phòng Cảnh sát quản lý hành chính chủ trì …": the predicate is still to come.
      if shape == .proper, passage.words[start].isCapital, strongFollows(index) { return false }
    }
    // "Trung tâm xúc tiến …": the word right behind such a kind is part of the name.
    let noun = start + Links.plural.match(passage, at: start)
    if index == noun + Links.neverAlone.match(passage, at: noun), index > noun,
      shape == .proper || noun > start,
      passage.gap(before: index).isPlain,
      AgencyWords.bareNouns.match(passage, at: noun) == 0 || shape == .proper
    {
      return false
    }
    return index >= start + head
  }

  /// "Vụ Kế hoạch - Tài chính lập …", "Công an tỉnh cử …": a verb of one syllable behind a whole word.
  private func endsAtShortVerb(_ start: Int, _ index: Int, _ head: Int) -> Bool {
    guard index >= start + head, ActionWords.short.match(passage, at: index) > 0,
      ActionWords.notShort.match(passage, at: index) == 0,
      AgencyWords.qualifiers.match(passage, at: index) == 0, !AgencyWords.isInsideQualifier(passage, index),
      passage.gap(before: index).isPlain
    else { return false }
    // "xã" of "hợp tác xã" is no place.
    let isBehindPlace =
      AgencyWords.placeNouns.match(passage, at: index - 1) == 1
      && AgencyWords.heads.match(passage, at: index - 3) < 3
      || AgencyWords.qualifiers.match(passage, at: index - 2) == 2
      || endsInPlural(start, index)
      || NameStart.partners.match(passage, at: start) == 2 && index >= start + 4
    return isBehindPlace
      || index - 2 >= start + head && passage.words[index - 2].isCapital
        && !passage.words[index - 1].isCapital
        && passage.gap(before: index - 1).isPlain && !passage.words[index - 2].isAllCapitals
  }

  /// "Giám đốc các xí nghiệp ký …": a kind of body in the plural is a whole name.
  private func endsInPlural(_ start: Int, _ index: Int) -> Bool {
    (1...2).contains { length in
      let noun = index - length
      return noun - 1 > start && AgencyWords.heads.match(passage, at: noun) == length
        && Links.plural.match(passage, at: noun - 1) == 1
    }
  }

  /// Whether a word that only a predicate begins with stands close behind, with no other predicate between.
  private func strongFollows(_ index: Int) -> Bool {
    for next in index + 1..<max(index + 1, min(index + 10, passage.count)) {
      let gap = passage.gap(before: next)
      guard gap.isPlain || gap.isSubset(of: [.space, .comma]) && Links.and.match(passage, at: next - 2) > 0
      else {
        return false
      }
      if ActionWords.strong.match(passage, at: next) > 0 { return true }
    }
    return false
  }

  /// In a line of names few verbs end a name; behind "Sở …" all do.
  private func endsInLine(_ start: Int, _ index: Int) -> Bool {
    if Links.departments.match(passage, at: start) > 0, index > start + 2, Links.isAction(passage, index),
      ActionWords.fields.match(passage, at: index) == 0
    {
      return true
    }
    return index > start + 1
      && (Links.lineActions.match(passage, at: index) > 0
        || Links.circumstances.match(passage, at: index) > 0)
  }

  private mutating func action(_ start: Int, _ index: Int) -> Int? {
    finish(start, index)
    end = index
    metAction = true
    guard setting == .line else { return nil }
    // In a line of names the deed of one body ends at the next semicolon, a circumstance at the next name.
    let next =
      Links.circumstances.match(passage, at: index) > 0
      ? nextName(index) : Links.skipClause(passage, index, limit)
    return next < limit ? skipLinks(next) : nil
  }

  private mutating func boundary(_ start: Int, _ stop: Int, after: Int) -> Int? {
    finish(start, stop)
    end = stop
    let next = skipLinks(after)
    guard next < limit else { return nil }
    return setting == .line || NameStart.isStart(passage, next) || NameStart.isPlural(passage, next)
      ? next : nil
  }

  /// A remark in parentheses ends the name; the list goes on behind it.
  private mutating func afterRemark(_ start: Int, _ open: Int) -> Int? {
    finish(start, open)
    var index = open
    while index < limit, !passage.words[index].gap.contains(.close) { index += 1 }
    index += 1
    end = min(index, limit)
    guard index < limit else { return nil }
    let gap = passage.gap(before: index)
    let isList = gap.contains(.comma) || gap.contains(.semicolon) || Links.and.match(passage, at: index) > 0
    guard isList else {
      metAction = Links.isAction(passage, index)
      return nil
    }
    let next = skipLinks(index)
    return next < limit && (setting == .line || NameStart.isStart(passage, next)) ? next : nil
  }

  private mutating func finish(_ start: Int, _ stop: Int) {
    // "Đồng chí Trưởng Công an xã" acts as what the person is; before a personal name the title stays.
    let title = Links.persons.match(passage, at: start)
    let isOffice = title > 0 && Links.positions.match(passage, at: start + title) > 0 && start + title < stop
    let name = NameText.normalised(passage, isOffice ? start + title : start, stop)
    if !name.isEmpty, !names.contains(name) { names.append(name) }
  }
}
