/// What a word in the class or id of an element says of its content. The lists are our own: the English words
/// that sites of all countries use, and the German, French, Spanish and Vietnamese (without tones) ones beside.
struct NameMeaning: OptionSet, Sendable {
  let rawValue: UInt8

  /// Belongs to the site or to other articles: menus, shares, comments, related links, advertisements.
  static let noise = NameMeaning(rawValue: 1)
  /// Names a body of text outright.
  static let body = NameMeaning(rawValue: 2)
  /// May stand around a body of text.
  static let hint = NameMeaning(rawValue: 4)
  /// The paragraph between title and body.
  static let lead = NameMeaning(rawValue: 8)
  /// A quotation of something from elsewhere, which is part of the body.
  static let quotation = NameMeaning(rawValue: 16)
  /// Says that something is there or not ("no-sidebar"): the name says nothing of the content.
  static let negation = NameMeaning(rawValue: 32)
}

/// The words by hash, looked up in a table with open addressing.
struct NameWords: Sendable {
  static let shared = NameWords()

  private static let mask = 1023
  private var keys = [UInt64](repeating: 0, count: mask + 1)
  private var meanings = [UInt8](repeating: 0, count: mask + 1)

  private init() {
    for (meaning, words) in Self.lists {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        var hash = NameHash()
        for byte in word.utf8 { hash.add(byte) }
        add(hash.value, meaning)
      }
    }
  }

  private mutating func add(_ key: UInt64, _ meaning: NameMeaning) {
    var place = Self.place(key)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & Self.mask }
    keys[place] = key
    meanings[place] |= meaning.rawValue
  }

  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  @inline(__always) func meaning(of key: UInt64) -> NameMeaning {
    var place = Self.place(key)
    while keys[place] != 0 {
      if keys[place] == key { return NameMeaning(rawValue: meanings[place]) }
      place = (place + 1) & Self.mask
    }
    return []
  }

  private static let lists: [(NameMeaning, String)] = [
    (
      .noise,
      """
      nav navi navbar navigation menu submenu pagenav breadcrumb breadcrumbs skip skiplink jumplink toolbar
      topbar bottombar masthead colophon sitemap search foot footer sidebar rail offcanvas dropdown
      comment comments commentlist disqus respond reply replies kommentar kommentare feedback
      share shares sharing sharebar sharer social socials socialmedia socialbar addthis addtoany sharedaddy
      jetpack jp teilen merken print ratingbar rating ratings register login signup profile
      related relatedposts recirc recirculation recommend recommended recommendation recommendations verwandt
      empfehlung also seealso readmore readnext upnext trending popular mostread
      newsletter newsletterbox subscribe subscription abo cookie cookies consent gdpr privacy
      ad ads adsense adslot advert adverts advertisement advertising dfp sponsor sponsors sponsored
      promo promos promoted promotion anzeige werbung banner outbrain taboola cta donate donation spenden
      popup modal overlay lightbox widget widgets poll survey
      tag tags taglist tagcloud author authors authorbox autor byline bio contributors
      credit credits copyright metadata postmeta entrymeta articlemeta correction backtotop
      caption wpcaption figcaption bildunterschrift pager pagination
      binhluan chiase docthem lienquan quangcao tinlienquan tukhoa
      """
    ),
    (
      .body,
      """
      articlebody articlecontent articlemain articletext storybody storycontent storytext
      entrycontent postbody postcontent posttext singlecontent singlepost blogcontent blogpost
      newsbody newscontent newstext bodycontent bodycopy bodytext contentbody contenttext
      textbody textcontent maincontent pagecontent contentdetail detailcontent fckdetail
      """
    ),
    (
      .hint,
      """
      article artikel beitrag blog body content contenu copy detail entry inhalt main news page post story
      text texte baiviet chitiet noidung
      """
    ),
    (
      .lead,
      """
      abstract anreisser chapo deck dek description einleitung excerpt intro introduction lead leadtext perex
      sapo standfirst subhead subheadline subtitel subtitle summary teaser tomtat vorspann
      """
    ),
    (.quotation, "embed embedded tweet quote blockquote pullquote"),
    (.negation, "no without has with"),
  ]
}

/// A hash of a word of which that of two words run together can be made.
struct NameHash {
  private static let base: UInt64 = 0x0000_0100_0000_01B3
  private(set) var value: UInt64 = 1
  private var power: UInt64 = 1

  @inline(__always) mutating func add(_ byte: UInt8) {
    value = value &* Self.base &+ UInt64(byte)
    power = power &* Self.base
  }

  /// The hash of this word with `next` behind it.
  @inline(__always) func followed(by next: NameHash) -> NameHash {
    var joined = self
    joined.value = value &* next.power &+ (next.value &- next.power)
    joined.power = power &* next.power
    return joined
  }
}
