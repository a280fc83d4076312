import Core

/// Stage 6: letterhead, title, period and issuer.
struct HeaderReader {
  private let parts: Parts
  private let main: Parts.Part?
  private let lines: [Passage]
  /// Paragraphs in which names can be looked up in their usual case.
  private let body: [Passage]

  static func read(_ parts: Parts, body: [Passage]) -> DocumentHeader {
    HeaderReader(parts, body).header()
  }

  private init(_ parts: Parts, _ body: [Passage]) {
    self.parts = parts
    self.body = body
    main = parts.parts.first { $0.kind == .main }
    lines = parts.letterhead.map { Passage($0) }
  }

  private func header() -> DocumentHeader {
    let dateline = lines.lazy.compactMap { Dateline.read($0) }.first
    let title = TitleRule.title(main?.title ?? [])
    let issuing = IssuerRule(lines: lines, preamble: main?.preamble.map(\.body) ?? [], body: body)
    let province = issuing.isCentral ? nil : province(title, dateline?.place, issuing)
    return DocumentHeader(
      type: parts.type?.name, number: number(), place: dateline?.place, date: dateline?.day, title: title,
      issuer: issuing.issuer(province: province), province: province,
      signer: .init(name: nil, position: nil, authority: nil), period: PeriodRule.period(title ?? ""))
  }

  private static let number: Phrase = "số"

  private func number() -> String? {
    for line in lines {
      for index in line.words.indices where Self.number.matches(line, at: index) {
        if let number = DocumentNumber.read(line, at: index + 1, mayBeShort: index == 0) {
          return number.text
        }
      }
    }
    return nil
  }

  private func province(_ title: String?, _ place: String?, _ issuing: IssuerRule) -> String? {
    for line in lines {
      if let named = Provinces.named(line) { return named }
    }
    if let place, let first = Provinces.name(Passage(place), at: 0) { return first }
    if let title, let named = Provinces.named(Passage(title)) { return named }
    var counts: [String: Int] = [:]
    for passage in body { Provinces.count(passage, into: &counts) }
    if let title { Provinces.count(Passage(title), into: &counts, weight: 10) }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? issuing.ownProvince
  }
}

/// "Đồng Nai, ngày 21 tháng 6 năm 2023".
enum Dateline {
  private static let day: Phrase = "ngày"
  private static let month: Phrase = "tháng"
  private static let year: Phrase = "năm"

  static func read(_ line: Passage) -> (place: String, day: Day?)? {
    guard line.count <= 24 else { return nil }
    for index in line.words.indices.dropFirst() where day.matches(line, at: index) {
      guard line.gap(before: index).contains(.comma) || line.gap(before: index).isPlain else { continue }
      let rest = index + 1..<line.count
      // "An Giang, ngày 03/3/2026" is rarer than the day in words.
      guard
        rest.contains(where: { month.matches(line, at: $0) || year.matches(line, at: $0) })
          || line.gap(before: index).contains(.comma) && line.count <= 12
            && DateRule.day(line, at: index + 1) != nil
      else { continue }
      var start = index - 1
      while start > 0, line.words[start - 1].isCapital, !line.words[start - 1].isAllCapitals,
        line.gap(before: start).isSubset(of: [.space, .stop, .dash])
      {
        start -= 1
      }
      guard line.words[start].isCapital else { continue }
      if index <= 7, line.words[0].isCapital,
        line.words[..<(index - 1)].allSatisfy({ !$0.isNumber && $0.gap.isSubset(of: [.space, .stop, .dash]) })
      {
        start = 0
      }
      return (line.text(start, index), DateRule.day(line, at: index + 1)?.day)
    }
    return nil
  }
}

