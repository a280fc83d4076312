/// Where a name ends: at a deed, which a word may begin that is a part of the name as well.
extension NameList {
  func endsAtAction(_ start: Int, _ index: Int, _ head: Int, _ shape: Shape) -> Bool {
    let word = passage.words[index]
    if word.isCapital { return false }
    if setting == .line { return endsInLine(start, index) }
    if Links.organise.matches(passage, at: index), index > start + 1,
      AgencyWords.qualifiers.match(passage, at: index - 2) == 2
    {
      return true
    }
    if endsAtShortVerb(start, index, head) { return true }
    // "Văn phòng Thường trực về Nhân quyền", "Trung tâm … - Giáo dục thường xuyên".
    if Links.about.matches(passage, at: index), index + 1 < limit, passage.words[index + 1].isCapital {
      return false
    }
    if Links.continuing.matches(passage, at: index - 2) { return false }
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
    // "Khu bảo tồn", "Ban quản lý": the deed is a part of what the body is called.
    if AgencyWords.heads.match(passage, at: index - 1) > 1
      || AgencyWords.heads.match(passage, at: index - 2) > 2
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
    // "các đồn biên phòng, trạm kiểm soát cửa khẩu"
    if shape == .chain, Links.neverAlone.match(passage, at: index - 1) == 1, index - 1 > noun,
      passage.gap(before: index - 1).contains(.comma), passage.gap(before: index).isPlain,
      ActionWords.inNames.match(passage, at: index) > 0
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
    // "Trường Cao đẳng Gia Lai mở 06 lớp", "Đài Truyền hình Việt Nam tăng thời lượng".
    return isBehindPlace || passage.number(index + 1) != nil || endsInPlaceName(start + head, index)
      || index - 2 >= start + head && passage.words[index - 2].isCapital
        && !passage.words[index - 1].isCapital
        && passage.gap(before: index - 1).isPlain && !passage.words[index - 2].isAllCapitals
  }

  /// Behind two capitals, such as the name of a place, a small word that begins no other capital is a verb.
  private func endsInPlaceName(_ first: Int, _ index: Int) -> Bool {
    index - 2 >= first && index + 1 < limit && passage.words[index - 1].isCapital
      && passage.words[index - 2].isCapital && !passage.words[index - 1].isAllCapitals
      && passage.gap(before: index - 1).isPlain && passage.gap(before: index + 1).isPlain
      && !passage.words[index + 1].isCapital
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
  func endsInLine(_ start: Int, _ index: Int) -> Bool {
    if Links.departments.match(passage, at: start) > 0, index > start + 2, Links.isAction(passage, index),
      ActionWords.fields.match(passage, at: index) == 0
    {
      return true
    }
    return index > start + 1
      && (Links.lineActions.match(passage, at: index) > 0
        || Links.circumstances.match(passage, at: index) > 0)
  }
}
