import Core

extension DocumentText {
  /// With documents behind it that were sent beside it. Each is an annex: one that does not say so itself gets the heading
  /// "PHỤ LỤC" and its name. Their lines follow in the count; they have no pages, for those of the document would be
  /// meant.
  package func with(annexes: [(name: String, text: DocumentText)]) -> DocumentText {
    annexes.reduce(self) { whole, annex in whole.adding(annex.text, named: annex.name) }
  }

  private func adding(_ annex: DocumentText, named name: String) -> DocumentText {
    var whole = self
    if !annex.opensAsAnnex {
      for heading in ["PHỤ LỤC", String(name.prefix { $0 != "." })] {
        whole.lines.append(SourceLine(heading))
        whole.blocks.append(
          Block(.paragraph, heading, isBold: true, place: SourcePlace(line: whole.lines.count)))
      }
    }
    let offset = whole.lines.count
    whole.lines += annex.lines.map { SourceLine($0.text) }
    whole.blocks += annex.blocks.map { $0.moved(by: offset) }
    whole.margins += annex.margins
    whole.diagnostics += annex.diagnostics.map { diagnostic in
      var moved = diagnostic
      moved.place = diagnostic.place?.moved(by: offset)
      return moved
    }
    return whole
  }

  private var opensAsAnnex: Bool {
    blocks.prefix(3).contains {
      $0.text.lowercased().hasPrefix("phụ lục") || $0.text.lowercased().hasPrefix("biểu")
    }
  }
}

extension Block {
  fileprivate func moved(by lines: Int) -> Block {
    var block = self
    block.place = place.moved(by: lines)
    if case .table(var table) = kind {
      table.rows = table.rows.map { Table.Row(cells: $0.cells, place: $0.place.moved(by: lines)) }
      block.kind = .table(table)
    }
    return block
  }
}

extension SourcePlace {
  fileprivate func moved(by lines: Int) -> SourcePlace {
    SourcePlace(line: line + lines, endLine: endLine + lines)
  }
}
