import AgencyNames
import Core
import Store

/// Brings a table of agencies into the directory: all of it or, when one line is wrong, nothing. A living unit of the same
/// name and province gets the names it lacks.
package enum ImportAgencies {
  package struct Outcome: Hashable, Sendable {
    package var added: Int
    package var updated: Int
    /// When there is any, nothing was changed.
    package var mistakes: [AgencyTable.Mistake]

    package init(added: Int = 0, updated: Int = 0, mistakes: [AgencyTable.Mistake] = []) {
      self.added = added
      self.updated = updated
      self.mistakes = mistakes
    }
  }

  private struct Undone: Error {
    var mistakes: [AgencyTable.Mistake]
  }

  package static func run(
    _ database: Database, _ context: ActionContext, _ table: AgencyTable
  ) async throws -> Outcome {
    guard table.mistakes.isEmpty else { return Outcome(mistakes: table.mistakes) }
    do {
      return try await database.write { transaction in
        var outcome = Outcome()
        for entry in table.entries {
          do {
            if try add(transaction, context, entry) { outcome.added += 1 } else { outcome.updated += 1 }
          } catch let refusal as Refusal {
            outcome.mistakes.append(AgencyTable.Mistake(line: entry.line, message: refusal.message))
          }
        }
        guard outcome.mistakes.isEmpty else { throw Undone(mistakes: outcome.mistakes) }
        return outcome
      }
    } catch let undone as Undone {
      return Outcome(mistakes: undone.mistakes)
    }
  }

  /// Whether the unit was new.
  private static func add(
    _ transaction: Transaction, _ context: ActionContext, _ entry: AgencyTable.Entry
  ) throws -> Bool {
    if entry.validTo == nil, let present = try living(transaction, entry.name, entry.place) {
      for name in entry.aliases { try AddAlias.insert(transaction, present, name, isAbbreviation: false) }
      for name in entry.abbreviations {
        try AddAlias.insert(transaction, present, name, isAbbreviation: true)
      }
      return false
    }
    var parent: ID<Agency>?
    if !entry.parent.isEmpty {
      parent = try living(transaction, entry.parent, entry.place)
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
    try CreateAgency.run(
      transaction, context, agency, aliases: entry.aliases, abbreviations: entry.abbreviations)
    return true
  }

  private static func living(_ reader: Reader, _ name: String, _ place: String) throws -> ID<Agency>? {
    try reader.row(
      """
      SELECT id FROM agency
      WHERE place = \(place) AND folded_name = \(AgencyDirectory.foldedName(name)) AND valid_to IS NULL
      """
    ).map { try $0.get("id") }
  }
}
