import Markup

/// Heads and feet of pages, and where they show the number of the page.
struct LookMargins {
  private let package: WordPackage
  private let styles: LookStyles

  init(_ package: WordPackage, _ styles: LookStyles) throws {
    self.package = package
    self.styles = styles
  }

  /// What a section says of its pages; Word's own page where it says nothing.
  func page(_ section: MarkupElement?) -> WordLooks.Page {
    func points(_ element: String, _ attribute: String, else usual: Double) -> Double {
      LookNumber.read(section?.first(element)?[attribute]).map { $0 / 20 } ?? usual
    }
    let hasOwnFirst = section?.toggle("w:titlePg") ?? false
    return WordLooks.Page(
      width: points("w:pgSz", "w:w", else: 612), height: points("w:pgSz", "w:h", else: 792),
      top: points("w:pgMar", "w:top", else: 72), bottom: points("w:pgMar", "w:bottom", else: 72),
      left: points("w:pgMar", "w:left", else: 90), right: points("w:pgMar", "w:right", else: 90),
      hasOwnFirst: hasOwnFirst, number: number(section, "default"),
      firstNumber: hasOwnFirst ? number(section, "first") : number(section, "default"))
  }

  private func number(_ section: MarkupElement?, _ type: String) -> WordLooks.Number? {
    guard let section else { return nil }
    for (reference, isInHead) in [("w:headerReference", true), ("w:footerReference", false)] {
      for element in section.elements
      where element.name == reference && (element["w:type"] ?? "default") == type {
        guard let path = element["r:id"].flatMap({ package.target(ofRelation: $0) }),
          let root = try? package.parts.root(path, orPassOver: true),
          let part = root.first("w:hdr") ?? root.first("w:ftr")
        else { continue }
        var walk = LookWalk(styles, part, [])
        walk.blocks(in: part, .body)
        if let numbered = walk.numbered { return WordLooks.Number(isInHead: isInHead, paragraph: numbered) }
      }
    }
    return nil
  }
}
