import Markup

/// The fields that are open where a document is read: their instructions are not shown, what they result in is.
struct WordFields {
  struct Field {
    /// Its instruction is being read.
    var isInstruction = true
    var instruction = ""
    /// What a form field holds, as its beginning says.
    var form: FormValue?
    var hasShown = false

    /// "TOC", "PAGEREF" …
    var keyword: Substring { instruction.split(separator: " ", maxSplits: 1).first ?? "" }
    /// A table of contents, of figures, of authorities, or an index.
    var isContents: Bool { WordFields.contents.contains(keyword.uppercased()) }
    var hidesResult: Bool { form?.hidesResult ?? false }
  }

  fileprivate static let contents: Set<String> = ["TOC", "TOA", "INDEX"]
  private static let deepest = 64

  private(set) var open: [Field] = []
  /// Every field of the document ends; else one that does not would swallow the rest.
  private let areWhole: Bool

  /// - Parameter body: what is going to be read.
  init(_ body: MarkupElement?) {
    var begun = 0
    var isOrdered = true
    body?.walk { element in
      guard element.name == "w:fldChar" else { return true }
      if element["w:fldCharType"] == "begin" { begun += 1 }
      if element["w:fldCharType"] == "end" { begun -= 1 }
      if begun < 0 { isOrdered = false }
      return true
    }
    areWhole = isOrdered && begun == 0
  }

  /// Whether text is shown here.
  var shows: Bool { !open.contains { $0.isInstruction || $0.isContents || $0.hidesResult } }
  var isInContents: Bool { open.contains { $0.isContents && !$0.isInstruction } }

  mutating func instruct(_ text: String) {
    guard let last = open.indices.last, open[last].isInstruction, open[last].instruction.utf8.count < 4096
    else { return }
    open[last].instruction += text
  }

  mutating func noteShown() {
    for index in open.indices { open[index].hasShown = true }
  }

  /// A field begins ("begin"), shows its result from here ("separate"), or ends ("end"): then it is what comes back.
  mutating func mark(_ element: MarkupElement) -> Field? {
    switch element["w:fldCharType"] {
    case "begin" where open.count < Self.deepest:
      open.append(Field(form: element.first("w:ffData").flatMap(FormValue.init)))
    case "separate": if !open.isEmpty { open[open.count - 1].isInstruction = false }
    case "end": return open.popLast()
    default: break
    }
    return nil
  }

  /// Behind a paragraph only lists that reach over many stay open, and only if they end somewhere.
  mutating func endParagraph() {
    open.removeAll { !($0.isContents && areWhole) }
  }

  static func isContents(instruction: String?) -> Bool {
    Field(instruction: instruction ?? "").isContents
  }
}

/// What a form field of Word holds.
enum FormValue {
  case chosen(String)
  case checked(Bool)
  /// What it says when nothing was typed.
  case text(String)

  /// - Parameter data: `w:ffData`.
  init?(_ data: MarkupElement) {
    if let list = data.first("w:ddList") {
      let entries = list.elements.filter { $0.name == "w:listEntry" }.map { $0["w:val"] ?? "" }
      let index = (list.first("w:result") ?? list.first("w:default"))?["w:val"].flatMap { Int($0) } ?? 0
      self = .chosen(entries.indices.contains(index) ? entries[index] : entries.first ?? "")
    } else if let box = data.first("w:checkBox") {
      self = .checked(box.toggle("w:checked") ?? box.toggle("w:default") ?? false)
    } else if let input = data.first("w:textInput") {
      self = .text(input.first("w:default")?["w:val"] ?? "")
    } else {
      return nil
    }
  }

  /// Lists and boxes show their state, whatever text lies in the field.
  var hidesResult: Bool {
    if case .text = self { false } else { true }
  }

  /// - Parameter hasShown: the field has a result of its own.
  func shown(hasShown: Bool) -> String {
    switch self {
    case .chosen(let entry): entry
    case .checked(let isOn): isOn ? "☒" : "☐"
    case .text(let text): hasShown ? "" : text
    }
  }
}
