import Markup

/// What stands between head and signature, and in annexes.
struct WordContent {
  let document: OfficialDocument

  func write(_ xml: inout XMLWriter, _ sections: inout WordSections, turns: Bool) {
    addressees(&xml, line: sections.page.line)
    if let authority = document.authority { xml.paragraph(.authority, authority.uppercased()) }
    for (place, basis) in document.bases.enumerated() {
      xml.paragraph(.basis, basis + (place == document.bases.count - 1 ? "." : ";"))
    }
    if document.kind == .decision { xml.paragraph(.resolution, "QUYẾT ĐỊNH:") }
    write(document.body, &xml, &sections, turns: turns, isSigned: true)
  }

  /// - Parameter line: Of the page, in twips.
  private func addressees(_ xml: inout XMLWriter, line: Int) {
    guard let first = document.addressees.first else { return }
    guard document.addressees.count > 1 else {
      return xml.paragraph(.addressee, FormText("Kính gửi: \(first)."), alignment: .center)
    }
    let (call, dash) = ("Kính gửi:", "- ")
    func twips(_ text: String) -> Int {
      WordUnits.twips(points: TextWidth.points(text, size: FormPlace.addressee.look.size, bold: false))
    }
    // Call and names stand as one block in the middle, the dashes below the end of the call.
    let widest = document.addressees.map { twips("\(dash)\($0);") }.max() ?? 0
    let left = max(0, (line - twips(call) - widest) / 2)
    xml.paragraph(.addressee, FormText(call), indent: Indent(left: left))
    for (place, addressee) in document.addressees.enumerated() {
      let sign = place == document.addressees.count - 1 ? "." : ";"
      xml.paragraph(
        .addressee, FormText("\(dash)\(addressee)\(sign)"),
        indent: Indent(left: left + twips(call), hanging: twips(dash)))
    }
  }

  /// - Parameters:
  ///   - turns: A wide table has a page across, and what follows a page upright again.
  ///   - isSigned: What comes last goes with the signature: no page has that alone.
  func write(
    _ elements: [FormElement], _ xml: inout XMLWriter, _ sections: inout WordSections, turns: Bool,
    isSigned: Bool = false
  ) {
    for (place, element) in elements.enumerated() {
      if turns { sections.stand(across: element.isWide, &xml) }
      switch element {
      case .heading(let level, let label, let title): heading(level, label, title, &xml)
      case .paragraph(let text):
        xml.paragraph(.body, text, keepsWithNext: isSigned && place == elements.count - 1)
      case .table(let table): WordTable(table, in: sections.page).write(&xml)
      }
    }
  }

  private func heading(
    _ level: FormElement.Level, _ label: String, _ title: String, _ xml: inout XMLWriter
  ) {
    switch level {
    case .part, .chapter, .section, .subsection:
      xml.paragraph(.division, label)
      if !title.isEmpty { xml.paragraph(.divisionTitle, level == .subsection ? title : title.uppercased()) }
    case .article: xml.paragraph(.article, Self.joined(label, title))
    case .roman: xml.paragraph(.heading, Self.joined(label, title.uppercased()))
    case .clause: xml.paragraph(.subheading, Self.joined(label, title))
    }
  }

  private static func joined(_ label: String, _ title: String) -> String {
    [label, title].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
