import Core
import OfficeFiles
import Store

/// What every file passes that comes in: kind, virus scan, secrecy stamp; then it goes into its home, and what comes
/// out is handed to `Transaction.keep` in the act that refers to it.
package struct FileDoor: Sendable {
  package let home: any FileHome
  package let incoming: IncomingFolder
  /// Nil when no scanner is set up; with one, no file passes unscanned.
  package let scan: VirusScan?
  private let worker: DoorWorker
  private let database: Database

  package init(
    home: any FileHome, incoming: IncomingFolder, scan: VirusScan? = nil, worker: DoorWorker = .here,
    database: Database
  ) {
    self.home = home
    self.incoming = incoming
    self.scan = scan
    self.worker = worker
    self.database = database
  }

  /// A file that passed.
  package struct Passed<Outcome: Sendable>: Sendable {
    package var file: StoredFile
    /// What its sender called it, cleaned, with an ending of its type.
    package var name: String
    /// What the task made of its text.
    package var outcome: Outcome
  }

  /// Checks the file and takes it into its home. Throws a `Refusal` of the field "file", an `UnreadableDocument` for
  /// a document that is damaged, `FileHomeError` or `StoreError` when home or database fail; nothing is kept then,
  /// save what is collected later.
  package func admit<Outcome>(
    _ received: ReceivedFile, named name: String, rule: FileRule, for task: DoorTask<Outcome>
  ) async throws -> Passed<Outcome> {
    guard received.byteCount <= rule.byteCount else { throw Refusal.fileTooLarge(limit: rule.byteCount) }
    let type = try await ContentType.of(received.path, named: name)
    guard rule.types.contains(type) else { throw rule.refusal }
    try await scan(received)
    let outcome = try await worker.run(task, received.path, type).outcome()
    let enteredAt = try await bring(received)
    return Passed(
      file: StoredFile(key: received.key, byteCount: received.byteCount, type: type, enteredAt: enteredAt),
      name: type.naming(name), outcome: outcome)
  }

  private func scan(_ received: ReceivedFile) async throws {
    guard let scan else { return }
    do {
      if let refusal = try await scan.scan(received.path).refusal { throw refusal }
    } catch let failure as VirusScan.Failure {
      throw failure.refusal
    }
  }

  /// Announces the file, so that it is not collected meanwhile, and puts it into its home.
  private func bring(_ received: ReceivedFile) async throws -> Timestamp {
    let key = received.key
    var tries = 0
    var now = Timestamp.now
    while try await !database.write({ [now] in try FilePassage.enter($0, key, now: now) }) {
      tries += 1
      guard tries < 100 else { throw Refusal.fileBusy }
      try await Task.sleep(for: .milliseconds(200))
      now = .now
    }
    try await home.put(received.path, as: key, byteCount: received.byteCount)
    return now
  }
}

extension Refusal {
  static let fileBusy = Refusal(
    "file-busy",
    Localised(
      vi: "Kho tệp đang dọn đúng tệp này. Hãy gửi lại sau một phút.",
      en: "The store is just clearing away this very file. Send it again in a minute."), field: "file")
}
