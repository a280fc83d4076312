import Markup

/// Tells the document on a web page from the site around it.
struct HTMLBoilerplate {
  /// The element that holds the document.
  let main: MarkupElement
  /// Word's own files have no site around them.
  private let isWord: Bool
  private let size: Int

  init(_ tree: MarkupTree) {
    let body = tree.root.descendant("body") ?? tree.root
    isWord = Self.isFromWord(tree.root)
    let whole = body.textSize
    let candidates = isWord ? [] : body.descendants("article") + body.descendants("main")
    let largest = candidates.prefix(64).map { ($0, $0.textSize) }.max { $0.1 < $1.1 }
    if let largest, largest.1 * 2 > whole {
      main = largest.0
      size = largest.1
    } else {
      main = body
      size = whole
    }
  }

  /// Whether an element belongs to the site, not to the document.
  func hides(_ element: MarkupElement) -> Bool {
    switch element.name {
    case "script", "style", "noscript", "template", "head", "iframe", "object", "svg", "select", "button",
      "textarea", "xml", "del", "map", "audio", "video", "canvas":
      return true
    case "nav", "aside": return !isWord
    case "footer": return !isWord && element.textSize * 3 < size
    case "header": return !isWord && (element.descendant("nav") != nil || element.descendant("ul") != nil)
    case "div", "section", "ul", "ol", "td": return !isWord && (isNamedAsSite(element) || isMenu(element))
    default: return false
    }
  }

  private static let siteWords: Set<Substring> = [
    "nav", "navbar", "menu", "breadcrumb", "breadcrumbs", "sidebar", "share", "social", "related", "cookie",
    "cookies", "advert", "ads", "pagination", "comments", "toolbar",
  ]

  private func isNamedAsSite(_ element: MarkupElement) -> Bool {
    guard element["class"] != nil || element["id"] != nil else { return false }
    let names = "\(element["class"] ?? "") \(element["id"] ?? "")".lowercased()
    let words = names.split { !($0.isLetter || $0.isNumber) }
    return words.contains(where: Self.siteWords.contains) && element.textSize * 4 < size
  }

  /// A list that is nothing but links.
  private func isMenu(_ element: MarkupElement) -> Bool {
    guard element.name == "ul" else { return false }
    let links = element.descendants("a")
    guard links.count >= 4 else { return false }
    return links.reduce(0) { $0 + $1.textSize } * 10 >= element.textSize * 9
  }

  private static func isFromWord(_ root: MarkupElement) -> Bool {
    root.descendants("meta").contains { meta in
      meta["name"]?.lowercased() == "generator" && meta["content"]?.hasPrefix("Microsoft Word") == true
    }
  }
}

extension MarkupElement {
  /// Bytes of text below.
  var textSize: Int {
    var size = 0
    walkText { size += $0.utf8.count }
    return size
  }
}
