import Accounts
import Attachments
import Core
import HTTPTypes
import Logging
import Markup
import OfficeFiles
import PlanReading
import PlanRegistry

/// Hands in a plan: a file is sent, read, kept byte for byte, and leads to its review.
enum UploadPage {
  private static let mostAnnexes = 5

  struct Model: Sendable {
    var megabytes: Int
    var problems: [FormProblem] = []
    /// Text that was pasted in place of a file.
    var pasted = ""
    /// What was read of a document in which no task was found: its first lines, and how many there are.
    var read: [SourceLine] = []
    var readCount = 0
  }

  /// Lines shown of what was read in vain.
  private static let mostRead = 80

  /// Bytes of pasted text: some 200 pages.
  private static let mostPasted = 1 << 20

  static func answer(_ visit: SignedIn) async throws -> Answer {
    var model = Model(megabytes: max(1, visit.visit.site.limits.uploadBytes >> 20))
    guard visit.visit.isPost else { return .page(view(model, visit.frame)) }
    do {
      return try await visit.acting {
        try await visit.visit.site.uploads.withPlace(for: visit.person.id) {
          try await receive(visit, &model)
        }
      } refused: { problems in
        model.problems = problems.map { FormProblem(field: "file", $0.message) }
        return view(model, visit.frame)
      }
    } catch {
      let failure = WebError(error)
      guard failure.mayComeAgain else { throw error }
      failure.log(error, visit.visit.log)
      let isQueueFull = error as? WebError == .busy
      var answer = again(
        &model, isQueueFull ? Words.manyUploads : ErrorPage.words(failure).1, failure.status, visit)
      answer.fields[.retryAfter] = failure.retryAfter.map(String.init)
      answer.fields[.connection] = "close"
      return answer
    }
  }

  /// The page with what was wrong with the file.
  private static func again(
    _ model: inout Model, _ problem: Localised<String>, _ status: HTTPResponse.Status, _ visit: SignedIn
  ) -> Answer {
    model.problems = [FormProblem(field: "file", visit.frame(problem))]
    return .page(view(model, visit.frame), status: status)
  }

  private static func receive(_ visit: SignedIn, _ model: inout Model) async throws -> Answer {
    let site = visit.visit.site
    let limit = site.limits.uploadBytes
    let form = try await visit.visit.receiveFiles(
      ["file", "annex"], limit: limit, most: 1 + mostAnnexes, fieldBytes: mostPasted)
    model.pasted = form["pasted"] ?? ""
    let plan = try await plan(form, site.files.door, limit)
    let database = visit.database
    var request = try await site.uploads.withTurn(for: visit.person.id) {
      try await ImportPlan.reading(
        plan,
        annexes: form.files("annex").map {
          FileDoor.Arrival($0.file, named: $0.name, rule: .annex(byteCount: Int64(limit)))
        },
        through: site.files.door, in: database)
    }
    request.takesEmpty = form["empty"] != nil
    let lines = request.plan?.lines ?? []
    (model.read, model.readCount) = (Array(lines.prefix(mostRead)), lines.count)
    let outcome = try await request.run(in: database, by: visit.context)
    let review = DraftRoute.review(outcome.versionID)
    return .redirect(to: outcome.wasKnown ? review.saying(.alreadyKnown) : review)
  }

  /// The file that was sent, or the text that was pasted, as a file.
  private static func plan(
    _ form: ReceivedForm, _ door: FileDoor, _ limit: Int
  ) async throws -> FileDoor.Arrival {
    let rule = FileRule.plan(byteCount: Int64(limit))
    let text = form["pasted"] ?? ""
    let isPasted = text.contains { !$0.isWhitespace }
    if let sent = form.files("file").first {
      guard !isPasted else { throw Refusal("file-and-text", Words.fileAndText) }
      return FileDoor.Arrival(sent.file, named: sent.name, rule: rule)
    }
    guard isPasted else { throw Refusal("no-file", Words.noFile) }
    return FileDoor.Arrival(
      try await door.receive(bytes: Array(text.utf8), limit: Int64(mostPasted)), named: Words.pastedName,
      rule: rule)
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(Words.addPlan), section: .plans,
      crumbs: [Crumb(frame(Words.plans), PlanRoute.list())], width: .narrow
    ) {
      errorSummary(frame, model.problems)
      postForm(frame, DraftRoute.upload(), .enctype(.multipart), .data("data-upload")) {
        dropField(
          frame, frame(Words.chooseFile),
          help: "\(frame(Words.chooseFileHelp)) \(frame(Words.uploadLimit(model.megabytes)))",
          isInvalid: !model.problems.isEmpty)
        details(.class("annexes"), .open(!model.pasted.isEmpty)) {
          summary { frame(Words.pastePlan) }
          label(.for("pasted")) { frame(Words.pastedText) }
          p(.class("help"), .id("pasted-help")) { frame(Words.pastedHelp) }
          textarea(
            .id("pasted"), .name("pasted"), .describedBy("pasted-help"), .rows(10)
          ) { "\n" + model.pasted }
        }
        details(.class("annexes")) {
          summary { frame(Words.addAnnexes) }
          label(.for("annex")) { frame(Words.chooseAnnexes) }
          p(.class("help"), .id("annex-help")) { frame(Words.chooseAnnexesHelp(mostAnnexes)) }
          input(
            .type(.file), .id("annex"), .name("annex"), .describedBy("annex-help"), .multiple(),
            .accept(".xlsx,.docx,.doc,.pdf,.htm,.html,.md,.txt"))
        }
        if !model.problems.isEmpty, !model.read.isEmpty {
          Field("empty", frame(Words.takeEmpty), help: frame(Words.takeEmptyHelp)).box(checked: false)
        }
        div(.class("form-actions")) {
          button(.type(.submit), .class("primary")) { frame(Words.readPlan) }
        }
      }
      whatWasRead(model, frame)
      h2 { frame(Words.whatHappensNext) }
      ol { for step in Words.nextSteps { li { frame(step) } } }
    }
  }

  /// The first lines of a document in which no task was found, so that one sees whether it was read rightly.
  private static func whatWasRead(_ model: Model, _ frame: PageFrame) -> HTML {
    guard !model.problems.isEmpty, !model.read.isEmpty else { return .nothing }
    return details(.class("panel"), .open()) {
      summary { frame(Words.whatWasRead) }
      blockquote(.class("words")) {
        for line in model.read where !line.text.allSatisfy(\.isWhitespace) { p { line.text.abridged(500) } }
      }
      if model.readCount > model.read.count {
        p(.class("note")) { frame(Words.more(model.readCount - model.read.count)) }
      }
    }
  }
}
