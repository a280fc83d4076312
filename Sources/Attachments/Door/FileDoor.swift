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

  /// A file that asks to come in.
  package struct Arrival: Sendable {
    package var file: ReceivedFile
    /// What its sender called it.
    package var name: String
    package var rule: FileRule

    package init(_ file: ReceivedFile, named name: String, rule: FileRule) {
      self.file = file
      self.name = name
      self.rule = rule
    }
  }

  /// A file that passed.
  package struct Passed: Sendable {
    package var file: StoredFile
    /// What its sender called it, cleaned, with an ending of its type.
    package var name: String

    package init(file: StoredFile, name: String) {
      self.file = file
      self.name = name
    }
  }

  /// Checks files that belong together, makes of them what `task` says, and takes them into their home. Throws a `Refusal`
  /// of the field "file", an `UnreadableDocument` for a document that is damaged, `FileHomeError` or `StoreError` when home or
  /// database fail; nothing is kept then, save what is collected later.
  package func admit<Outcome>(
    _ arrivals: [Arrival], for task: DoorTask<Outcome>
  ) async throws -> (files: [Passed], outcome: Outcome) {
    let (files, outcome) = try await examine(arrivals, for: task)
    var passed: [Passed] = []
    for (arrival, file) in zip(arrivals, files) {
      let enteredAt = try await bring(arrival.file)
      passed.append(
        Passed(
          file: StoredFile(
            key: arrival.file.key, byteCount: arrival.file.byteCount, type: file.type, enteredAt: enteredAt),
          name: file.name))
    }
    return (passed, outcome)
  }

  /// Checks a file as `admit` does and makes of it what `task` says; it is not kept.
  package func read<Outcome>(_ arrival: Arrival, for task: DoorTask<Outcome>) async throws -> Outcome {
    try await examine([arrival], for: task, isKept: false).outcome
  }

  private func examine<Outcome>(
    _ arrivals: [Arrival], for task: DoorTask<Outcome>, isKept: Bool = true
  ) async throws -> (files: [DoorFile], outcome: Outcome) {
    var files: [DoorFile] = []
    for (index, arrival) in arrivals.enumerated() {
      do {
        files.append(try await look(at: arrival, isKept: isKept))
      } catch {
        throw FileFaults(arrivals.map { FileName.cleaned($0.name) }).naming(index, error)
      }
    }
    return (files, try await worker.run(task, files).outcome(of: files))
  }

  /// One file that is kept as it is.
  package func admit(
    _ received: ReceivedFile, named name: String, rule: FileRule
  ) async throws -> Passed {
    try await admit([Arrival(received, named: name, rule: rule)], for: .keep).files[0]
  }

  /// Its kind, when it is one that is taken here and no virus is found.
  private func look(at arrival: Arrival, isKept: Bool) async throws -> DoorFile {
    guard arrival.file.byteCount <= arrival.rule.byteCount else {
      throw Refusal.fileTooLarge(limit: arrival.rule.byteCount)
    }
    let type = try await ContentType.of(arrival.file.path, named: arrival.name)
    guard arrival.rule.types.contains(type) else {
      // A document behind a password is none of the kinds, and no damaged one.
      let path = arrival.file.path
      if type == .unknown, try await FileLane.run({ Self.isLocked(path) }) {
        throw UnreadableDocument.passwordProtected
      }
      throw arrival.rule.refusal(of: type, named: arrival.name)
    }
    try await scan(arrival.file)
    let name = isKept ? type.naming(arrival.name) : FileName.cleaned(arrival.name)
    return DoorFile(path: arrival.file.path, name: name, type: type)
  }

  private static func isLocked(_ path: String) -> Bool {
    let limits = ReadingLimits.standard
    do {
      let head = try FileBytes.read(path, limit: limits.fileBytes, prefix: FileKind.headBytes)
      _ = try FileKind.detect(head, name: "")
      return false
    } catch {
      return error == .passwordProtected
    }
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
