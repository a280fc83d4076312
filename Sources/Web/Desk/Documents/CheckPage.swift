import Accounts
import Attachments
import Core
import HTTPTypes
import Markup
import OfficeFiles
import OfficialForm

/// Drops a document and shows each breach of the official form, and what contradicts itself, before anybody signs. The file is read
/// by a child and not kept.
enum CheckPage {
  struct Model: Sendable {
    var megabytes: Int
    var name = ""
    var checked: CheckedDocument?
    /// Of the mended copy, while it waits.
    var copy: Int64?
    var problems: [FormProblem] = []
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    var model = Model(megabytes: max(1, visit.visit.site.limits.uploadBytes >> 20))
    guard visit.visit.isPost else { return .page(view(model, visit.frame)) }
    return try await visit.acting {
      try await visit.visit.site.uploads.withPlace(for: visit.person.id) {
        try await receive(visit, &model)
      }
    } refused: { problems in
      model.problems = problems.map { FormProblem(field: "file", $0.message) }
      return view(model, visit.frame)
    }
  }

  private static func receive(_ visit: SignedIn, _ model: inout Model) async throws -> Answer {
    let site = visit.visit.site
    let limit = site.limits.uploadBytes
    let form = try await visit.visit.receiveFiles(["file"], limit: limit)
    guard let sent = form.files("file").first else { throw Refusal("no-file", Words.noDocument) }
    model.name = FileName.cleaned(sent.name)
    model.checked = try await site.uploads.withTurn(for: visit.person.id) {
      try await site.files.door.read(
        FileDoor.Arrival(sent.file, named: sent.name, rule: .check(byteCount: Int64(limit))), for: .check)
    }
    if let copy = model.checked?.copy {
      model.copy = site.copies.hold([UInt8](copy), named: mendedName(model.name), for: visit.person.id)
      model.checked?.copy = nil
    }
    return .page(view(model, visit.frame))
  }

  /// "ke-hoach-da-sua.docx".
  private static func mendedName(_ name: String) -> String {
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return stem + "-da-sua.docx"
  }

  static func copy(_ visit: SignedIn, _ number: Int64) async throws -> Answer {
    guard let copy = visit.visit.site.copies.copy(number, of: visit.person.id) else {
      throw Refusal("copy-is-gone", Words.copyIsGone, kind: .missing)
    }
    return .download(copy.bytes, name: copy.name, type: WordFile.mediaType)
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(frame, title: frame(Words.checkDocument), section: .documents, width: .narrow) {
      errorSummary(frame, model.problems)
      result(model, frame)
      postForm(frame, DocumentRoute.check(), .enctype(.multipart), .data("data-upload")) {
        dropField(
          frame, frame(model.checked == nil ? Words.chooseDocument : Words.chooseAnother),
          help: "\(frame(Words.checkHelp)) \(frame(Words.uploadLimit(model.megabytes)))",
          accept: ".docx,.doc,.pdf,.xlsx,.htm,.html,.md,.txt", isInvalid: !model.problems.isEmpty)
        div(.class("form-actions")) {
          button(.type(.submit), .class("primary")) { frame(Words.check) }
        }
      }
    }
  }

  private static func result(_ model: Model, _ frame: PageFrame) -> HTML {
    guard let checked = model.checked else { return .nothing }
    let findings = checked.findings
    return section(.class("panel"), .labelledBy("checked")) {
      h2(.id("checked"), .tabindex(-1), .autofocus()) { model.name }
      p { strong { frame(Words.findings(findings.count, isFull: findings.count == CheckedDocument.most)) } }
      if checked.isTable {
        p(.class("note")) { frame(Words.tableOnly) }
      } else if !checked.hasLooks {
        p(.class("note")) { frame(Words.contentOnly) }
      }
      if let copy = model.copy {
        p { linkButton(DocumentRoute.copy(copy), frame(Words.takeMended), style: .primary) }
        p(.class("note")) { frame(Words.mendedHelp) }
      }
      if !findings.isEmpty {
        dataTable(
          frame, Words.checkDocument,
          [
            .shown(Words.breach, .name) { finding, frame in
              group {
                text(frame(finding.message))
                if checked.mended.contains(finding.code) {
                  text(" ")
                  badge(.done, frame(Words.mendedInCopy))
                }
                quoted(finding, checked)
              }
            },
            .shown(Words.breachPlace) { finding, frame in text(frame(place(finding))) },
          ], findings)
      }
    }
  }

  private static func place(_ finding: Diagnostic) -> Localised<String> {
    finding.place.map { Words.line($0.line, $0.line, page: $0.page) } ?? Words.wholeDocument
  }

  /// The line that it is about.
  private static func quoted(_ finding: Diagnostic, _ checked: CheckedDocument) -> HTML {
    guard let number = finding.place?.line, let line = checked.lines[number], !line.text.isEmpty else {
      return .nothing
    }
    return blockquote(.class("words")) { line.text.abridged(300) }
  }
}
