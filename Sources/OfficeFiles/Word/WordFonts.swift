import Markup

/// The fonts that runs of a Word document name, themes followed.
struct WordFonts {
  private var minor: String?
  private var major: String?

  /// - Parameter theme: the root of the theme part.
  init(_ theme: MarkupElement?) {
    let scheme = theme?.first("a:theme")?.first("a:themeElements")?.first("a:fontScheme")
    minor = scheme?.first("a:minorFont")?.first("a:latin")?["typeface"]
    major = scheme?.first("a:majorFont")?.first("a:latin")?["typeface"]
  }

  /// The font of Western letters beyond ASCII, where legacy codes stand; nil when run properties name none.
  func name(_ properties: MarkupElement?) -> String? {
    guard let fonts = properties?.first("w:rFonts") else { return nil }
    if let theme = fonts["w:hAnsiTheme"] ?? fonts["w:asciiTheme"] {
      return theme.hasPrefix("minor") ? minor : major
    }
    // Word 2003 XML writes "h-ansi".
    return fonts["w:hAnsi"] ?? fonts["w:h-ansi"] ?? fonts["w:ascii"]
  }
}
