/// What kind of name begins at a word, and where its parts end.
extension NameList {
  /// Words of the kind of body: "Sở", "các cơ sở".
  func headLength(_ start: Int) -> Int {
    let plural = Links.plural.match(passage, at: start)
    if plural > 0 { return plural + 1 }
    return max(AgencyWords.heads.match(passage, at: start), 1)
  }

  /// "Viện, Trường": single capitalised nouns.
  func isOneWord(_ index: Int) -> Bool {
    let gap = passage.words[index].gap
    return passage.words[index].isCapital && !passage.words[index].isAllCapitals
      && (gap.contains(.comma) || gap.contains(.semicolon) || index + 1 == limit)
  }

  /// A noun that may follow under one "các"; "báo chí" and "hội đồng" are longer names of their own.
  func isBare(_ index: Int) -> Bool {
    let length = AgencyWords.bareNouns.match(passage, at: index)
    guard length > 0,
      AgencyWords.notHeads.match(passage, at: index) == 0 || NameStart.isOrganise(passage, index),
      AgencyWords.heads.match(passage, at: index) <= length
    else { return false }
    // "Đài Phát thanh …": a capital behind the noun makes it the name of one body.
    let next = index + length
    return
      !(passage.words[index].isCapital && next < limit && passage.words[next].isCapital
      && passage.gap(before: next).isPlain)
  }

  func shape(_ start: Int) -> Shape {
    if Links.councils.match(passage, at: start) > 0 { return .places }
    if Links.plural.match(passage, at: start) > 0 {
      let noun = start + Links.plural.match(passage, at: start)
      if AgencyWords.placeNouns.match(passage, at: noun) > 0 { return .places }
      return .chain
    }
    if Links.heads.match(passage, at: start) > 0 { return .chain }
    if isNounChain(start) { return .chain }
    return .proper
  }

  /// "Sở, ban, ngành có liên quan", "cơ quan, địa phương liên quan": a chain without "các".
  func isNounChain(_ start: Int) -> Bool {
    let length = Links.offices.match(passage, at: start)
    let next = start + length
    guard length > 0, next < limit, passage.gap(before: next).contains(.comma), !passage.words[next].isCapital
    else {
      return false
    }
    return Links.offices.match(passage, at: next) > 0
  }

  func isAbbreviated(_ index: Int) -> Bool {
    let word = passage.words[index]
    return word.isCapital && word.end - word.start <= 3 && index + 1 < limit
      && passage.words[index + 1].isCapital
      && (word.isAllCapitals || word.end - word.start <= 2)
  }

  func nextName(_ index: Int) -> Int {
    for next in index + 1..<max(limit, index + 1) {
      let gap = passage.gap(before: next)
      if gap.contains(.semicolon) || gap.contains(.stop) { return gap.contains(.stop) ? limit : next }
      let isTurn = gap.contains(.comma) || Links.and.match(passage, at: next - 1) > 0
      if isTurn, NameStart.isStart(passage, next) { return next }
    }
    return limit
  }

  /// "Sở A Sở B", "UBND xã Các sở": a cell whose lines lost the sign between them.
  func beginsUnsigned(_ start: Int, _ index: Int) -> Bool {
    guard passage.words[index].isCapital, index + 1 < limit else { return false }
    let isDepartment = Links.departments.match(passage, at: index) > 0 && passage.words[index + 1].isCapital
    guard isDepartment || Links.units.match(passage, at: index) > 0 else { return false }
    if Links.departments.match(passage, at: start) > 0, index > start + 2 { return true }
    return index > start + 1 && !passage.words[index - 1].isCapital
      && AgencyWords.placeNouns.match(passage, at: index - 1) == 1
      || index > start + 2 && AgencyWords.qualifiers.match(passage, at: index - 2) == 2
        && !passage.words[index - 2].isCapital
  }
}
