import OfficeFiles
import OfficialForm
import VietnameseText

/// Which paragraph of a document stands at which place of the form.
struct ReadForm {
  struct Paragraph {
    var place: FormPlace?
    var look: WordLooks.Paragraph
    /// Without marks, in small letters.
    var folded: String
  }

  private(set) var paragraphs: [Paragraph]
  let pages: [WordLooks.Page]

  init(_ looks: WordLooks) {
    pages = looks.pages
    paragraphs = looks.paragraphs.map { Paragraph(place: nil, look: $0, folded: Folding.fold($0.text)) }
    head()
    title()
    end()
    annexes()
    body()
  }

  func all(_ place: FormPlace) -> [Paragraph] { paragraphs.filter { $0.place == place } }
  func first(_ place: FormPlace) -> Paragraph? { paragraphs.first { $0.place == place } }
  func index(_ place: FormPlace) -> Int? { paragraphs.firstIndex { $0.place == place } }

  /// The name of its type is printed: a letter has none.
  var isLetter: Bool { first(.typeName) == nil }

  private static let headLength = 40
}

extension ReadForm {
  private mutating func head() {
    let range = paragraphs.indices.prefix(Self.headLength)
    let national = range.first { paragraphs[$0].folded.hasPrefix("cong hoa xa hoi chu nghia") }
    if let national {
      paragraphs[national].place = .nationalName
      if let motto = range.first(where: { $0 > national && paragraphs[$0].folded.hasPrefix("doc lap") }) {
        paragraphs[motto].place = .motto
      }
    }
    let number = range.first {
      let text = paragraphs[$0].folded
      return (text.hasPrefix("so:") || text.hasPrefix("so ")) && text.contains("/")
    }
    if let number { paragraphs[number].place = .number }
    let dateline = range.first { index in
      let text = paragraphs[index].folded
      return text.contains("ngay") && text.contains("thang") && text.contains("nam")
        && !text.hasPrefix("can cu") && paragraphs[index].look.text.utf8.count < 120
        && text.firstRange(of: ", ngay") != nil
    }
    if let dateline { paragraphs[dateline].place = .dateline }
    if let subject = range.first(where: { paragraphs[$0].folded.hasPrefix("v/v") }) {
      paragraphs[subject].place = .letterSubject
    }
    if let national { issuer(beside: national) }
  }

  /// The lines at the left of the national name and motto: the last ones in bold issue the document.
  private mutating func issuer(beside national: Int) {
    guard case .cell(let table, let row, let column, _) = paragraphs[national].look.home, column > 0 else {
      return
    }
    var last = row
    for place in [FormPlace.motto, .number] {
      guard let index = index(place), case .cell(table, let own, _, _) = paragraphs[index].look.home else {
        continue
      }
      last = place == .number ? max(row, own - 1) : max(last, own)
      if place == .number { break }
    }
    let lines = paragraphs.indices.filter { index in
      guard case .cell(table, row...last, ..<column, _) = paragraphs[index].look.home else { return false }
      return paragraphs[index].place == nil && paragraphs[index].look.letters > 0
    }
    guard let end = lines.last else { return }
    let firstBold = lines.first { paragraphs[$0].look.share(\.isBold) > 0.5 } ?? end
    for index in lines { paragraphs[index].place = index < firstBold ? .parentBody : .issuer }
  }

  private static let types: Set = [
    "ke hoach", "quyet dinh", "bao cao", "thong bao", "to trinh", "giay moi", "bien ban", "chuong trinh",
    "huong dan", "de an", "phuong an", "quy che", "quy dinh", "chi thi", "nghi quyet", "cong dien",
    "thong cao",
    "du an", "hop dong", "bang tong hop", "giay uy quyen", "giay gioi thieu", "phieu gui", "phieu trinh",
  ]

  private var headEnd: Int {
    [FormPlace.nationalName, .motto, .number, .dateline, .letterSubject].compactMap(index).max() ?? -1
  }

