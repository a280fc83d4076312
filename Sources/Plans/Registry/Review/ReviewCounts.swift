import Core
import Store

/// How far the review of a version is, and how much of it somebody should look at: the same number on every page.
package struct ReviewCounts: Hashable, Sendable {
  /// What is to be looked at is counted no further.
  package static let mostCounted = 1000

  /// Tasks that were not dropped.
  package var tasks = 0
  package var accepted = 0
  /// Still to be decided on.
  package var open = 0
  /// Of these, those that may go on the board unseen.
  package var sound = 0
  /// Of the others: nobody is named to lead, the name is unclear, something else is odd.
  package var withoutLead = 0
  package var unclearLead = 0
  package var odd = 0
  /// Tasks and findings about the document that somebody should look at.
  package var toLookAt = 0

  package init(
    tasks: Int = 0, accepted: Int = 0, open: Int = 0, sound: Int = 0, withoutLead: Int = 0,
    unclearLead: Int = 0, odd: Int = 0, toLookAt: Int = 0
  ) {
    self.tasks = tasks
    self.accepted = accepted
    self.open = open
    self.sound = sound
    self.withoutLead = withoutLead
    self.unclearLead = unclearLead
    self.odd = odd
    self.toLookAt = toLookAt
  }

  package static func load(_ reader: Reader, _ id: ID<PlanVersion>) throws -> ReviewCounts {
    // Numbers of equal entries of an index: four times as fast as groups and sums of them.
    func count(_ standing: RegisteredTask.Standing, _ further: SQL = "") throws -> Int {
      Int(
        try reader.integer(
          """
          SELECT count(*) AS tally FROM task WHERE version_id = \(id) AND standing = \(standing)\(sql: further)
          """))
    }
    func unsound(_ lead: TaskDoubts.Lead) throws -> Int {
      try count(.proposed, " AND needs_look = 1 AND is_sound = 0 AND lead_state = \(lead)")
    }
    var counts = ReviewCounts()
    counts.accepted = try count(.accepted)
    counts.open = try count(.proposed)
    counts.withoutLead = try unsound(.missing)
    counts.unclearLead = try unsound(.unclear)
    counts.odd = try unsound(.known)
    counts.sound = counts.open - counts.withoutLead - counts.unclearLead - counts.odd
    counts.tasks = try counts.accepted + counts.open + count(.withdrawn) + count(.superseded)
    counts.toLookAt = Int(
      try reader.integer("SELECT \(sql: toLookAt(in: "v")) AS tally FROM plan_version v WHERE v.id = \(id)"))
    return counts
  }

  /// Of what is to be looked at in an open version, the tasks.
  static func tasksToLookAt(_ reader: Reader, _ id: ID<PlanVersion>) throws -> Int {
    Int(
      try reader.integer(
        """
        SELECT count(*) AS tally FROM task t JOIN plan_version v ON v.id = t.version_id
        WHERE t.version_id = \(id) AND t.standing IN ('proposed', 'accepted') AND t.needs_look = 1
          AND v.state IN ('draft', 'accepted')
        """))
  }

  /// How much somebody should look at in a version that is under review or in use: of its tasks that are neither dropped nor
  /// withdrawn, and of the document as a whole. An expression on columns of `version`.
  static func toLookAt(in version: SQL) -> SQL {
    """
    (SELECT count(*) FROM (
      SELECT 1 FROM task t WHERE t.version_id = \(sql: version).id AND t.standing IN ('proposed', 'accepted')
        AND t.needs_look = 1 AND \(sql: version).state IN ('draft', 'accepted')
      UNION ALL
      SELECT 1 FROM plan_diagnostic d WHERE d.version_id = \(sql: version).id AND d.is_loose = 1 AND d.is_seen = 0
        AND d.severity = 'warning' AND \(sql: version).state IN ('draft', 'accepted')
      LIMIT \(count: mostCounted)) counted)
    """
  }
}
