/// What the tree builder and its readers must know of an element, as bits (WHATWG HTML, section 13.2).
package struct TagTraits: OptionSet, Sendable {
  package let rawValue: UInt16

  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Has no content and no end tag.
  @inlinable package static var isVoid: TagTraits { TagTraits(rawValue: 1 << 0) }
  /// Stops an unmatched end tag from closing what lies outside (the special category).
  @inlinable package static var isSpecial: TagTraits { TagTraits(rawValue: 1 << 1) }
  /// Marks up words rather than blocks: may be misnested.
  @inlinable package static var isFormatting: TagTraits { TagTraits(rawValue: 1 << 2) }
  /// Its start tag ends an open paragraph.
  @inlinable package static var closesParagraph: TagTraits { TagTraits(rawValue: 1 << 3) }
  /// End tags do not reach out of it.
  @inlinable package static var boundsScope: TagTraits { TagTraits(rawValue: 1 << 4) }
  /// End tags of rows and cells do not reach out of it.
  @inlinable package static var boundsTable: TagTraits { TagTraits(rawValue: 1 << 5) }
  /// h1 to h6.
  @inlinable package static var isHeading: TagTraits { TagTraits(rawValue: 1 << 6) }
  /// May stand in the head.
  @inlinable package static var belongsInHead: TagTraits { TagTraits(rawValue: 1 << 7) }
  /// Its content is read neither for markup nor for references.
  @inlinable package static var isRawText: TagTraits { TagTraits(rawValue: 1 << 8) }
  /// Its content is read for references only.
  @inlinable package static var isEscapableRawText: TagTraits { TagTraits(rawValue: 1 << 9) }
  /// Stands only inside a table.
  @inlinable package static var isTablePart: TagTraits { TagTraits(rawValue: 1 << 10) }
  /// Starts and ends a line when the page is shown without styles.
  @inlinable package static var breaksLine: TagTraits { TagTraits(rawValue: 1 << 11) }
  /// Its start tag ends a drawing or formula.
  @inlinable package static var leavesForeign: TagTraits { TagTraits(rawValue: 1 << 12) }
}

extension TagTraits {
  /// The traits by tag number; one entry for each of `Tag.count`.
  package static let table: [TagTraits] = {
    var table = Array(repeating: TagTraits(), count: Tag.count)
    for (trait, names) in members {
      for name in names.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let tag = TagNames.shared.tag(named: String(name))
        table[Int(tag.rawValue)].insert(trait)
      }
    }
    return table
  }()

  private static let members: [(TagTraits, String)] = [
    (
      .isVoid,
      """
      base link meta hr col wbr br img source track area param embed frame input keygen bgsound basefont
      image
      """
    ),
    (
      .isSpecial,
      """
      html head body title base link meta style script noscript template p div article aside section nav
      header footer main address blockquote center details dir dl dt dd fieldset figcaption figure
      hgroup hr menu ol ul li pre listing search summary form h1 h2 h3 h4 h5 h6 table caption colgroup
      col tbody thead tfoot tr td th wbr br img source track area object param applet embed iframe
      noembed noframes frame frameset marquee button input keygen select textarea bgsound basefont xmp
      plaintext
      """
    ),
    (
      .isFormatting,
      """
      a b big code em font i s small strike strong tt u nobr
      """
    ),
    (
      .closesParagraph,
      """
      p div article aside section nav header footer main address blockquote center details dialog dir dl
      dt dd fieldset figcaption figure hgroup hr menu ol ul li pre listing search summary form h1 h2 h3
      h4 h5 h6 table xmp plaintext
      """
    ),
    (
      .boundsScope,
      """
      html template table caption td th object applet marquee
      """
    ),
    (
      .boundsTable,
      """
      html template table
      """
    ),
    (
      .isHeading,
      """
      h1 h2 h3 h4 h5 h6
      """
    ),
    (
      .belongsInHead,
      """
      title base link meta style script noscript template noframes bgsound basefont
      """
    ),
    (
      .isRawText,
      """
      style script iframe noembed noframes xmp plaintext
      """
    ),
    (
      .isEscapableRawText,
      """
      title textarea
      """
    ),
    (
      .isTablePart,
      """
      caption colgroup col tbody thead tfoot tr td th
      """
    ),
    (
      .breaksLine,
      """
      html head body title p div article aside section nav header footer main address blockquote center
      details dialog dir dl dt dd fieldset figcaption figure hgroup hr menu ol ul li pre listing search
      summary form h1 h2 h3 h4 h5 h6 table caption tbody thead tfoot tr td th legend br optgroup option
      xmp plaintext
      """
    ),
    (
      .leavesForeign,
      """
      head body meta p div span blockquote center dl dt dd hr menu ol ul li pre listing h1 h2 h3 h4 h5
      h6 table b big code em i s small strike strong tt u nobr ruby sub sup var br img
      """
    ),
  ]
}
