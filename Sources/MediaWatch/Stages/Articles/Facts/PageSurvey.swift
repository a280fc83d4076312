import Markup
import VietnameseText

/// The places of a page that state facts, gathered in one walk.
struct PageSurvey {
  struct Meta {
    /// The value of `property`, `name`, `itemprop` or `http-equiv`, in lower case.
    var name: String
    var value: Range<Int>
  }

  struct Link {
    var relation: String
    var address: Range<Int>
  }

  /// More of one kind than this say nothing new.
  static let maximum = 400
  private static let kinds = NamePatterns([(1, "json"), (2, "datepublished datecreated")])

  let tree: PageTree
  private(set) var metas: [Meta] = []
  private(set) var links: [Link] = []
  /// `script` elements with JSON-LD.
  private(set) var linkedData: [Int] = []
  /// `time` elements with or without `datetime`.
  private(set) var times: [Int] = []
  /// Elements with an `itemprop` of publication.
  private(set) var markedDates: [Int] = []
  /// `h1` elements with text, outside of navigation.
  private(set) var headings: [Int] = []
  private(set) var title: Int?
  private(set) var base: Range<Int>?

  init(_ tree: PageTree) {
    self.tree = tree
    for node in tree.nodes.indices where tree.nodes[node].tag.isElement { visit(node) }
  }

  private mutating func visit(_ node: Int) {
    switch tree.nodes[node].tag {
    case .meta: addMeta(node)
    case .link: addLink(node)
    case .script: addScript(node)
    case .time: if times.count < Self.maximum { times.append(node) }
    case .h1: if headings.count < 20 { headings.append(node) }
    case .title: if title == nil, !isInDrawing(node) { title = node }
    case .base: base = base ?? tree.attribute(.href, of: node)
    default: addMarked(node)
    }
  }

  private func isInDrawing(_ node: Int) -> Bool {
    tree.parent(of: node).map {
      tree.nodes[$0].tag != .head && tree.nodes[$0].tag != .html
        && tree.nodes[$0].tag != .body
    } ?? false
  }

  private mutating func addMeta(_ node: Int) {
    guard metas.count < Self.maximum, let value = tree.attribute(.content, of: node) else { return }
    for key in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let name = tree.attribute(key, of: node), !name.isEmpty, name.count < 80 else { continue }
      metas.append(Meta(name: lowercased(name), value: value))
    }
  }

  private mutating func addLink(_ node: Int) {
    guard links.count < Self.maximum, let relation = tree.attribute(.rel, of: node), relation.count < 40,
      let address = tree.attribute(.href, of: node)
    else { return }
    links.append(Link(relation: lowercased(relation), address: address))
  }

  private mutating func addScript(_ node: Int) {
    guard linkedData.count < 40, let type = tree.attribute(.type, of: node),
      Self.kinds.mask(tree.bytes, type.prefix(60)) & 1 != 0
    else { return }
    linkedData.append(node)
  }

  private mutating func addMarked(_ node: Int) {
    guard markedDates.count < Self.maximum, let property = tree.attribute(.itemprop, of: node),
      Self.kinds.mask(tree.bytes, property.prefix(60)) & 2 != 0
    else { return }
    markedDates.append(node)
  }

  /// Bytes in ASCII lower case.
  func lowercased(_ range: Range<Int>) -> String {
    String(decoding: tree.bytes[range].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// A value with references replaced and white space around and in it tidied; nil when there is none.
  func text(_ range: Range<Int>) -> String? {
    var output: [UInt8] = []
    let cut = tree.bytes[range].wholeCharacters(ListeningLimits.titleBytes * 4)
    tree.appendCollapsed(range.lowerBound..<cut, to: &output)
    if output.last == 0x20 { output.removeLast() }
    return output.isEmpty ? nil : String(decoding: output, as: UTF8.self)
  }

  /// The first meta element of this name with a value.
  func meta(_ name: String) -> String? {
    for meta in metas where meta.name == name {
      if let text = text(meta.value) { return text }
    }
    return nil
  }

  /// The first address that a link of this relation names.
  func link(_ relation: String) -> String? {
    links.first { $0.relation == relation && !$0.address.isEmpty }.flatMap { text($0.address) }
  }
}

extension Range<Int> {
  /// The range, cut to `count`.
  func prefix(_ count: Int) -> Range<Int> {
    self.count <= count ? self : lowerBound..<lowerBound + count
  }
}
