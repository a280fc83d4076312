import VietnameseText

/// Page numbers and running heads: what is printed on every page and belongs to none.
enum PageFurniture {
  /// Returns the running lines taken out, each once.
  static func remove(from pages: inout [PageLayout]) -> [String] {
    for index in pages.indices { removePageNumber(&pages[index]) }
    var removed: [String] = []
    removeRepeated(&pages) { text in
      if removed.count < 64, !removed.contains(text) { removed.append(text) }
    }
    return removed
  }

  private static func removePageNumber(_ page: inout PageLayout) {
    page.items.removeAll { item in
      guard case .line(let piece) = item, isPageNumber(piece.text) else { return false }
      return piece.box.bottom < 0.12 * page.height || piece.box.top > 0.88 * page.height
    }
  }

  /// "7", "- 7 -", "Trang 7", "7/12", "Trang 7/12", "Page 7 of 12".
  static func isPageNumber(_ text: String) -> Bool {
    var words = Folding.fold(text).filter { !"-–—.|/".contains($0) }.split(separator: " ").map(String.init)
    words.removeAll { ["trang", "page", "of"].contains($0) }
    let numbers = text.split { !$0.isNumber }
    return !numbers.isEmpty && numbers.count <= 2 && words.allSatisfy { $0.allSatisfy(\.isNumber) }
      && numbers.allSatisfy { $0.count <= 4 }
  }

  /// The first and the last items of a page that stand on at least three pages (or on all) at the same
  /// height: the first page keeps them, for a title may be printed there only.
  private static func removeRepeated(_ pages: inout [PageLayout], _ note: (String) -> Void) {
    guard pages.count >= 2 else { return }
    for edge in [Edge.top, .bottom] {
      var kept = Set<String>()
      for _ in 0..<4 {
        var places: [String: [Int]] = [:]
        for index in pages.indices {
          if let key = key(of: edge, pages[index]) { places[key, default: []].append(index) }
        }
        let repeated = places.filter { key, holders in
          kept.contains(key) || (holders.count >= min(3, pages.count) && isDense(holders))
        }
        guard !repeated.isEmpty else { break }
        for (key, holders) in repeated {
          let isNew = edge == .top && kept.insert(key).inserted
          for index in holders.dropFirst(isNew ? 1 : 0)
          where !(holders.first == index && edge == .top && index == 0) {
            edge.item(of: pages[index])?.texts.forEach(note)
            edge.drop(from: &pages[index])
          }
        }
      }
    }
  }

  /// Heads follow page on page; a line that comes back now and then is text.
  private static func isDense(_ holders: [Int]) -> Bool {
    guard let first = holders.first, let last = holders.last else { return false }
    return (last - first + 1) <= 2 * holders.count
  }

  private enum Edge {
    case top, bottom

    func item(of page: PageLayout) -> PageLayout.Item? {
      self == .top ? page.items.first : page.items.last
    }

    func drop(from page: inout PageLayout) {
      guard !page.items.isEmpty else { return }
      if self == .top { page.items.removeFirst() } else { page.items.removeLast() }
    }
  }

  private static func key(of edge: Edge, _ page: PageLayout) -> String? {
    guard let item = edge.item(of: page) else { return nil }
    let isAtEdge = edge == .top ? item.box.bottom < 0.2 * page.height : item.box.top > 0.88 * page.height
    guard isAtEdge else { return nil }
    let folded = Folding.fold(item.texts.joined(separator: " "))
    guard !folded.hasPrefix("phu luc"), !folded.hasPrefix("(kem theo") else { return nil }
    let letters = folded.unicodeScalars.filter { !$0.properties.isWhitespace }
    if case .line = item { return String(String.UnicodeScalarView(letters)) }
    return String(String.UnicodeScalarView(letters.map { ("0"..."9").contains($0) ? "#" : $0 }))
  }
}
