import Markup

/// What the search for the body must know of an element by its tag.
struct BodyTags: OptionSet, Sendable {
  let rawValue: UInt8

  /// Never part of an article's text: scripts, controls, menus, footers, embedded things.
  static let cut = BodyTags(rawValue: 1)
  static let heading = BodyTags(rawValue: 2)
  static let block = BodyTags(rawValue: 4)
  /// Marks up words, or is a paragraph: as noise only when it is a small part of the page.
  static let phrase = BodyTags(rawValue: 8)
  /// Blocks below which nothing is chosen as the body.
  static let leaf = BodyTags(rawValue: 16)
  /// Boxes without a meaning of their own.
  static let box = BodyTags(rawValue: 32)
  static let item = BodyTags(rawValue: 64)

  /// By tag number.
  static let table: [BodyTags] = {
    var table = [BodyTags](repeating: [], count: Tag.count)
    for (place, traits) in TagTraits.table.enumerated() where traits.contains(.breaksLine) {
      table[place].insert(.block)
    }
    for (tags, kind) in kinds {
      for tag in tags { table[Int(tag.rawValue)].insert(kind) }
    }
    table[Int(Tag.br.rawValue)] = []
    table[Int(Tag.picture.rawValue)].insert(.block)
    return table
  }()

  private static let kinds: [([Tag], BodyTags)] = [
    (
      [
        .head, .script, .style, .noscript, .template, .svg, .math, .iframe, .object, .embed, .applet, .select,
        .button, .option, .optgroup, .textarea, .input, .nav, .footer, .audio, .video, .canvas, .map, .dialog,
        .menu, .link, .meta, .title, .source, .frameset, .noframes, .progress, .meter, .rp, .rt,
      ], .cut
    ),
    ([.h1, .h2, .h3, .h4, .h5, .h6], .heading),
    ([.a, .span, .b, .strong, .em, .i, .p], .phrase),
    ([.p, .blockquote, .li, .ul, .ol, .pre], .leaf),
    ([.div, .span, .section, .article], .box),
    ([.li, .dd, .dt], .item),
  ]

  @inline(__always) static func of(_ tag: Tag, _ table: [BodyTags]) -> BodyTags {
    let place = Int(tag.rawValue)
    return place < table.count ? table[place] : []
  }
}
