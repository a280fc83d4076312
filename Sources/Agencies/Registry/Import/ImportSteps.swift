import Core
import Store

/// What a table would do to the directory, line by line: shown before it is done, and done as it was shown.
package struct ImportSteps: Sendable {
  package enum Step: Hashable, Sendable {
    /// A new unit with its names.
    case add(Agency)
    /// A unit that is there gets the names that it lacks; none when it has them all.
    case name(AgencyID, aliases: [String], abbreviations: [String])
  }

  package struct Line: Hashable, Sendable {
    package var entry: AgencyTable.Entry
    package var step: Step

    package init(entry: AgencyTable.Entry, step: Step) {
      self.entry = entry
      self.step = step
    }
  }

  package private(set) var lines: [Line] = []
  /// In the order of the lines; with one, nothing is done.
  package private(set) var mistakes: [AgencyTable.Mistake]

  /// - Parameter places: the provinces that a line may name; nil for any.
  package init(_ table: AgencyTable, of places: Set<String>? = nil, _ reader: Reader) throws {
    mistakes = table.mistakes
    var known = try Known(reader)
    for entry in table.entries {
      if let places, !entry.place.isEmpty, !places.contains(entry.place) {
        mistakes.append(entry.ofNoProvince)
        continue
      }
      guard let step = known.step(for: entry) else {
        mistakes.append(entry.withoutParent)
        continue
      }
      lines.append(Line(entry: entry, step: step))
    }
    mistakes.sort { $0.line < $1.line }
  }

  /// How many there are of each kind.
  package var outcome: ImportAgencies.Outcome {
    var outcome = ImportAgencies.Outcome()
    for line in lines {
      switch line.step {
      case .add: outcome.added += 1
      case .name(_, let aliases, let abbreviations) where aliases.isEmpty && abbreviations.isEmpty:
        outcome.unchanged += 1
      case .name: outcome.updated += 1
      }
    }
    return outcome
  }
}

/// The units by their names and the day on which they ended, those of the lines before included.
private struct Known {
  private struct Name: Hashable {
    var place: String
    var folded: String
    var validTo: Day?
  }

  private struct Alias: Hashable {
    var agency: AgencyID
    var folded: String
    var isAbbreviation: Bool
  }

  private var units: [Name: AgencyID] = [:]
  private var aliases: Set<Alias> = []

  init(_ reader: Reader) throws {
    for row in try reader.rows("SELECT id, place, folded_name, valid_to FROM agency") {
      let name = Name(
        place: try row.get("place"), folded: try row.get("folded_name"), validTo: try row.get("valid_to"))
      units[name] = try row.get("id")
    }
    let rows = try reader.rows("SELECT agency_id, folded_name, is_abbreviation FROM agency_alias")
    for row in rows {
      aliases.insert(
        Alias(
          agency: try row.get("agency_id"), folded: try row.get("folded_name"),
          isAbbreviation: try row.get("is_abbreviation")))
    }
  }

  /// Nil when the unit that it is a part of is not there.
  mutating func step(for entry: AgencyTable.Entry) -> ImportSteps.Step? {
    let name = Name(
      place: entry.place, folded: AgencyDirectory.foldedName(entry.name), validTo: entry.validTo)
    if let present = units[name] {
      return .name(
        present, aliases: fresh(entry.aliases, of: present, isAbbreviation: false),
        abbreviations: fresh(entry.abbreviations, of: present, isAbbreviation: true))
    }
    var parent: AgencyID?
    if !entry.parent.isEmpty {
      parent = units[Name(place: entry.place, folded: AgencyDirectory.foldedName(entry.parent))]
      guard parent != nil else { return nil }
    }
    let agency = Agency(
      name: entry.name, kind: entry.kind, place: entry.place, parentID: parent, validFrom: entry.validFrom,
      validTo: entry.validTo, note: entry.note)
    units[name] = agency.id
    _ = fresh(entry.aliases, of: agency.id, isAbbreviation: false)
    _ = fresh(entry.abbreviations, of: agency.id, isAbbreviation: true)
    return .add(agency)
  }

  private mutating func fresh(
    _ names: [String], of agency: AgencyID, isAbbreviation: Bool
  ) -> [String] {
    names.filter {
      aliases.insert(
        Alias(
          agency: agency, folded: AgencyDirectory.foldedName($0), isAbbreviation: isAbbreviation)
      ).inserted
    }
  }
}

extension AgencyTable.Entry {
  fileprivate var ofNoProvince: AgencyTable.Mistake {
    AgencyTable.Mistake(
      line: line,
      message: Localised(
        vi: "Danh bạ không có tỉnh “\(place)”; viết tên tỉnh, không có “tỉnh” hay “thành phố” ở trước.",
        en: "The directory has no province “\(place)”; write its name without “tỉnh” or “thành phố”."))
  }

  fileprivate var withoutParent: AgencyTable.Mistake {
    AgencyTable.Mistake(
      line: line,
      message: Localised(
        vi: "Không thấy đơn vị cấp trên “\(parent)”; đặt nó ở dòng trước.",
        en: "There is no parent “\(parent)”; put it on an earlier line."))
  }
}
