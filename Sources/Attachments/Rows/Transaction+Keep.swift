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
}

extension Refusal {
  package static let fileGone = Refusal(
    "file-gone",
    Localised(
      vi: "Tệp được gửi lên đã quá lâu nên không còn được giữ. Hãy gửi lại tệp.",
      en: "The file was sent too long ago and is no longer held. Send it again."), field: "file",
    kind: .missing)
}
