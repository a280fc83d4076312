import Core
import Store

/// How many rows are of a kind: rows of `board_tally`.
struct KeptTally {
  enum Facet: String, SQLBindable {
    /// Of everybody: all, of a plan, of a pillar.
    case all, plan, pillar
    /// Of an agency: all, and by the part that it has.
    case any, lead, coordinator, monitor
    /// Of an agency that leads, in a plan.
    case leadInPlan = "lead-in-plan"
    /// Periods missed, not rows: of everybody or of an agency that leads; all, and of a plan.
    case missed
    case missedInPlan = "missed-in-plan"
  }

  struct Key: Hashable, Comparable {
    var facet: Facet
    var agencyID: AgencyID
    var year: Int
    var value: String
    var shown: ShownState

    static func < (left: Key, right: Key) -> Bool { left.place < right.place }

    private var place: (String, AgencyID, Int, String, Int) {
      (facet.rawValue, agencyID, year, value, shown.rank)
    }
  }

  private(set) var changes: [Key: Int] = [:]

  mutating func count(_ entry: KeptEntry, _ change: Int) {
    func add(_ facet: Facet, _ value: String = "", _ number: Int = 1) {
      guard number > 0 else { return }
      let key = Key(
        facet: facet, agencyID: entry.agencyID, year: entry.year, value: value, shown: entry.shown)
      changes[key, default: 0] += change * number
    }
    let plan = entry.planID.description
    if entry.agencyID == KeptEntry.everybody {
      add(.all)
      add(.plan, plan)
      add(.pillar, entry.pillar)
    } else {
      add(.any)
      if entry.isLead {
        add(.lead)
        add(.leadInPlan, plan)
      }
      if entry.isCoordinator { add(.coordinator) }
      if entry.isMonitor { add(.monitor) }
    }
    if entry.agencyID == KeptEntry.everybody || entry.isLead {
      add(.missed, "", entry.missedCount)
      add(.missedInPlan, plan, entry.missedCount)
    }
  }

  /// In one order, so that two transactions never wait for each other.
  func write(_ transaction: Transaction) throws {
    for (key, change) in changes.filter({ $0.value != 0 }).sorted(by: { $0.key < $1.key }) {
      try transaction.run(
        """
        INSERT INTO board_tally (facet, agency_id, year, value, shown, tally)
        VALUES (\(key.facet), \(key.agencyID), \(key.year), \(key.value), \(key.shown), \(change))
        ON CONFLICT (facet, agency_id, year, value, shown) DO UPDATE SET tally = board_tally.tally + excluded.tally
        """)
      guard change < 0 else { continue }
      try transaction.run(
        """
        DELETE FROM board_tally WHERE facet = \(key.facet) AND agency_id = \(key.agencyID)
          AND year = \(key.year) AND value = \(key.value) AND shown = \(key.shown) AND tally = 0
        """)
    }
  }
}
