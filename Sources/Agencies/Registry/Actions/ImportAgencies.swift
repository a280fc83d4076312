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

    package init(added: Int = 0, updated: Int = 0, unchanged: Int = 0) {
      self.added = added
      self.updated = updated
      self.unchanged = unchanged
    }
  }

  /// One for each line that is wrong.
  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    try ImportSteps(table, reader).mistakes.map(Refusal.wrongLine)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome {
    let steps = try ImportSteps(table, transaction)
    var wrong: [Refusal] = []
    for line in steps.lines {
      do {
        try take(line, transaction, context)
      } catch {
        wrong += try Refused(catching: error).refusals.map {
          .wrongLine(AgencyTable.Mistake(line: line.entry.line, message: $0.message))
        }
      }
    }
    guard wrong.isEmpty else { throw Refused(wrong) }
    return steps.outcome
  }

  package func record(of outcome: Outcome) -> AuditRecord? {
    AuditRecord("agency", 0, ["added": "\(outcome.added)", "updated": "\(outcome.updated)"])
  }

  private func take(
    _ line: ImportSteps.Line, _ transaction: Transaction, _ context: ActionContext
  ) throws {
    switch line.step {
    case .add(let agency):
      try CreateAgency(agency, aliases: line.entry.aliases, abbreviations: line.entry.abbreviations)
        .run(transaction, context)
    case .name(let agency, let aliases, let abbreviations):
      for name in aliases { try AddAlias.insert(transaction, agency, name, isAbbreviation: false) }
      for name in abbreviations { try AddAlias.insert(transaction, agency, name, isAbbreviation: true) }
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
