import Accounts
import AgencyNames
import Core
import Store

/// Brings a table of agencies into the directory: all of it or, when one line is wrong, nothing. A living unit of the same
/// name and province gets the names it lacks.
package struct ImportAgencies: Action {
  package static let name = "agency.import"
  package static let title = Localised(vi: "Nhập danh sách đơn vị", en: "Import agencies")
  package static let permission = Permission.manageAgencies

  package var table: AgencyTable

  package init(_ table: AgencyTable) {
    self.table = table
  }

  package struct Outcome: Hashable, Sendable {
    package var added: Int
    /// Units that were there and got names.
    package var updated: Int
    /// Units that were there with all their names.
    package var unchanged: Int
    /// By which it can be taken back; nil when it changed nothing.
    package var importID: ID<AgencyImport>?

    package init(
      added: Int = 0, updated: Int = 0, unchanged: Int = 0, importID: ID<AgencyImport>? = nil
    ) {
      self.added = added
      self.updated = updated
      self.unchanged = unchanged
      self.importID = importID
    }
  }

  /// One for each line that is wrong.
  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try ImportSteps(table, reader).mistakes.map(Refusal.wrongLine)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome {
    let steps = try ImportSteps(table, transaction)
    var outcome = steps.outcome
    guard outcome.added + outcome.updated > 0 else { return outcome }
    let importID = try begin(outcome, transaction, context)
    outcome.importID = importID
    var wrong: [Refusal] = []
    for line in steps.lines {
      do {
        try take(line, importID, transaction, context)
      } catch {
        wrong += try Refused(catching: error).refusals.map {
          .wrongLine(AgencyTable.Mistake(line: line.entry.line, message: $0.message))
        }
      }
    }
    guard wrong.isEmpty else { throw Refused(wrong) }
    try AgencyProposal.seekNearest(transaction)
    return outcome
  }

  package func record(of outcome: Outcome) -> AuditRecord? {
    AuditRecord("agency", 0, ["added": "\(outcome.added)", "updated": "\(outcome.updated)"])
  }

  private func begin(
    _ outcome: Outcome, _ transaction: Transaction, _ context: ActionContext
  ) throws -> ID<AgencyImport> {
    let id = ID<AgencyImport>.next()
    try transaction.insert(
      into: "agency_import",
      [
        "id": id, "imported_at": context.now, "imported_by": context.actorName, "added": outcome.added,
        "updated": outcome.updated,
      ])
    return id
  }

  private func take(
    _ line: ImportSteps.Line, _ importID: ID<AgencyImport>, _ transaction: Transaction,
    _ context: ActionContext
  ) throws {
    switch line.step {
    case .add(let agency):
      try CreateAgency(agency, aliases: line.entry.aliases, abbreviations: line.entry.abbreviations)
        .run(transaction, context)
      try transaction.run("UPDATE agency SET import_id = \(importID) WHERE id = \(agency.id)")
    case .name(let agency, let aliases, let abbreviations):
      for name in aliases {
        try AddAlias.insert(transaction, agency, name, isAbbreviation: false, of: importID)
      }
      for name in abbreviations {
        try AddAlias.insert(transaction, agency, name, isAbbreviation: true, of: importID)
      }
    }
  }
}

extension Refusal {
  static func wrongLine(_ mistake: AgencyTable.Mistake) -> Refusal {
    Refusal(
      "import-line",
      Localised(
        vi: "Dòng \(mistake.line): \(mistake.message.vi)", en: "Line \(mistake.line): \(mistake.message.en)"),
      field: "file")
  }
}
