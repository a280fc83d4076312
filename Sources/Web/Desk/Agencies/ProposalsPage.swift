import Accounts
import Agencies
import AgencyNames
import Core
import Markup
import OfficeFiles
import PlanRegistry
import Store

/// Names found in plans that nobody knows yet, to say what each means.
enum ProposalsPage {
  struct Model: Sendable {
    var part: ListPart<AgencyProposal>
    /// Those that were decided are shown, to look at them again.
    var areDecided = false
    /// Where the part begins.
    var at: PageKey?
    /// The units that come nearest to the names, or that they turned out to be.
    var units: [AgencyID: String]
    var picker: AgencyPicker
    /// Whether the person decides on names: what is listed is open, so one answer holds for all.
    var deciding: Offer
    /// The form of the name that was refused.
    var sent: (id: ID<AgencyProposal>, form: DraftForm<NameMeaning>)?
    /// Why a decision was not taken back.
    var problems: [FormProblem] = []
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    if let format = try visit.exportFormat() { return try await visit.answer(format, export) }
    let model = try await load(visit, areDecided: visit.query["state"] == decidedState)
    return .page(view(model, visit.frame))
  }

  static func decide(_ visit: SignedIn, _ id: ID<AgencyProposal>) async throws -> Answer {
    let answer = visit.form["answer"]
    let proposal = try await visit.database.read { try AgencyProposal.find(id, in: $0) }
    return try await visit.answerForm(
      fields, suffix: "-\(id)", near: proposal.place, unread: answer == "alias" ? [] : ["agency"]
    ) { _ in
      NameMeaning()
    } view: { form in
      var model = try await load(visit, areDecided: false)
      model.sent = (id, form)
      return view(model, visit.frame)
    } act: {
      DecideName(DecideProposal(id, try decision(answer, on: proposal, $0)))
    } done: { _ in
      let list = AgencyRoute.proposals().adding("at", visit.query.at?.description)
      return .redirect(
        to: answer == "reject"
          ? list.saying(.nameRejected, to: id.rawValue) : list.saying(.nameDecided, to: id.rawValue))
    }
  }

  static func reopen(_ visit: SignedIn, _ id: ID<AgencyProposal>) async throws -> Answer {
    try await visit.acting {
      try await ReopenName(id).run(in: visit.database, by: visit.context)
      return .redirect(to: AgencyRoute.proposals().saying(.undone))
    } refused: { problems in
      var model = try await load(visit, areDecided: true)
      model.problems = problems
      return view(model, visit.frame)
    }
  }

  static let decidedState = "decided"

  static let fields = NameMeaning.fields(Words.meansAgency)

  private static func decision(
    _ answer: String?, on proposal: AgencyProposal, _ meaning: NameMeaning
  ) throws -> DecideProposal.Answer {
    switch answer {
    case "alias": .alias(of: meaning.agency)
    case "new": .agency(Agency(name: proposal.name, kind: proposal.kind, place: proposal.place))
    case "reject": .rejected
    default: throw WebError.badRequest
    }
  }

  private static func load(_ visit: SignedIn, areDecided: Bool) async throws -> Model {
    let (context, today, key) = (visit.context, visit.frame.today, visit.query.at)
    return try await visit.database.read { reader in
      let list = areDecided ? AgencyProposal.decided : AgencyProposal.undecided
      let part = try reader.part(AgencyProposal.self, of: list, at: key)
      let deciding = try part.items.first.map {
        areDecided
          ? try ReopenName($0.id).offer(reader, context)
          : try DecideName(DecideProposal($0.id, .rejected)).offer(reader, context)
      }
      let places = Set(part.items.map(\.place).filter { !$0.isEmpty }).sorted()
      return Model(
        part: part, areDecided: areDecided, at: key,
        units: try AgencyDirectory.names(
          reader, of: Set(part.items.compactMap { $0.agencyID ?? $0.nearestID })),
        picker: try AgencyPicker(reader, near: places, on: today), deciding: deciding ?? Offer([]))
    }
  }

  /// A name and the unit that it comes nearest to.
  private struct Line: Sendable {
    var proposal: AgencyProposal
    var nearest: String?
  }

  private static let export = ListExport<Line>(
    title: Words.proposals, name: "ten-cho-xac-nhan",
    columns: [
      .inFiles(Words.proposedName, width: 48) { line, _ in .text(line.proposal.name) },
      .inFiles(Words.provincePlace) { line, _ in .text(line.proposal.place) },
      .inFiles(Words.plan) { line, _ in .text(line.proposal.seenIn) },
      .inFiles(Words.nearest, width: 40) { line, _ in CellValue(line.nearest) },
    ]
  ) { reader, take in
    try reader.walk(AgencyProposal.self, AgencyProposal.undecided) { proposals in
      let names = try AgencyDirectory.names(reader, of: Set(proposals.compactMap(\.nearestID)))
      try take(proposals.map { Line(proposal: $0, nearest: $0.nearestID.flatMap { names[$0] }) })
    }
  }
}
