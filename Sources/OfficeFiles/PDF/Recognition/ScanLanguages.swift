import Core

/// What the recognised pages so far are written in. Recognition is slow, and no plan is in another language: two pages
/// tell, where the document has no Vietnamese of its own.
struct ScanLanguages {
  private var foreign = 0
  private var others = 0

  /// - Parameter hasVietnamese: other pages of the document are Vietnamese.
  init(hasVietnamese: Bool) {
    others = hasVietnamese ? 1 : 0
  }

  var areForeign: Bool { foreign >= 2 && others == 0 }

  /// One page may say so, and the next one will tell.
  var areInDoubt: Bool { foreign == 1 && others == 0 }

  mutating func note(_ page: RecognisedPage) {
    if page.language == .foreign { foreign += 1 } else if !page.page.glyphs.isEmpty { others += 1 }
  }
}
