import Core
import Store

@testable import Attachments

extension Transaction {
  /// The file is no part of its subject any more; its bytes are collected a day later unless something else refers
  /// to them. Nothing happens when there is no such attachment.
  func dropAttachment(_ id: ID<AttachedFile>, now: Timestamp) throws {
    let found = try rows("DELETE FROM attachment WHERE id = \(id) RETURNING sha256")
    for row in found {
      let key: FileKey = try row.get("sha256")
      try run(
        """
        UPDATE stored_file SET unused_since = \(now) WHERE sha256 = \(key)
          AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = stored_file.sha256)
        """)
    }
  }
}
