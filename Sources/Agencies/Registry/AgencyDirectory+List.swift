import AgencyNames
import Core
import Store

extension AgencyDirectory {
  /// Which units of a list.
  package struct Filter: Hashable, Sendable {
    package enum Life: Hashable, Sendable {
      /// Exists on that day.
      case alive(on: Day)
      /// Ended before that day.
      case ended(before: Day)
    }

    /// Part of a name, of another name or a short form, case and marks aside.
    package var text = ""
    package var kinds: [UnitKind] = []
    package var place: String?
    /// Nothing means of all times.
    package var life: Life?

    package init(text: String = "", kinds: [UnitKind] = [], place: String? = nil, life: Life? = nil) {
      self.text = text
      self.kinds = kinds
      self.place = place
      self.life = life
    }

    /// Those that exist on a day; all when it is nil.
    package init(text: String = "", kinds: [UnitKind] = [], place: String? = nil, day: Day?) {
      self.init(text: text, kinds: kinds, place: place, life: day.map { .alive(on: $0) })
    }

    var conditions: [SQL] {
      var parts: [SQL] = []
      let folded = foldedName(text)
      if !folded.isEmpty {
        let words = "%" + folded + "%"
        parts.append(
          """
          (agency.folded_name LIKE \(words)
            OR agency.id IN (SELECT x.agency_id FROM agency_alias x WHERE x.folded_name LIKE \(words)))
          """)
      }
      if !kinds.isEmpty { parts.append("agency.kind IN \(list: kinds)") }
      if let place { parts.append("agency.place = \(place)") }
      switch life {
      case .alive(let day):
        parts.append(
          """
          (agency.valid_from IS NULL OR agency.valid_from <= \(day))
          AND (agency.valid_to IS NULL OR agency.valid_to >= \(day))
          """)
      case .ended(let day): parts.append("agency.valid_to IS NOT NULL AND agency.valid_to < \(day)")
      case nil: break
      }
      return parts
    }
  }

  /// By province and name, for pages and files.
  package static func listing(_ filter: Filter) -> ListQuery {
    ListQuery(
      "SELECT \(sql: Agency.columns), agency.folded_name FROM agency", where: filter.conditions,
      by: filter.place == nil
        ? ListOrder(.text("agency.place"), .text("agency.folded_name"), .integer("agency.id"))
        : ListOrder(.text("agency.folded_name"), .integer("agency.id")))
  }

  /// In the order of place, kind and name.
  package static func list(_ reader: Reader, _ filter: Filter = Filter(), limit: Int = 5000) throws
    -> [Agency]
  {
    let conditions = filter.conditions.isEmpty ? "1 = 1" : filter.conditions.joined(by: " AND ")
    let agencies = try reader.all(
      Agency.self,
      """
      SELECT \(sql: Agency.columns) FROM agency WHERE \(sql: conditions)
      ORDER BY agency.folded_name, agency.id LIMIT \(count: limit)
      """)
    let order = Dictionary(
      zip(UnitKind.allCases, UnitKind.allCases.indices), uniquingKeysWith: { first, _ in first })
    return agencies.enumerated().sorted { left, right in
      (left.element.place, order[left.element.kind] ?? 0, left.offset)
        < (right.element.place, order[right.element.kind] ?? 0, right.offset)
    }.map(\.element)
  }

  /// Those of these units that there are.
  package static func all(_ ids: Set<AgencyID>, in reader: Reader) throws -> [Agency] {
    guard !ids.isEmpty else { return [] }
    return try reader.all(
      Agency.self, "SELECT \(sql: Agency.columns) FROM agency WHERE id IN \(list: ids.sorted()) ORDER BY id")
  }

  /// What each of the units is called.
  package static func names(_ reader: Reader, of ids: Set<AgencyID>) throws -> [AgencyID: String] {
    guard !ids.isEmpty else { return [:] }
    let rows = try reader.rows("SELECT id, name FROM agency WHERE id IN \(list: ids.sorted())")
    return Dictionary(
      try rows.map { (try $0.get("id"), try $0.get("name")) }, uniquingKeysWith: { first, _ in first })
  }
}