  private mutating func title() {
    let start = headEnd + 1
    let near = start..<min(paragraphs.count, start + 12)
    guard let type = near.first(where: { Self.types.contains(paragraphs[$0].folded) }) else {
      return bases(from: start)
    }
    paragraphs[type].place = .typeName
    var index = type + 1
    while index < paragraphs.count, index < type + 8 {
      let look = paragraphs[index].look
      guard !look.text.isEmpty else {
        if look.hasRule || first(.subject) != nil { break }
        index += 1
        continue
      }
      let text = paragraphs[index].folded
      guard look.alignment == "center" || look.share(\.isBold) > 0.5, !text.hasPrefix("can cu"),
        !text.hasPrefix("kinh gui"), look.text != look.text.uppercased() || first(.subject) == nil
      else { break }
      // "(Ban hành kèm theo …)" below the subject.
      paragraphs[index].place = text.hasPrefix("(") ? .annexReference : .subject
      index += 1
    }
    bases(from: index)
  }

  private static func opensBasis(_ folded: String) -> Bool {
    ["can cu", "theo de nghi", "xet de nghi", "thuc hien", "tren co so", "theo "].contains {
      folded.hasPrefix($0)
    }
  }

  /// Bases and addressees stand before the first other paragraph.
  private mutating func bases(from start: Int) {
    var index = start
    while index < paragraphs.count {
      let (text, look) = (paragraphs[index].folded, paragraphs[index].look)
      if look.text.isEmpty {
        index += 1
      } else if text.hasPrefix("kinh gui")
        || text.hasPrefix("-") && first(.basis) == nil && first(.addressee) != nil
      {
        paragraphs[index].place = .addressee
        index += 1
      } else if text.hasPrefix("can cu") && !text.hasSuffix(":")
        || first(.basis) != nil && ["theo de nghi", "xet de nghi"].contains(where: text.hasPrefix)
        || first(.basis) != nil && Self.opensBasis(text) && text.hasSuffix(";")
        || Self.opensBasis(text) && (text.hasSuffix(";") || look.share(\.isItalic) > 0.5)
      {
        paragraphs[index].place = .basis
        index += 1
      } else if first(.basis) == nil, look.alignment == "center", look.text == look.text.uppercased(),
        first(.typeName) != nil
      {
        paragraphs[index].place = .authority
        index += 1
      } else {
        break
      }
    }
    if index < paragraphs.count, ["quyet dinh:", "quyet nghi:"].contains(paragraphs[index].folded) {
      paragraphs[index].place = .resolution
    }
  }
}

extension ReadForm {
  private static let authorities = ["tm.", "kt.", "tl.", "tuq.", "q."]

  private mutating func end() {
    guard let word = paragraphs.lastIndex(where: { $0.place == nil && $0.folded.hasPrefix("noi nhan") })
    else {
      return
    }
    paragraphs[word].place = .recipientsWord
    var index = word + 1
    while index < paragraphs.count, paragraphs[index].look.home.isBeside(paragraphs[word].look.home) {
      let text = paragraphs[index].look.text
      if !text.isEmpty {
        guard text.hasPrefix("-") || text.hasPrefix("–") || paragraphs[word].look.home != .body else { break }
        paragraphs[index].place = .recipients
      }
      index += 1
    }
    signers(beside: word)
  }

  /// Who signs stands in the cell beside; capital lines, and the name as the last.
  private mutating func signers(beside word: Int) {
    guard case .cell(let table, _, let column, _) = paragraphs[word].look.home else { return }
    let lines = paragraphs.indices.filter { index in
      guard case .cell(table, _, let own, _) = paragraphs[index].look.home else { return false }
      return own > column && !paragraphs[index].look.text.isEmpty
    }
    for (place, index) in lines.enumerated() {
      let (text, folded) = (paragraphs[index].look.text, paragraphs[index].folded)
      let isAuthority = Self.authorities.contains { folded.hasPrefix($0) }
      if isAuthority || text == text.uppercased() && text.count > 3 {
        paragraphs[index].place = .signerAuthority
      } else if place == lines.count - 1, lines.count > 1 {
        paragraphs[index].place = .signerName
      } else if place < lines.count - 1, first(.signerAuthority) == nil || place > 0 {
        // "Phó Chủ tịch" in small letters is a position that is written wrongly.
        paragraphs[index].place = text.contains("(") ? nil : .signerAuthority
      }
    }
  }

