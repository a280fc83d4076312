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
      // "UBND cùng cấp" is one.
      let isLink =
        Links.and.match(passage, at: index) > 0 && AgencyWords.qualifiers.match(passage, at: index) < 2
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
    if !isAnd, Links.committees.match(passage, at: start) > 0, next - start >= 6,
      Links.front.matches(passage, at: next - 4), Links.unions.match(passage, at: next) > 0
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
    if !isAnd, shape == .proper, word.isCapital, Links.neverAlone.match(passage, at: start) > 0,
      Links.pressField.matches(passage, at: next)
    {
      return .goOn
    }
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
