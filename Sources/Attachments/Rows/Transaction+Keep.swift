import Core
import Store

extension Transaction {
  /// Makes a file that passed the door a part of `subject`, in the transaction of the act that refers to it. Throws a
  /// `Refusal` ("file-gone") when nearly a day went by since it came in and it was collected meanwhile.
  @discardableResult
  package func keep(
    _ file: StoredFile, as name: String, with subject: FileSubject, _ context: ActionContext
  ) throws -> ID<AttachedFile> {
    guard try isThere(file, now: context.now) else { throw Refusal.fileGone }
    let now = context.now
    try run(
      """
      INSERT INTO stored_file (sha256, byte_count, media_type, stored_at)
      VALUES (\(file.key), \(file.byteCount), \(file.type), \(now))
      ON CONFLICT (sha256) DO UPDATE SET unused_since = NULL
      """)
    let id = ID<AttachedFile>.next()
    try run(
      """
      INSERT INTO attachment (id, sha256, name, subject, subject_id, added_at, added_by)
      VALUES (\(id), \(file.key), \(FileName.cleaned(name)), \(subject.kind), \(subject.id), \(now), \(context.actor))
      """)
    return id
  }

  /// Makes all of them part of `subject`, in their order.
  @discardableResult
  package func keep(
    _ files: [FileDoor.Passed], with subject: FileSubject, _ context: ActionContext
  ) throws -> [ID<AttachedFile>] {
    try files.map { try keep($0.file, as: $0.name, with: subject, context) }
  }

  /// Whether a row holds it, or it came in so lately that nobody may have collected it.
  private func isThere(_ file: StoredFile, now: Timestamp) throws -> Bool {
    let known = try integer("SELECT count(*) AS known FROM stored_file WHERE sha256 = \(file.key)")
    if known > 0 { return true }
    guard let entered = file.enteredAt, now < entered.adding(seconds: FilePassage.keepSeconds) else {
      return false
    }
    let onTheWay = try integer(
      """
      SELECT count(*) AS passages FROM file_passage
      WHERE sha256 = \(file.key) AND direction = \(FilePassage.Direction.in)
      """)
    return onTheWay > 0
  }

  /// Puts the file into the bin, as a thing of that kind; it is no part of its subject any more. It counts as used until
  /// `FilePassage.binSeconds` are over, so that it can return; then it is collected, unless something else refers to it.
  /// Throws a `Refusal` when there is no such attachment.
  package func dropAttachment(
    _ id: ID<AttachedFile>, _ kind: String, _ context: ActionContext
  ) throws -> ID<BinnedThing> {
    let file = try AttachedFile.find(id, in: self)
    let binned = try drop(from: "attachment", kind, id.rawValue, title: file.name, context)
    try run(
      """
      UPDATE stored_file SET unused_since = \(context.now.adding(seconds: FilePassage.binSeconds)) WHERE sha256 = \(file.file.key)
        AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = stored_file.sha256)
      """)
    return binned
  }

  /// Makes a file out of the bin a part of its subject again. Throws a `Refusal` when its bytes are no longer held.
  package func restoreAttachment(_ binned: ID<BinnedThing>) throws -> AttachedFile {
    guard let key = try binnedFile(binned) else { throw Refusal.binnedFileGone }
    let id = ID<AttachedFile>(rawValue: try BinnedThing.find(binned, in: self).subjectID)
    try run("UPDATE stored_file SET unused_since = NULL WHERE sha256 = \(key)")
    try restore(binned)
    return try AttachedFile.find(id, in: self)
  }
}

extension Reader {
  /// The file of an attachment in the bin; nil when its bytes are no longer held.
  fileprivate final func binnedFile(_ binned: ID<BinnedThing>) throws -> FileKey? {
    guard let key: FileKey = try self.binned(binned, "attachment").first?.get("sha256") else { return nil }
    let held = try integer("SELECT count(*) AS held FROM stored_file WHERE sha256 = \(key)")
    return held == 1 ? key : nil
  }

  /// What stands against the return of an attachment.
  package final func refusals(ofReturning binned: ID<BinnedThing>) throws -> [Refusal] {
    try binnedFile(binned) == nil ? [.binnedFileGone] : []
  }
}

extension Refusal {
  static let binnedFileGone = Refusal(
    "binned-file-gone",
    Localised(
      vi: "Tài liệu đã gỡ được giữ 30 ngày; tài liệu này không còn. Hãy thêm lại từ máy của bạn.",
      en: "A removed document is held for 30 days, and this one is gone. Add it again from your computer."))

  package static let fileGone = Refusal(
    "file-gone",
    Localised(
      vi: "Tệp được gửi lên đã quá lâu nên không còn được giữ. Hãy gửi lại tệp.",
      en: "The file was sent too long ago and is no longer held. Send it again."), field: "file",
    kind: .missing)
}