  private mutating func annexes() {
    let start = (index(.recipientsWord) ?? index(.dateline) ?? -1) + 1
    var index = start
    while index < paragraphs.count {
      let (text, look) = (paragraphs[index].folded, paragraphs[index].look)
      if paragraphs[index].place == nil, look.home == .body, text.hasPrefix("phu luc"), text.utf8.count <= 14
      {
        paragraphs[index].place = .annexLabel
        var next = index + 1
        while next < paragraphs.count, next < index + 8, paragraphs[next].look.home == .body {
          let own = paragraphs[next]
          if own.folded.hasPrefix("(kem theo") {
            paragraphs[next].place = .annexReference
            break
          }
          if !own.look.text.isEmpty, own.look.alignment == "center",
            next == index + 1 || own.look.text == own.look.text.uppercased()
          {
            paragraphs[next].place = .annexTitle
          }
          next += 1
        }
        index = next
      }
      index += 1
    }
  }
}

extension ReadForm {
  private static let divisions = ["phan ", "chuong ", "muc ", "tieu muc "]

  private mutating func body() {
    let start =
      [headEnd, paragraphs.lastIndex { [.subject, .basis, .addressee].contains($0.place) } ?? -1].max() ?? -1
    let annex = index(.annexLabel) ?? Int.max
    let end = index(.recipientsWord) ?? min(annex, paragraphs.count)
    var before: FormPlace?
    let texts = Set(paragraphs.map(\.folded))
    for index in paragraphs.indices
    where paragraphs[index].place == nil && !paragraphs[index].look.text.isEmpty {
      let (look, folded) = (paragraphs[index].look, paragraphs[index].folded)
      guard look.home == .body else {
        if index > start { paragraphs[index].place = .tableText }
        continue
      }
      guard index > start, index < end || index > annex, !Self.isEntry(folded, of: texts) else { continue }
      paragraphs[index].place =
        before == .division && look.alignment == "center" ? .divisionTitle : Self.bodyPlace(look, folded)
      before = paragraphs[index].place
    }
  }

  /// A line of a table of contents: a title that stands elsewhere, and its page.
  private static func isEntry(_ folded: String, of texts: Set<String>) -> Bool {
    guard folded.utf8.count < 400, let last = folded.last, last.isNumber else { return false }
    var title = folded[...]
    while let last = title.last, last.isNumber { title.removeLast() }
    while let last = title.last, " .…".contains(last) { title.removeLast() }
    return title.utf8.count > 3 && title.utf8.count < folded.utf8.count && texts.contains(String(title))
  }

  private static func bodyPlace(_ look: WordLooks.Paragraph, _ folded: String) -> FormPlace? {
    let isShort = look.text.utf8.count < 160
    if divisions.contains(where: { folded.hasPrefix($0) }), folded.utf8.count < 20, look.alignment == "center"
    {
      return .division
    }
    if folded.hasPrefix("dieu "), isShort, folded.dropFirst(5).first?.isNumber ?? false {
      // A sentence of its own has no title: its number alone may be stressed.
      return folded.dropFirst(5).contains(". ") && folded.last.map { ".;:".contains($0) } ?? false
        ? .body : .article
    }
    if isShort, let dot = folded.firstIndex(of: "."), folded[..<dot].allSatisfy({ "ivx".contains($0) }),
      dot > folded.startIndex
    {
      return .heading
    }
    return look.alignment == "center" ? nil : .body
  }
}

extension WordLooks.Paragraph.Home {
  /// In the same cell, or both in none.
  func isBeside(_ other: Self) -> Bool {
    switch (self, other) {
    case (.body, .body): true
    case (.cell(let table, let row, let column, _), .cell(let otherTable, let otherRow, let otherColumn, _)):
      (table, row, column) == (otherTable, otherRow, otherColumn)
    default: false
    }
  }
}
