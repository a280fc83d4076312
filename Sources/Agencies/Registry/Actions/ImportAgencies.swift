import Accounts
import AgencyNames
import Core
import Store

/// Brings a table of agencies into the directory: all of it or, when one line is wrong, nothing. A living unit of the same
/// name and province gets the names it lacks.
package struct ImportAgencies: Action {
  package static let name = "agency.import"
  package static let title = Localised(vi: "Nhập danh sách cơ quan", en: "Import agencies")
  package static let permission = Permission.manageAgencies

  package var table: AgencyTable

  package init(_ table: AgencyTable) {
    self.table = table
  }

  package struct Outcome: Hashable, Sendable {
    package var added: Int
    package var updated: Int

    package init(added: Int = 0, updated: Int = 0) {
      self.added = added
      self.updated = updated
    }
  }

  /// One for each line that is wrong in itself; `AgencyTable.Mistake` says which.
  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    table.mistakes.map(Refusal.wrongLine)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws -> Outcome {
    var outcome = Outcome()
    var wrong: [Refusal] = []
    for entry in table.entries {
      do {
        if try add(transaction, context, entry) { outcome.added += 1 } else { outcome.updated += 1 }
      } catch {
        wrong += try Refused(catching: error).refusals.map {
          .wrongLine(AgencyTable.Mistake(line: entry.line, message: $0.message))
        }
      }
    }
    guard wrong.isEmpty else { throw Refused(wrong) }
    return outcome
  }

  package func record(of outcome: Outcome) -> AuditRecord? {
    AuditRecord("agency", 0, ["added": "\(outcome.added)", "updated": "\(outcome.updated)"])
  }

  /// Whether the unit was new.
  private func add(
    _ transaction: Transaction, _ context: ActionContext, _ entry: AgencyTable.Entry
  ) throws -> Bool {
    if entry.validTo == nil,
      let present = try AgencyDirectory.living(entry.name, in: entry.place, transaction)
    {
      for name in entry.aliases { try AddAlias.insert(transaction, present, name, isAbbreviation: false) }
      for name in entry.abbreviations {
        try AddAlias.insert(transaction, present, name, isAbbreviation: true)
      }
      return false
    }
    var parent: AgencyID?
    if !entry.parent.isEmpty {
      parent = try AgencyDirectory.living(entry.parent, in: entry.place, transaction)
      guard parent != nil else {
        throw Refusal(
          "parent-unknown",
          Localised(
            vi: "Không thấy cơ quan cấp trên “\(entry.parent)”; đặt nó ở dòng trước.",
            en: "There is no parent “\(entry.parent)”; put it on an earlier line."))
      }
    }
    let agency = Agency(
      name: entry.name, kind: entry.kind, place: entry.place, parentID: parent, validFrom: entry.validFrom,
      validTo: entry.validTo, note: entry.note)
    try CreateAgency(agency, aliases: entry.aliases, abbreviations: entry.abbreviations)
      .run(transaction, context)
    return true
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
