import Core
import Store

/// What an agency still has to do.
package enum OpenWork {
  /// Shares on the board that are not done.
  package static func count(_ reader: Reader, of agency: AgencyID) throws -> Int {
    Int(
      try reader.integer(
        """
        SELECT count(*) AS tally FROM duty d JOIN task t ON t.id = d.task_id
        WHERE d.agency_id = \(agency) AND d.state <> 'done' AND t.standing = 'accepted'
        """))
  }
}
