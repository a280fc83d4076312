import Markup

/// What stands around paragraphs, rows, cells and runs without being one: content controls, insertions, deletions,
/// alternatives, custom XML.
enum WordWrapper {
  /// What is shown of it stands within.
  case content(MarkupElement)
  /// The same, put in by a tracked change.
  case inserted(MarkupElement)
  /// A prompt that waits for an answer ("Chọn đơn vị"), which is no part of the document.
  case prompt(MarkupElement)
  case deleted
  /// A table of contents that Word made.
  case contents

  /// Nil for an element that wraps nothing.
  init?(_ element: MarkupElement) {
    switch element.name {
    case "w:sdt":
      let properties = element.first("w:sdtPr")
      guard let content = element.first("w:sdtContent") else { return nil }
      if Self.isContents(properties) {
        self = .contents
      } else {
        self = properties?.toggle("w:showingPlcHdr") ?? false ? .prompt(content) : .content(content)
      }
    case "w:customXml", "w:smartTag", "w:hyperlink", "w:dir", "w:bdo", "w:sdtContent", "wx:sect",
      "wx:sub-section":
      self = .content(element)
    case "w:ins", "w:moveTo": self = .inserted(element)
    case "w:del", "w:moveFrom": self = .deleted
    case "mc:AlternateContent":
      guard let chosen = Self.choice(element) else { return nil }
      self = .content(chosen)
    case "aml:annotation":
      // Word 2003 XML.
      if element["w:type"] == "Word.Deletion" {
        self = .deleted
      } else {
        guard let content = element.first("aml:content") else { return nil }
        self = element["w:type"] == "Word.Insertion" ? .inserted(content) : .content(content)
      }
    default: return nil
    }
  }

  /// What is shown of alternatives: the richest one, else the fallback.
  static func choice(_ alternatives: MarkupElement) -> MarkupElement? {
    alternatives.first("mc:Choice") ?? alternatives.first("mc:Fallback")
  }

  private static func isContents(_ properties: MarkupElement?) -> Bool {
    let part = properties?.first("w:docPartObj") ?? properties?.first("w:docPartList")
    return part?.first("w:docPartGallery")?["w:val"]?.hasPrefix("Table of") ?? false
  }
}
