import Core

/// What happened to one thing: written in the transaction that made it happen, never changed.
package struct AuditEntry: Hashable, Sendable, RowReadable, Decodable {
  package var id: ID<AuditEntry>
  package var at: Timestamp
  package var actor: Int64?
  package var actorName: String
  /// Area and verb: "task.start".
  package var action: String
  package var subject: String
  package var subjectID: Int64
  /// A JSON object.
  package var detail: String
  package var requestID: String?
  /// From where in the network it was asked for, when somebody asked.
  package var networkAddress: String?
  /// The entry that stands for the whole act, when this is one of the further things that it touched.
  package var partOf: ID<AuditEntry>?

  /// `detail` as it was recorded; empty for what cannot be read.
  package var kept: AuditDetail { AuditDetail(json: detail) }
}

package enum AuditLog {
  @discardableResult
  package static func record(
    _ transaction: Transaction, _ context: ActionContext, action: String, subject: String, id: Int64,
    detail: AuditDetail = AuditDetail(), partOf act: ID<AuditEntry>? = nil
  ) throws -> ID<AuditEntry> {
    let entry = ID<AuditEntry>.next()
    try transaction.insert(
      into: "audit_entry",
      [
        "id": entry, "at": context.now, "actor": context.actor,
        "actor_name": context.actorName, "action": action, "subject": subject, "subject_id": id,
        "detail": try detail.json, "request_id": context.requestID, "part_of": act,
        "network_address": context.networkAddress,
      ])
    return entry
  }

  /// The entries of one thing, newest first; `before` goes on behind an entry.
  package static func entries(
    _ reader: Reader, subject: String, id: Int64, before: ID<AuditEntry>? = nil, limit: Int = 200
  ) throws -> [AuditEntry] {
    try reader.all(
      AuditEntry.self,
      """
      SELECT * FROM audit_entry WHERE subject = \(subject) AND subject_id = \(id)
        AND id < \(before?.rawValue ?? .max) ORDER BY id DESC LIMIT \(count: limit)
      """)
  }

  /// The newest entries of several things, told as one history.
  package static func entries(
    _ reader: Reader, subject: String, ids: [Int64], limit: Int
  ) throws -> [AuditEntry] {
    let found = try ids.flatMap { try entries(reader, subject: subject, id: $0, limit: limit) }
    return Array(found.sorted { $0.id > $1.id }.prefix(limit))
  }

  /// The newest acts of all, one entry each; `before` goes on behind an entry.
  package static func latest(
    _ reader: Reader, before: ID<AuditEntry>? = nil, limit: Int = 50
  ) throws -> [AuditEntry] {
    try reader.all(
      AuditEntry.self,
      """
      SELECT * FROM audit_entry WHERE part_of IS NULL AND id < \(before?.rawValue ?? .max) ORDER BY id DESC LIMIT \(count: limit)
      """)
  }
}
