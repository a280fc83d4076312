import Core
import Store

/// A file as a part of something: a plan, an agreement, a report.
package struct AttachedFile: Hashable, Sendable {
  package var id: ID<AttachedFile>
  package var file: StoredFile
  /// What its sender called it, cleaned.
  package var name: String
  package var subject: FileSubject
  package var addedAt: Timestamp
  /// The person; nil for the program itself.
  package var addedBy: Int64?
}

/// What a file belongs to: the kind as in the audit log ("plan"), and its identity.
package struct FileSubject: Hashable, Sendable {
  package var kind: String
  package var id: Int64

  package init(_ kind: String, _ id: Int64) {
    self.kind = kind
    self.id = id
  }

  package init<Of>(_ kind: String, _ id: ID<Of>) {
    self.init(kind, id.rawValue)
  }
}

extension AttachedFile {
  private static let columns: SQL =
    """
    a.id, a.sha256, a.name, a.subject, a.subject_id, a.added_at, a.added_by, f.byte_count, f.media_type
    """

  /// Throws a `Refusal` when there is none.
  package static func find(_ id: ID<AttachedFile>, in reader: Reader) throws -> AttachedFile {
    let row = try reader.row(
      """
      SELECT \(sql: columns) FROM attachment a JOIN stored_file f ON f.sha256 = a.sha256 WHERE a.id = \(id)
      """)
    guard let row else { throw Refusal.noSuchFile }
    return try AttachedFile(row)
  }

  /// The files of one thing, in the order in which they came.
  package static func list(_ reader: Reader, of subject: FileSubject) throws -> [AttachedFile] {
    try reader.all(AttachedFile.self, listing(of: subject))
  }

  static func listing(of subject: FileSubject) -> SQL {
    """
    SELECT \(sql: columns) FROM attachment a JOIN stored_file f ON f.sha256 = a.sha256
    WHERE a.subject = \(subject.kind) AND a.subject_id = \(subject.id) ORDER BY a.id
    """
  }
}

extension AttachedFile: RowReadable {
  package init(_ row: Row) throws {
    self.init(
      id: try row.get("id"),
      file: StoredFile(
        key: try row.get("sha256"), byteCount: try row.get("byte_count"), type: try row.get("media_type")),
      name: try row.get("name"),
      subject: FileSubject(try row.get("subject"), try row.get("subject_id", as: Int64.self)),
      addedAt: try row.get("added_at"), addedBy: try row.get("added_by"))
  }
}

extension Refusal {
  static let noSuchFile = Refusal(
    "file-unknown", Localised(vi: "Không có tệp này.", en: "There is no such file."), kind: .missing)
}