/// The title below the word that names the kind of document.
enum TitleRule {
  static func title(_ paragraphs: [Paragraph]) -> String? {
    var pieces: [String] = []
    for (index, paragraph) in paragraphs.enumerated() {
      var body = paragraph.body
      if index == 0, let heading = DocumentTypes.heading(body) {
        body = Passage(body.tail(from: heading.kind.phrase.count))
      }
      if let open = body.words.indices.dropFirst().first(where: { body.gap(before: $0).contains(.open) }),
        isOrigin(body, open)
      {
        body = Passage(body.text(0, open))
      }
      let text = TextTrim.item(body.text)
      // A comma at the end of a line belongs to the title.
      if !text.isEmpty { pieces.append(body.lastByte == 0x2C ? text + "," : text) }
    }
    let title = TextTrim.item(pieces.joined(separator: " "))
    return title.isEmpty ? nil : title
  }

  private static let origins = PhraseSet("ban hành kèm theo|kèm theo|ban hành theo|ban hành cùng")

  private static func isOrigin(_ body: Passage, _ index: Int) -> Bool { origins.match(body, at: index) > 0 }
}

/// The years that a plan covers, by its title.
enum PeriodRule {
  private static let spans = PhraseSet("giai đoạn|thời kỳ|các năm|từ năm|nhiệm kỳ|trong năm|năm học")
  private static let years = PhraseSet("năm")
  /// Terms of office are no time of the plan.
  private static let term = PhraseSet("nhiệm kỳ|khóa")
  private static let until = PhraseSet("đến năm|đến hết năm|đến")
  private static let orientation = PhraseSet(
    "định hướng đến năm|tầm nhìn đến năm|định hướng đến|tầm nhìn đến|định hướng năm|tầm nhìn|định hướng")

  static func period(_ title: String) -> DocumentHeader.Period {
    let passage = Passage(title)
    var period = DocumentHeader.Period()
    let first = passage.words.indices.first { DocumentNumber.read(passage, at: $0) != nil }
    let limit = first.map { $0 > 1 ? $0 : passage.count } ?? passage.count
    read(passage, 0, limit, &period)
    if period == .init(), limit < passage.count {
      // Years behind a cited number belong to the cited document, but for those that close the title.
      readEnd(passage, &period)
    }
    return period
  }

  private static func read(
    _ passage: Passage, _ start: Int, _ end: Int, _ period: inout DocumentHeader.Period
  ) {
    var index = start
    while index < end {
      let length = orientation.match(passage, at: index)
      if length > 0, let year = passage.year(index + length) {
        period.orientation = period.orientation ?? year
        index += length + 1
        continue
      }
      if let year = passage.year(index), !isDate(passage, index), !isOfTerm(passage, index) {
        if index + 1 < end, passage.words[index].gap.contains(.dash), let last = passage.year(index + 1) {
          if period.from == nil { (period.from, period.to) = (year, last) }
          index += 2
          continue
        }
        if until.match(passage, at: index - 1) > 0 || until.match(passage, at: index - 2) > 0
          || until.match(passage, at: index - 3) > 2
        {
          if period.to == nil || period.from == nil { period.to = period.to ?? year }
        } else if years.match(passage, at: index - 1) > 0, period.from == nil, period.to == nil {
          (period.from, period.to) = (year, year)
          let link = until.match(passage, at: index + 1)
          if link > 0, let last = passage.year(index + 1 + link) { period.to = last }
        }
      }
      index += 1
    }
  }

  private static func isOfTerm(_ passage: Passage, _ index: Int) -> Bool {
    (1...3).contains { term.match(passage, at: index - $0) > 0 }
  }

  private static func readEnd(_ passage: Passage, _ period: inout DocumentHeader.Period) {
    guard let last = passage.words.indices.last, let year = passage.year(last), !isDate(passage, last) else {
      return
    }
    if let from = passage.year(last - 1), passage.words[last - 1].gap.contains(.dash) {
      (period.from, period.to) = (from, year)
    } else if years.match(passage, at: last - 1) > 0, until.match(passage, at: last - 2) == 0 {
      (period.from, period.to) = (year, year)
    }
  }

  private static func isDate(_ passage: Passage, _ index: Int) -> Bool {
    index > 0 && passage.words[index - 1].gap.contains(.slash)
  }
}
