/// Cuts HTML or XML into tags, text, comments and declarations: tolerant, one pass, never backwards, no copies.
/// Everything it hands out is a range into `bytes`, which are UTF-8 (or any superset of ASCII); broken sequences
/// are passed on as they are.
///
/// ```swift
/// var scanner = MarkupScanner(bytes, mode: .xml)
/// while scanner.next() {
///   switch scanner.kind {
///   case .start: open(scanner.bytes[scanner.name], scanner.attributes, empty: scanner.isSelfClosing)
///   case .end: close(scanner.bytes[scanner.name])
///   case .text: CharacterReferences.append(scanner.bytes, scanner.content, to: &text)
///   case .raw: text += scanner.bytes[scanner.content]
///   default: break
///   }
/// }
/// ```
///
/// HTML mode follows the tokenizer of WHATWG HTML, section 13.2.5: the content of script, style and the like is
/// one `.raw` token, that of title and textarea one `.text`, `<?…>` and `<!…>` are comments. XML mode knows
/// CDATA sections (`.raw`), processing instructions and the internal subset of a document type; it takes what
/// HTML takes too (values without quotes, stray "<").
package struct MarkupScanner: Sendable {
  package enum Mode: Sendable { case html, xml }

  package enum Kind: Sendable {
    /// A start tag: `name`, `tag`, `attributes`, `isSelfClosing`.
    case start
    /// An end tag: `name`, `tag`.
    case end
    /// Text in `content`; its references are to be replaced.
    case text
    /// Text in `content` without references: CDATA, or inside a script and the like.
    case raw
    case comment
    /// `<!DOCTYPE …>`; `content` is what follows the word.
    case doctype
    /// `<?…?>` in XML mode; `content` is what stands between.
    case instruction
  }

  package let bytes: [UInt8]
  package let mode: Mode
  package internal(set) var kind = Kind.text
  /// The whole token, angle brackets included.
  package internal(set) var whole = 0..<0
  /// The name of a tag, as written.
  package internal(set) var name = 0..<0
  /// The number of the tag's name in HTML mode.
  package internal(set) var tag = Tag.other
  package internal(set) var content = 0..<0
  package internal(set) var isSelfClosing = false
  /// The attributes of a start tag in their order, repeated names included (the first counts). With
  /// `keepsAttributes` those of all tags so far, where `firstAttribute` is the first of this tag.
  package internal(set) var attributes: [ScannedAttribute] = []
  package private(set) var firstAttribute = 0

  let keepsAttributes: Bool
  var position = 0
  /// A digest of the tag's name in lower case.
  var digest: UInt64 = 0
  /// The element whose content is to be read raw next.
  var rawElement: Tag?
  /// Set once a search for the end of a title found none.
  var endsTitlesEarly = false
  /// Set once a search for "?>" found none; and once a document type was read: no search is repeated.
  var lacksInstructionEnd = false
  var hasDoctype = false
  let tags = TagNames.shared
  let attributeNames = AttributeNames.shared
  let traits = TagTraits.table

  package init(_ bytes: [UInt8], mode: Mode, keepsAttributes: Bool = false) {
    self.bytes = bytes.count < Int(Int32.max) ? bytes : Array(bytes.prefix(Int(Int32.max) - 1))
    self.mode = mode
    self.keepsAttributes = keepsAttributes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Goes on to the next token; false at the end.
  package mutating func next() -> Bool {
    if let element = rawElement {
      rawElement = nil
      if scanRaw(element) { return true }
    }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count {
        let after = bytes[position + 1]
        if after.isASCIILetter || (mode == .xml && (after >= 0x80 || after == UInt8(ascii: "_"))) {
          if scanStart() { return true }
          continue
        }
        if after == UInt8(ascii: "/") {
          if scanEnd() { return true }
          continue
        }
        if after == UInt8(ascii: "!") || after == UInt8(ascii: "?") {
          scanDeclaration()
          return true
        }
      }
      scanText()
      return true
    }
    return false
  }

  /// Text up to the next "<" that begins markup.
  private mutating func scanText() {
    let start = position
    var search = position + 1
    var end = bytes.count
    while search < bytes.count, let found = bytes.firstIndex(of: UInt8(ascii: "<"), in: search..<bytes.count)
    {
      if found + 1 < bytes.count {
        let after = bytes[found + 1]
        if after.isASCIILetter || after == UInt8(ascii: "/") || after == UInt8(ascii: "!")
          || after == UInt8(ascii: "?") || (mode == .xml && (after >= 0x80 || after == UInt8(ascii: "_")))
        {
          end = found
          break
        }
      }
      search = found + 1
    }
    kind = .text
    content = start..<end
    whole = content
    position = end
  }

  /// `</name …>`; what is no end tag ("</ >", "</3>") counts as a comment. False when there is nothing of it.
  private mutating func scanEnd() -> Bool {
    let start = position
    let first = start + 2
    guard first < bytes.count, let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: first..<bytes.count)
    else {
      return takeRest(from: start, first < bytes.count ? .comment : .text)
    }
    position = close + 1
    whole = start..<position
    guard bytes[first].isASCIILetter || mode == .xml else {
      guard close > first else { return false }
      kind = .comment
      content = first..<close
      return true
    }
    readTagName(from: first)
    kind = .end
    return true
  }

  /// The rest of the file as one token.
  private mutating func takeRest(from start: Int, _ kind: Kind) -> Bool {
    self.kind = kind
    content = start..<bytes.count
    whole = content
    position = bytes.count
    return true
  }

  /// Reads the name that starts at `first` and sets `name`, `tag` and `digest`; returns where it ends.
  @discardableResult
  @inline(__always) mutating func readTagName(from first: Int) -> Int {
    var packed = PackedName()
    var index = first
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isMarkupSpace { break }
      packed.add(byte)
      index &+= 1
    }
    name = first..<index
    if mode == .html {
      tag = tags.tag(packed)
      digest = packed.digest
    }
    return index
  }

  /// A start tag with its attributes. One that the file ends inside of is dropped, as browsers do.
  private mutating func scanStart() -> Bool {
    let start = position
    if !keepsAttributes { attributes.removeAll(keepingCapacity: true) }
    firstAttribute = attributes.count
    isSelfClosing = false
    position = readTagName(from: start + 1)
    guard scanAttributes() else {
      attributes.removeSubrange(firstAttribute...)
      position = bytes.count
      return false
    }
    kind = .start
    whole = start..<position
    if mode == .html {
      let known = traits[Int(tag.rawValue)]
      if known.contains(.isRawText) || known.contains(.isEscapableRawText) { rawElement = tag }
    }
    return true
  }
}
