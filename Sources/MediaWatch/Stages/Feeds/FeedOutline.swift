import Markup

/// Where in a document the feed's own fields, its entries and theirs stand; nothing is decoded yet.
struct FeedOutline {
  struct Scope {
    var base: String
    var language: String?
  }

  struct Field {
    var node: Int
    var scope: Int
    var tag: FeedTag
    var name: Int
  }

  struct Entry {
    var node: Int
    var scope: Int
    var fields: [Field] = []
  }

  private struct Open {
    var end: Int32
    var scope: Int
    var owner: Int
  }

  private(set) var scopes: [Scope]
  private(set) var fields: [Field] = []
  private(set) var entries: [Entry] = []
  /// Names with their usual prefixes, by `Field.name`.
  private(set) var names: [String] = []
  /// The outermost element that holds a feed, and its name.
  private(set) var root: Int?
  /// The innermost channel, feed or set.
  private(set) var channel: Int?
  private(set) var isSitemap = false

  private var open: [Open] = []
  private var scope = 0
  /// The entry that fields belong to; -1 is the feed, -2 nobody.
  private var owner = -1
  /// By name in the page: the namespace looked up for, the place in `names` and the tag.
  private var known: [(space: Int32, name: Int, tag: FeedTag)]

  init(_ page: XMLPage, base: String, language: String?) {
    scopes = [Scope(base: base, language: language)]
    known = Array(repeating: (-1, 0, .unknown), count: page.names.count)
    var place = 0
    while place < page.nodes.count {
      close(before: place)
      let node = page.nodes[place]
      guard node.kind == .element else {
        place += 1
        continue
      }
      place = take(page, node, at: place)
      if entries.count > ListeningLimits.entries { break }
    }
  }

  func name(_ field: Field) -> String { names[field.name] }

  /// Takes a base for whatever has none.
  mutating func assume(base: String) {
    for index in scopes.indices where scopes[index].base.isEmpty { scopes[index].base = base }
  }

  private mutating func close(before place: Int) {
    while let last = open.last, Int(last.end) <= place {
      scope = last.scope
      owner = last.owner
      open.removeLast()
    }
  }

  /// Takes one element; the place to go on at.
  private mutating func take(_ page: XMLPage, _ node: XMLPage.Node, at place: Int) -> Int {
    let (name, tag) = lookUp(page, node)
    let inner = node.start == node.end ? scope : scope(of: place, page)
    switch tag {
    case .rss, .rdf, .feed, .channel, .sitemapSet, .sitemapIndex, .wrapper:
      if root == nil { root = place }
      if tag == .sitemapSet || tag == .sitemapIndex { isSitemap = true }
      if tag != .rss, tag != .rdf { channel = channel ?? place }
      push(node, inner, owner)
    case .entry where isSitemap || (names[name] != "url" && names[name] != "sitemap"):
      push(node, inner, entries.count)
      if open.count > 1, open[open.count - 1].owner >= 0 { open[open.count - 1].owner = -2 }
      entries.append(Entry(node: place, scope: inner))
      entries[entries.count - 1].fields.reserveCapacity(10)
    case .mediaGroup, .newsDetail:
      push(node, inner, owner)
    default:
      if root == nil {
        root = place
        push(node, inner, owner)
        return place + 1
      }
      add(Field(node: place, scope: inner, tag: tag, name: name))
      guard tag == .mediaContent else { return Int(node.next) }
      push(node, inner, owner)
    }
    return place + 1
  }

  private mutating func add(_ field: Field) {
    if owner == -1 {
      fields.append(field)
    } else if owner >= 0 {
      entries[owner].fields.append(field)
    }
  }

  private mutating func push(_ node: XMLPage.Node, _ inner: Int, _ newOwner: Int) {
    guard Int(node.next) > 0 else { return }
    open.append(Open(end: node.next, scope: scope, owner: owner))
    scope = inner
    owner = newOwner
  }

  private mutating func lookUp(_ page: XMLPage, _ node: XMLPage.Node) -> (name: Int, tag: FeedTag) {
    let index = Int(node.name)
    if known[index].space == node.space { return (known[index].name, known[index].tag) }
    let name = FeedVocabulary.name(page.names[index], in: page.spaces[Int(node.space)])
    let tag = FeedVocabulary.tag(name)
    known[index] = (node.space, names.count, tag)
    names.append(name)
    return (names.count - 1, tag)
  }

  /// The scope within an element: xml:base (BASE in CDF) against the base around it, xml:lang.
  private mutating func scope(of node: Int, _ page: XMLPage) -> Int {
    let base = page.value("xml:base", of: node) ?? page.value("base", of: node)
    let language = page.value("xml:lang", of: node) ?? page.value("lang", of: node)
    guard base != nil || language != nil else { return scope }
    var inner = scopes[scope]
    if let base, let address = FeedAddress.safe(base, base: inner.base), address.utf8.count < 2_000 {
      inner.base = address
    }
    if let language {
      let tag = FeedAddress.trim(language).replacing("_", with: "-")
      inner.language = tag.isEmpty ? nil : String(tag.prefix(40))
    }
    scopes.append(inner)
    return scopes.count - 1
  }
}
