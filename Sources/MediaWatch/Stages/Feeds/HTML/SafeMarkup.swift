/// The elements, attributes and properties that may stay in HTML of strangers.
enum SafeMarkup {
  private static func words(_ text: StaticString) -> Set<String> {
    Set("\(text)".split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// HTML 4, HTML 5 with what its drafts had, and the elements of old browsers that only dress text.
  private static let elements = words(
    """
    a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col
    colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption
    figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd keygen label legend li m main map mark
    menu meter multicol nav nextid noscript ol optgroup option output p picture pre progress q rp rt ruby s samp
    section select small sound source spacer span strike strong sub summary sup table tbody td textarea tfoot th
    thead time tr tt u ul var video wbr
    """)

  private static let controls = words(
    "form input button select option optgroup textarea fieldset legend label keygen datalist output command")

  /// Elements that go with all they hold.
  private static let droppedWhole = words("script applet style")

  private static let void = words(
    """
    area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr
    """)

  private static let attributes = words(
    """
    abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance bgcolor
    bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch
    challenge char charoff charset checked choff cite class clear color cols colspan compact contenteditable
    controls coords data datafld datapagesize datasrc datetime default delay dir disabled draggable dynsrc enctype
    end face for form frame galleryimg gutter headers height hidden hidefocus high href hreflang hspace icon id
    inputmode ismap keytype label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc max
    maxlength media method min multiple name nohref noshade nowrap open optimum pattern ping point-size poster pqg
    preload prompt radiogroup readonly rel repeat-max repeat-min replace required rev rightspacing rows rowspan
    rules scope selected shape size span src srcset start step style summary suppress tabindex target template
    title toppadding type unselectable urn usemap valign value variable volume vrml vspace width wrap xml:lang
    """)

  /// Attributes that hold an address.
  private static let addresses = words(
    """
    action background cite codebase data href longdesc poster profile src usemap xlink:href dynsrc lowsrc icon
    """)

  /// What may be done with an element or an attribute; looked up once.
  struct Traits: OptionSet {
    let rawValue: UInt8

    static let allowed = Traits(rawValue: 1)
    /// Allowed within MathML and SVG.
    static let foreign = Traits(rawValue: 2)
    /// An element without content.
    static let void = Traits(rawValue: 4)
    /// An element that goes with all it holds.
    static let dropped = Traits(rawValue: 8)
    /// The outermost element of MathML or SVG.
    static let foreignRoot = Traits(rawValue: 16)
    /// An attribute that holds an address.
    static let address = Traits(rawValue: 32)
    static let style = Traits(rawValue: 64)
    /// Not for reading: forms and what belongs to them.
    static let wide = Traits(rawValue: 128)
  }

  static let elementTable = NameTable(
    table([
      (elements, .allowed), (foreignElements, .foreign), (void, .void), (droppedWhole, .dropped),
      (Set(foreignSpaces.keys), .foreignRoot), (controls, .wide),
    ]), spellings: spellings)

  static let attributeTable = NameTable(
    table([(attributes, .allowed), (foreignAttributes, .foreign), (addresses, .address), (["style"], .style)]
    ),
    spellings: spellings)

  /// Whether an element may stay outside MathML and SVG.
  static func isElement(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let place = elementTable.place(bytes, start, end)
    return place >= 0 && elementTable.entries[place].traits.contains(.allowed)
  }

  private static func table(_ sets: [(Set<String>, Traits)]) -> [String: Traits] {
    var table: [String: Traits] = [:]
    for (names, trait) in sets { for name in names { table[name, default: []].insert(trait) } }
    return table
  }

  static let foreignSpaces = [
    "math": "http://www.w3.org/1998/Math/MathML", "svg": "http://www.w3.org/2000/svg",
  ]

  /// Presentation MathML, and SVG without scripts, animation, references to files or embedded documents.
  private static let foreignElements = words(
    """
    annotation annotation-xml maction math merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom
    mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
    a circle clippath defs desc ellipse g line lineargradient linearGradient marker metadata missing-glyph path
    polygon polyline radialgradient rect stop svg switch symbol text title tspan
    """)

  private static let foreignAttributes = words(
    """
    actiontype align columnalign columnlines columnspacing columnspan depth display displaystyle encoding equalcolumns
    equalrows fence fontstyle fontweight frame linethickness lspace mathbackground mathcolor mathvariant maxsize
    minsize other rowalign rowlines rowspacing rowspan rspace scriptlevel selection separator stretchy width
    baseprofile color cx cy d dx dy fill fill-opacity fill-rule font-family font-size font-style font-weight fx fy
    gradienttransform gradientunits height id lang marker-end marker-mid marker-start offset opacity orient path
    pathlength points preserveaspectratio r refx refy rotate rx ry stop-color stop-opacity stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style systemlanguage
    target text-anchor transform type version viewbox visibility x x1 x2 y y1 y2 zoomandpan
    xlink:href xlink:show xlink:title xlink:type xlink:role xml:lang xml:space xmlns xmlns:xlink
    """)

  /// Names of SVG that are not all lower case.
  private static let spellings: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "baseProfile", "clipPath", "gradientTransform", "gradientUnits", "linearGradient", "pathLength",
      "preserveAspectRatio", "radialGradient", "refX", "refY", "systemLanguage", "viewBox", "zoomAndPan",
    ].map { ($0.lowercased(), $0) })

  static let properties = words(
    """
    azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color
    border-top-color clear color cursor direction display elevation float font font-family font-size font-style
    font-variant font-weight height letter-spacing line-height overflow pause pause-after pause-before pitch
    pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress text-align
    text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space width
    """)

  static let keywords = words(
    """
    auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green !important
    italic left lime maroon medium none navy normal nowrap olive pointer purple red right solid silver teal top
    transparent underline white yellow
    """)
}
