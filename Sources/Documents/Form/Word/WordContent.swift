import Markup

/// What stands between head and signature, and in annexes.
struct WordContent {
  let document: OfficialDocument

  func write(_ xml: inout XMLWriter, _ sections: inout WordSections, turns: Bool) {
    addressees(&xml)
    if let authority = document.authority { xml.paragraph(.authority, authority.uppercased()) }
    for (place, basis) in document.bases.enumerated() {
      xml.paragraph(.basis, basis + (place == document.bases.count - 1 ? "." : ";"))
    }
    if document.kind == .decision { xml.paragraph(.resolution, "QUYẾT ĐỊNH:") }
    write(document.body, &xml, &sections, turns: turns)
  }

  private func addressees(_ xml: inout XMLWriter) {
    guard let first = document.addressees.first else { return }
    guard document.addressees.count > 1 else {
      return xml.paragraph(.addressee, FormText("Kính gửi: \(first)."), alignment: .center)
    }
    xml.paragraph(.addressee, FormText("Kính gửi:"), alignment: .center)
    for (place, addressee) in document.addressees.enumerated() {
      xml.paragraph(.addressee, "- \(addressee)\(place == document.addressees.count - 1 ? "." : ";")")
    }
  }

  /// - Parameter turns: A wide table has a page across, and what follows a page upright again.
  func write(
    _ elements: [FormElement], _ xml: inout XMLWriter, _ sections: inout WordSections, turns: Bool
  ) {
    for element in elements {
      if turns { sections.stand(across: element.isWide, &xml) }
      switch element {
      case .heading(let level, let label, let title): heading(level, label, title, &xml)
      case .paragraph(let text): xml.paragraph(.body, text)
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
