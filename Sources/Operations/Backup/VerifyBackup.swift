import Store

/// Reads an archive from its first to its last byte and holds it against its manifest, the database inside included.
package struct VerifyBackup: Sendable {
  package var file: String
  /// Where the database is unpacked; it lies there afterwards.
  package var workFile: String

  package init(file: String, workFile: String) {
    self.file = file
    self.workFile = workFile
  }

  /// Throws `OperationFailure.foreignArchive` or `.damagedArchive` for what is not whole.
  package func run(_ report: @escaping OperationProgress.Report = { _ in }) throws -> BackupManifest {
    var done = 0
    var whole = 0
    let reader = try ArchiveReader(file, lasting: false) { count in
      done += count
      report(OperationProgress(stage: .verifying, done: done, whole: whole))
    }
    whole = reader.length
    let manifest = try reader.read { header in
      header.path == ArchivePath.database ? try OutputFile(workFile) : nil
    }
    report(OperationProgress(stage: .checkingDatabase, done: 0, whole: 0))
    try check(manifest)
    return manifest
  }

  private func check(_ manifest: BackupManifest) throws {
    let state: DatabaseState
    do {
      state = try DatabaseState(of: SQLiteFile(path: workFile))
    } catch let error as StoreError {
      throw OperationFailure.damagedArchive(file, detail: "its database cannot be read: \(error)")
    }
    if let fault = state.faults.first { throw OperationFailure.damagedArchive(file, detail: fault) }
    guard !state.migrations.isEmpty, state.migrations == manifest.migrations else {
      throw OperationFailure.damagedArchive(file, detail: "its schema is not that of its manifest")
    }
    let unlike = Set(state.tables).symmetricDifference(manifest.tables).map(\.table)
    guard unlike.isEmpty else {
      throw OperationFailure.damagedArchive(file, detail: "tables \(Set(unlike).sorted())")
    }
  }
}
