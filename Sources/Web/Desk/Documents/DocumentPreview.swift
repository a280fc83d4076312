import Core
import Markup
import OfficialForm

/// An official document as it will look, without its pages: what stands where, to be read before it is taken away.
enum DocumentPreview {
  /// Pieces of a body, and rows of a table; the rest is in the file.
  private static let most = 200

  static func view(_ document: OfficialDocument, _ frame: PageFrame) -> HTML {
    article(.class("paper"), .lang("vi")) {
      head(document)
      title(document)
      addressees(document)
      if let authority = document.authority {
        p(.class("paper-centre")) { strong { authority.uppercased() } }
      }
      for (place, basis) in document.bases.enumerated() {
        p { em { basis + (place == document.bases.count - 1 ? "." : ";") } }
      }
      if document.kind == .decision { p(.class("paper-centre")) { strong { "QUYẾT ĐỊNH:" } } }
      for element in document.body.prefix(most) { view(element, frame) }
      if document.body.count > most { rest(frame) }
      end(document)
    }
  }

  private static func head(_ document: OfficialDocument) -> HTML {
    div(.class("paper-head")) {
      div {
        for line in document.letterhead.parent { p { line.uppercased() } }
        for line in document.letterhead.issuer { p { strong { line.uppercased() } } }
        hr()
        p { "Số: \(document.number.printed)" }
        if document.typeName == nil, !document.subject.isEmpty { p { "V/v \(document.subject)" } }
        if let urgency = document.marks.urgency { p(.class("paper-stamp urgency")) { urgency.text } }
        if let circulation = document.marks.circulation { p(.class("paper-stamp")) { circulation.text } }
      }
      div {
        p { strong { FormFigures.nationalName } }
        p { strong { FormFigures.motto } }
        hr()
        p { em { "\(document.place), ngày \(OfficialDate.printed(document.date))" } }
      }
    }
  }

  private static func title(_ document: OfficialDocument) -> HTML {
    guard let name = document.typeName else { return .nothing }
    return div(.class("paper-title")) {
      p { strong { name.uppercased() } }
      p { strong { document.subject } }
      if !document.foreignTitle.isEmpty { p { strong { em { document.foreignTitle } } } }
      hr()
    }
  }

  private static func addressees(_ document: OfficialDocument) -> HTML {
    guard let first = document.addressees.first else { return .nothing }
    guard document.addressees.count > 1 else { return p(.class("paper-centre")) { "Kính gửi: \(first)." } }
    return div(.class("paper-addressees")) {
      p { "Kính gửi:" }
      ul {
        for (place, addressee) in document.addressees.enumerated() {
          li { addressee + (place == document.addressees.count - 1 ? "." : ";") }
        }
      }
    }
  }

  /// Says that there is more.
  private static func rest(_ frame: PageFrame) -> HTML {
    p(.class("note"), .lang(frame.language.rawValue)) { frame(Words.restInFile) }
  }

  private static func view(_ element: FormElement, _ frame: PageFrame) -> HTML {
    switch element {
    case .heading(let level, let label, let title):
      switch level {
      case .part, .chapter, .section, .subsection:
        return div(.class("paper-centre")) {
          p { strong { label } }
          if !title.isEmpty { p { strong { title.uppercased() } } }
        }
      case .roman: return p { strong { "\(label) \(title.uppercased())" } }
      case .article, .clause: return p { strong { "\(label) \(title)" } }
      }
    case .paragraph(let text):
      return p(.class("paper-words")) {
        for run in text.runs { run.isBold ? strong { run.text } : Markup.text(run.text) }
      }
    case .table(let table): return view(table, frame)
    }
  }

  private static func view(_ formTable: FormTable, _ frame: PageFrame) -> HTML {
    div(.class("paper-table")) {
      table {
        thead {
          tr { for column in formTable.columns { th(.scope(.col)) { column.title } } }
        }
        tbody {
          for row in formTable.rows.prefix(most) {
            tr {
              if row.isGroup {
                td(.colspan(formTable.columns.count)) { strong { row.cells.first ?? "" } }
              } else {
                for cell in row.cells { td { cell } }
              }
            }
          }
        }
      }
      if formTable.rows.count > most { rest(frame) }
    }
  }

  private static func end(_ document: OfficialDocument) -> HTML {
    div(.class("paper-end")) {
      div {
        p { strong { em { "Nơi nhận:" } } }
        ul {
          for recipient in document.recipients { li { "\(recipient);" } }
          li { "Lưu: \(document.archive)." }
        }
      }
      div(.class("paper-centre")) {
        for signer in document.signers {
          for line in signer.authority { p { strong { line.uppercased() } } }
          p(.class("paper-sign")) { strong { signer.name ?? "" } }
        }
      }
    }
  }
}
