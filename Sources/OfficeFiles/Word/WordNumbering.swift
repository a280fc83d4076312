import Markup
import VietnameseText

/// Computes the labels that Word prints before numbered paragraphs, from `numbering.xml` and the order of use.
struct WordNumbering {
  struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// "%1.%2." with the counters of levels 1 and 2 in place of the marks.
    var text = ""
    /// Counts from 1; 0 for a level that never begins again.
    var restart: Int?
    var isLegal = false
  }

  private struct Number {
    var abstract: String
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var abstracts: [String: [Int: Level]] = [:]
  private var numbers: [String: Number] = [:]
  /// The running counters of each abstract list: numbers that share it count on together.
  private var counters: [String: [Int?]] = [:]
  private var used: Set<String> = []

  static let depth = 9

  init(_ root: MarkupElement?, styles: WordStyles) {
    guard let root = root?.first("w:numbering") else { return }
    var links: [String: String] = [:]
    for element in root.elements {
      if element.name == "w:abstractNum", let id = element["w:abstractNumId"] {
        abstracts[id] = Self.levels(element, styles.fonts)
        links[id] = element.first("w:numStyleLink")?["w:val"]
      } else if element.name == "w:num", let id = element["w:numId"],
        let abstract = element.first("w:abstractNumId")?["w:val"]
      {
        numbers[id] = Self.number(element, abstract, styles.fonts)
      }
    }
    for (id, style) in links {
      guard let number = styles.number(ofNumberingStyle: style).flatMap({ numbers[$0] }) else { continue }
      abstracts[id] = abstracts[number.abstract]
    }
  }

  /// Counts one paragraph of list `id` at `level` and returns its label; nil for an unknown list.
  mutating func label(of id: String, level: Int) -> String? {
    guard (0..<Self.depth).contains(level), let number = numbers[id], let levels = abstracts[number.abstract]
    else {
      return nil
    }
    let merged = levels.merging(number.levels) { _, own in own }
    var counter = counters[number.abstract] ?? Array(repeating: nil, count: Self.depth)
    if used.insert(id).inserted {
      for (place, start) in number.starts where (0..<Self.depth).contains(place) {
        counter[place] = nil
        counter[place] = place == level ? start - 1 : nil
      }
    }
    advance(&counter, to: level, merged, starts: number.starts)
    counters[number.abstract] = counter
    return Self.text(of: merged[level] ?? Level(), level: level, counter: counter, levels: merged)
  }

  private func advance(_ counter: inout [Int?], to level: Int, _ levels: [Int: Level], starts: [Int: Int]) {
    func start(_ place: Int) -> Int { starts[place] ?? levels[place]?.start ?? 1 }
    counter[level] = counter[level].map { $0 < Int(Int32.max) ? $0 + 1 : $0 } ?? start(level)
    for higher in 0..<level where counter[higher] == nil { counter[higher] = start(higher) }
    for deeper in level + 1..<max(level + 1, Self.depth) {
      if let restart = levels[deeper]?.restart, restart == 0 || level > restart - 1 { continue }
      counter[deeper] = nil
    }
  }

  private static func text(of level: Level, level place: Int, counter: [Int?], levels: [Int: Level]) -> String
  {
    if level.format == .bullet { return BulletGlyph.printed(level.text) }
    var label = ""
    var isMark = false
    for scalar in level.text.unicodeScalars {
      if isMark {
        isMark = false
        if let digit = Int(String(scalar)), (1...depth).contains(digit) {
          let format = level.isLegal ? .decimal : levels[digit - 1]?.format ?? .decimal
          label += format.print(counter[digit - 1] ?? levels[digit - 1]?.start ?? 1)
          continue
        }
        label += "%"
      }
      if scalar == "%" { isMark = true } else { label.unicodeScalars.append(scalar) }
    }
    return label
  }

  private static func levels(_ element: MarkupElement, _ fonts: WordFonts) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for child in element.elements where child.name == "w:lvl" {
      guard let place = child["w:ilvl"].flatMap({ Int($0) }) else { continue }
      levels[place] = level(child, fonts)
    }
    return levels
  }

  private static func level(_ element: MarkupElement, _ fonts: WordFonts) -> Level {
    var level = Level()
    level.start = element.first("w:start")?["w:val"].flatMap { Int32($0) }.map(Int.init) ?? 0
    let stated =
      element.first("w:numFmt") ?? element.first("mc:AlternateContent")?.first("mc:Choice")?.first("w:numFmt")
    level.format = NumberFormat(stated?["w:val"] ?? "decimal", pattern: stated?["w:format"])
    let text = element.first("w:lvlText")?["w:val"] ?? ""
    level.text = fonts.name(element.first("w:rPr")).flatMap(LegacyFont.init)?.decode(text) ?? text
    level.restart = element.first("w:lvlRestart")?["w:val"].flatMap { Int($0) }
    level.isLegal = element.toggle("w:isLgl") ?? false
    return level
  }

  private static func number(
    _ element: MarkupElement, _ abstract: String, _ fonts: WordFonts
  ) -> Number {
    var number = Number(abstract: abstract)
    for change in element.elements where change.name == "w:lvlOverride" {
      guard let place = change["w:ilvl"].flatMap({ Int($0) }) else { continue }
      number.starts[place] = change.first("w:startOverride")?["w:val"].flatMap { Int32($0) }.map(Int.init)
      if let own = change.first("w:lvl") { number.levels[place] = level(own, fonts) }
    }
    return number
  }
}
