import Markup
import VietnameseText

/// The title of the article: what it gives to networks and search engines, else its heading, else the title of
/// the window; without the name of the site that follows or leads.
enum StatedTitle {
  static func title(_ survey: PageSurvey, _ linked: LinkedData, site: String?, host: String?) -> String? {
    let headings = survey.headings.map { survey.tree.text(in: $0, limit: ListeningLimits.titleBytes) }
      .filter { !$0.isEmpty }
    let window = survey.title.map { survey.tree.text(in: $0, limit: ListeningLimits.titleBytes) }
    let shared = survey.meta("og:title")
    let heading = heading(headings, like: shared ?? linked.headline ?? window)
    let stated = [shared, linked.headline.map(plain), heading, survey.meta("twitter:title"), window]
    for case let text? in stated where !text.isEmpty {
      let bare = withoutSite(cut(text.composed), site: site, host: host, headings: headings)
      if !bare.isEmpty, !isSite(bare, site: site, host: host) { return bare }
    }
    return stated.compactMap { $0 }.first { !$0.isEmpty }.map { cut($0.composed) }
  }

  /// JSON-LD holds text that was escaped for HTML before.
  private static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return CharacterReferences.text(bytes, 0..<bytes.count).collapsed
  }

  /// The heading that shares most words with what is stated elsewhere; the only one where there is one.
  private static func heading(_ headings: [String], like stated: String?) -> String? {
    guard headings.count > 1, let stated else { return headings.first }
    let words = Set(stated.lowercased().split(separator: " "))
    let shared = headings.map { text in text.lowercased().split(separator: " ").count { words.contains($0) } }
    let best = headings.indices.max { shared[$0] < shared[$1] || (shared[$0] == shared[$1] && $0 > $1) }
    return best.map { headings[$0] }
  }

  private static func cut(_ text: String) -> String {
    text.utf8.count <= ListeningLimits.titleBytes ? text : String(text.prefix(ListeningLimits.titleBytes / 4))
  }

  private static func isSite(_ text: String, site: String?, host: String?) -> Bool {
    let letters = letters(text)
    return letters.isEmpty || letters == site.map(self.letters) || letters == host.map(self.letters)
  }

  /// Takes the name of the site off the end or the beginning.
  private static func withoutSite(_ text: String, site: String?, host: String?, headings: [String]) -> String
  {
    let pieces = TitlePieces(text)
    guard pieces.count > 1 else { return text }
    let whole = letters(text)
    for heading in headings where heading.count >= 10 {
      let wanted = letters(heading)
      if whole != wanted, let piece = pieces.joined.first(where: { letters($0) == wanted }) { return piece }
    }
    var first = 0
    var last = pieces.count
    while last - first > 1, names(pieces[last - 1], site, host) || pieces.isTail(last - 1, after: first) {
      last -= 1
    }
    while last - first > 1, names(pieces[first], site, host) { first += 1 }
    return pieces.text(first..<last)
  }

  /// Whether a piece of a title is the name of the site or of its host.
  private static func names(_ piece: String, _ site: String?, _ host: String?) -> Bool {
    let letters = letters(piece)
    guard !letters.isEmpty else { return true }
    if let site {
      let name = self.letters(site)
      if letters == name { return true }
      if name.count >= 4, letters.count < name.count * 3, letters.holds(name) { return true }
      if letters.count >= 4, name.holds(letters) { return true }
    }
    guard let host else { return false }
    let labels = host.split(separator: ".").filter { $0 != "www" }
    let main = labels.dropLast().max { $0.count < $1.count }.map { self.letters(String($0)) } ?? []
    let bare = self.letters(host.hasPrefix("www.") ? String(host.dropFirst(4)) : host)
    return letters == bare || letters == main
      || (main.count >= 5 && letters.count < 40 && letters.holds(main))
  }

  /// Letters and digits alone, folded.
  private static func letters(_ text: String) -> [UInt8] {
    var letters: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0..., 0xAA, 0xB5, 0xBA:
        if !(0x2000...0x2BFF).contains(scalar.value) && !(0x3000...0x3020).contains(scalar.value) {
          Folding.append(scalar, to: &letters)
        }
      default: break
      }
    }
    return letters
  }
}

extension [UInt8] {
  /// Whether `other` occurs in these few bytes.
  fileprivate func holds(_ other: [UInt8]) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...(count - other.count)).contains { self[$0..<$0 + other.count].elementsEqual(other) }
  }
}
