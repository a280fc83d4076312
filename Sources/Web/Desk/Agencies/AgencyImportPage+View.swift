import Agencies
import AgencyNames
import Core
import Markup

extension AgencyImportPage {
  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.importAgencies), section: .agencies,
      crumbs: [Crumb(frame(Words.agencies), AgencyRoute.list())],
      actions: linkButton(AgencyRoute.sampleTable(), frame(Words.sampleTable), style: .quiet)
    ) {
      errorSummary(frame, model.problems)
      if model.isPartHidden { notice(.warning) { p { frame(Words.hiddenInTable) } } }
      if let unread = model.preview?.unread, !unread.isEmpty {
        notice(.warning) { p { frame(Words.unreadColumns(unread)) } }
      }
      if let preview = model.preview { outcome(of: preview, frame) }
      postForm(frame, AgencyRoute.importTable(), .enctype(.multipart)) {
        Field(
          "place", frame(Words.importProvince), help: frame(Words.importProvinceHelp),
          problems: model.problems
        ).select(
          [Choice(country, frame(Words.wholeCountry))] + model.places.map { Choice($0, $0) },
          chosen: model.place.isEmpty ? nil : model.place, blank: frame(Words.chooseOne))
        file(model, frame)
        details(.class("annexes"), .open(!model.table.isEmpty || model.preview?.mistakeCount ?? 0 > 0)) {
          summary { frame(Words.tableText) }
          Field("table", frame(Words.tableLines), help: frame(Words.tableHelp)).textArea(model.table, rows: 8)
        }
        div(.class("form-actions")) { buttons(model, frame) }
      }
      if let preview = model.preview {
        lines(preview, frame)
      } else {
        recent(model.recent, frame)
        help(frame)
      }
    }
  }

  private static func recent(_ imports: [AgencyImport], _ frame: PageFrame) -> HTML {
    guard !imports.isEmpty else { return .nothing }
    return group {
      h2 { frame(Words.recentImports) }
      dataTable(
        frame, Words.recentImports,
        [
          .shown(Words.importTime) { done, frame in momentText(frame, done.importedAt) },
          .shown(Words.importedBy, .name) { done, _ in text(done.importedBy) },
          .shown(Words.importNew, .figure) { done, _ in text(String(done.added)) },
          .shown(Words.importNames, .figure) { done, _ in text(String(done.updated)) },
          .shown(Words.undo) { done, frame in
            postForm(frame, AgencyRoute.undoImport(done.id)) {
              button(.type(.submit), .class("quiet")) { frame(Words.undo) }
            }
          },
        ], imports)
    }
  }

  private static func file(_ model: Model, _ frame: PageFrame) -> HTML {
    let problem = model.problems.message(for: "file")
    return div(.class("field", problem == nil ? nil : "wrong")) {
      label(.for("file")) { frame(Words.tableFile) }
      p(.class("help"), .id("file-help")) { frame(Words.tableFileHelp(mostBytes >> 20)) }
      if let problem {
        p(.id("file-error"), .class("error")) {
          icon(.warning)
          problem
        }
      }
      input(
        .type(.file), .id("file"), .name("file"),
        .describedBy(problem == nil ? "file-help" : "file-help file-error"), .invalid(problem != nil),
        .accept(".csv,.tsv,.txt,.xlsx"))
    }
  }

  private static func buttons(_ model: Model, _ frame: PageFrame) -> HTML {
    let changes = model.preview?.changes ?? 0
    return group {
      if changes > 0 {
        input(.type(.hidden), .name("seen"), .value(model.mark))
        button(.type(.submit), .name("act"), .value("import"), .class("primary")) {
          frame(Words.importThese(changes))
        }
      }
      button(
        .type(.submit), .name("act"), .value("preview"), .class(changes > 0 ? "plain" : "primary")
      ) { frame(Words.previewTable) }
    }
  }

  private static func outcome(of preview: Preview, _ frame: PageFrame) -> HTML {
    group {
      notice(preview.mistakeCount > 0 ? .error : preview.changes > 0 ? .information : .warning) {
        p { frame(Words.importCounts(preview.outcome, wrong: preview.mistakeCount)) }
        if preview.mistakeCount > 0 {
          p { frame(Words.importHasMistakes) }
          ul {
            for mistake in preview.mistakes {
              li { frame(Words.wrongLine(mistake)) }
            }
            if preview.mistakeCount > preview.mistakes.count {
              li { frame(Words.more(preview.mistakeCount - preview.mistakes.count)) }
            }
          }
        } else if preview.changes == 0 {
          p { frame(Words.nothingToImport) }
        } else {
          p { frame(Words.nothingWrittenYet) }
        }
      }
    }
  }

  private static func lines(_ preview: Preview, _ frame: PageFrame) -> HTML {
    guard !preview.lines.isEmpty else { return .nothing }
    return group {
      h2 {
        frame(Words.importPreview)
        count(preview.lineCount)
      }
      dataTable(frame, Words.importPreview, columns, preview.lines)
      if preview.lineCount > preview.lines.count {
        p(.class("note")) { frame(Words.more(preview.lineCount - preview.lines.count)) }
      }
    }
  }

  private static let columns: [Column<ImportSteps.Line>] = [
    .shown(Words.tableLine, .figure) { line, _ in text(String(line.entry.line)) },
    .shown(Words.agencyName, .name) { line, _ in text(line.entry.name) },
    .shown(Words.agencyKind) { line, frame in text(frame(line.entry.kind)) },
    .shown(Words.provincePlace) { line, _ in text(line.entry.place) },
    .shown(Words.parentAgency) { line, _ in text(line.entry.parent) },
    .shown(Words.aliases) { line, _ in
      text((line.entry.aliases + line.entry.abbreviations).joined(separator: "; "))
    },
    .shown(Words.validFrom, .figure) { line, frame in
      line.entry.validFrom.map { dayText(frame, $0) } ?? .nothing
    },
    .shown(Words.validTo, .figure) { line, frame in line.entry.validTo.map { dayText(frame, $0) } ?? .nothing
    },
    .shown(Words.importResult) { line, frame in result(line.step, frame) },
  ]

  private static func result(_ step: ImportSteps.Step, _ frame: PageFrame) -> HTML {
    switch step {
    case .add: badge(.done, frame(Words.importNew))
    case .name(_, let aliases, let abbreviations):
      aliases.isEmpty && abbreviations.isEmpty
        ? badge(.neutral, frame(Words.importKnown))
        : badge(.accent, "\(frame(Words.importNames)): \((aliases + abbreviations).joined(separator: "; "))")
    }
  }

  private static func help(_ frame: PageFrame) -> HTML {
    group {
      h2 { frame(Words.tableColumns) }
      dl(.class("facts")) {
        for (title, words) in zip(AgencyTable.columnTitles, Words.columnHelp) {
          dt { title }
          dd { frame(words) }
        }
      }
    }
  }
}
