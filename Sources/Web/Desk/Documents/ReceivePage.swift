import Accounts
import Attachments
import Core
import DocumentBook
import Markup
import PlanRegistry
import Registers

/// A file that came in, or back signed, is read and put into its book; then somebody looks at what was read.
enum ReceivePage {
  struct Model: Sendable {
    /// Of the act and of the book.
    var title: Localised<String>
    var crumbs: [Crumb]
    var help: Localised<String>
    var address: Address
    var problems: [FormProblem] = []
  }

  static func incoming(_ visit: SignedIn) async throws -> Answer {
    let model = Model(
      title: ReceiveDocument.title, crumbs: IncomingPage.face.crumbs(visit.frame), help: Words.receiveHelp,
      address: DocumentRoute.receive())
    return try await answer(visit, model) { file, reading in
      let entry = try await ReceiveDocument(file, reading).run(in: visit.database, by: visit.context)
      return IncomingPage.route.edit(entry.id)
    }
  }

  static func outgoing(_ visit: SignedIn) async throws -> Answer {
    let plan: ID<Plan>? = visit.query.id("plan")
    let model = Model(
      title: TakeOutgoing.title, crumbs: OutgoingPage.face.crumbs(visit.frame), help: Words.takeOutgoingHelp,
      address: DocumentRoute.takeSigned().adding("plan", plan?.description))
    return try await answer(visit, model) { file, reading in
      let entry = try await TakeOutgoing(file, reading, of: plan).run(in: visit.database, by: visit.context)
      return OutgoingPage.route.page(entry.id)
    }
  }

  private static func answer(
    _ visit: SignedIn, _ model: Model,
    _ keep: (FileDoor.Passed, SignedReading) async throws -> Address
  ) async throws -> Answer {
    guard visit.visit.isPost else { return .page(view(model, visit.frame)) }
    return try await visit.acting {
      let (file, reading) = try await DocumentIntake.receive(visit)
      return .redirect(to: try await keep(file, reading).saying(.received))
    } refused: { problems in
      var model = model
      model.problems = problems.map { FormProblem(field: "file", $0.message) }
      return view(model, visit.frame)
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    deskPage(
      frame, title: frame(model.title), section: .documents, crumbs: model.crumbs, width: .narrow
    ) {
      errorSummary(frame, model.problems)
      p(.class("note")) { frame(model.help) }
      SignedCopyView.upload(model.address, frame(model.title), frame, isInvalid: !model.problems.isEmpty)
    }
  }
}
