import AgencyNames
import Core
import OfficeFiles
import VietnameseText

/// Names of places and bodies that were no longer those of the day of the document: `provinces.tsv`, `former_bodies.tsv`.
enum PlaceRules {
  struct Former: Sendable {
    var name: String
    var until: Day
    var successor: String
    var source: String
  }

  /// - Parameter day: Of the document.
  static func findings(_ text: DocumentText, on day: Day) -> [Diagnostic] {
    let names = (bodies.filter { $0.until < day } + provinces(before: day)).map {
      (former: $0, words: Folding.fold($0.name).words.split(separator: " ").map(String.init))
    }
    let byFirst = Dictionary(grouping: names.indices) { names[$0].words.first ?? "" }
    var lines: [Int: [Int]] = [:]
    for (line, text) in text.lines.enumerated() {
      let words = Folding.fold(text.text).split { !$0.isLetter && !$0.isNumber }
      for place in words.indices {
        for name in byFirst[String(words[place])] ?? []
        where lines[name]?.last != line && words[place...].starts(with: names[name].words, by: ==) {
          lines[name, default: []].append(line)
        }
      }
    }
    return names.indices.compactMap { name in
      guard let found = lines[name], let first = found.first else { return nil }
      let (former, more) = (names[name].former, Finding.further(found.count))
      return Finding.content(
        "former-name", SourcePlace(line: first + 1, page: text.lines[first].page),
        vi:
          "“\(former.name)”\(more.vi) không còn từ sau ngày \(printed(former.until)); nay là \(former.successor) (\(former.source)).",
        en:
          "“\(former.name)”\(more.en) ended on \(former.until); now \(former.successor) (\(former.source)).")
    }
  }

  private static func printed(_ day: Day) -> String { "\(day.day)/\(day.month)/\(day.year)" }

  /// "Tỉnh Bình Định" once Gia Lai holds it; a name that goes on is right.
  private static func provinces(before day: Day) -> [Former] {
    let standing = Set(Province.all(on: day).map(\.name))
    return Province.table.compactMap { province in
      guard let until = province.validTo, until < day, let successor = province.successor,
        !standing.contains(province.name)
      else { return nil }
      let kind = Province.all(on: day).first { $0.name == successor }?.kind.rawValue ?? "tỉnh"
      return Former(
        name: "\(province.kind.rawValue) \(province.name)", until: until, successor: "\(kind) \(successor)",
        source: province.source)
    }
  }

  private static let bodies: [Former] = read(
    String(decoding: PackageResources.former_bodies_tsv, as: UTF8.self))

  /// One entry a line below the header; columns: former, until, successor, source.
  static func read(_ table: String) -> [Former] {
    table.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, let until = Day(fields[1]) else { return nil }
      return Former(name: fields[0], until: until, successor: fields[2], source: fields[3])
    }
  }
}

extension String {
  /// Its words with single spaces between, signs left out.
  var words: String {
    split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
