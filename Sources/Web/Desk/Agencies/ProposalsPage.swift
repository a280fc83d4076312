import Accounts
import Agencies
import AgencyNames
import Core
import HTTPTypes
import Markup
import OfficeFiles
import PlanRegistry
import Store

/// Names found in plans that nobody knows yet, to say what each means.
enum ProposalsPage {
  struct Model: Sendable {
    var proposals: [AgencyProposal]
    var agencies: [Agency]
    /// Whether the person decides on names: what is listed is open, so one answer holds for all.
    var deciding: Offer
    var problems: [FormProblem] = []
  }

  static func answer(_ visit: SignedIn) async throws -> Answer {
    let model = try await load(visit)
    if let format = try visit.exportFormat() {
      return try format.answer(
        Sheet(Words.proposals, columns(model), model.proposals, visit.language), name: "ten-cho-xac-nhan")
    }
    return .page(view(model, visit.frame))
  }

  static func decide(_ visit: SignedIn, _ id: ID<AgencyProposal>) async throws -> Answer {
    try await visit.acting {
      let proposal = try await visit.database.read { try AgencyProposal.find(id, in: $0) }
      try await DecideName(DecideProposal(proposal.id, try answer(visit.form, proposal)))
        .run(in: visit.database, by: visit.context)
      return .redirect(to: AgencyRoute.proposals().saying(.nameDecided))
    } refused: { problems in
      var model = try await load(visit)
      model.problems = problems
      return view(model, visit.frame)
    }
  }

  private static func answer(
    _ form: FormFields, _ proposal: AgencyProposal
  ) throws -> DecideProposal.Answer {
    switch form["answer"] {
    case "alias":
      guard let unit = form.id("agency") else {
        throw Refusal.agencyMissing(field: "agency-\(proposal.id)")
      }
      return .alias(of: ID(rawValue: unit))
    case "new": return .agency(Agency(name: proposal.name, kind: proposal.kind, place: proposal.place))
    case "reject": return .rejected
    default: throw WebError.badRequest
    }
  }

  private static func load(_ visit: SignedIn) async throws -> Model {
    let context = visit.context
    return try await visit.database.read { reader in
      let proposals = try AgencyProposal.open(reader)
      let deciding = try proposals.first.map {
        try DecideName(DecideProposal($0.id, .rejected)).offer(reader, context)
      }
      return Model(
        proposals: proposals, agencies: try AgencyDirectory.list(reader), deciding: deciding ?? Offer([]))
    }
  }

  private static func columns(_ model: Model) -> [Column<AgencyProposal>] {
    let names = Dictionary(model.agencies.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return [
      .inFiles(Words.proposedName, width: 48) { proposal, _ in .text(proposal.name) },
      .inFiles(Words.provincePlace) { proposal, _ in .text(proposal.place) },
      .inFiles(Words.plan) { proposal, _ in .text(proposal.seenIn) },
      .inFiles(Words.nearest, width: 40) { proposal, _ in
        CellValue(proposal.nearestID.flatMap { names[$0] })
      },
    ]
  }
}
