import ArgumentParser
import Core
import Foundation
import Operations

/// `haidang restore FILE`: puts the data of an archive in place, also while the program serves.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Restores a backup into an empty or a used data folder, also while serving.",
    discussion: """
      The archive is checked from end to end before anything is touched; what is there is backed up to \
      DIR/backups first. Exit codes are listed in docs/exit-codes.md.
      """)

  @OptionGroup var data: DataSettings
  @Flag(help: "Only checks the archive and says what it holds.") var check = false
  @Argument(help: "The archive.") var file: String

  func run() throws {
    try OperationOutcome.telling {
      if check { return try checkOnly() }
      let folder = try data.folder()
      let restored = try RestoreBackup(from: file, into: folder, migrations: Areas.migrations)
        .run(ProgressLines().report)
      OperationOutcome.say(content(restored.manifest, vi: "Đã khôi phục", en: "Restored"))
      if let safety = restored.safetyBackup {
        OperationOutcome.say(
          Localised(
            vi: "Dữ liệu trước đó nằm trong \(safety).", en: "The data that was there is in \(safety)."))
      }
      if let failure = restored.noteFailure { OperationOutcome.warn(failure.message) }
      if let first = restored.missingMigrations.first {
        OperationOutcome.say(
          Localised(
            vi:
              "Bản sao lưu thuộc phiên bản cũ (thiếu \(first)). Khởi động lại Hải Đăng để nâng cấp dữ liệu.",
            en:
              "The backup is of an older version (\(first) is missing). Restart Hải Đăng to migrate the data."
          ))
      }
    }
  }

  private func checkOnly() throws {
    let work = FileManager.default.temporaryDirectory.appending(path: "haidang-check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: work, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: work) }
    let manifest = try VerifyBackup(file: file, workFile: work.appending(path: "database").path)
      .run(ProgressLines().report)
    OperationOutcome.say(content(manifest, vi: "Bản sao lưu nguyên vẹn", en: "The backup is whole"))
  }

  private func content(_ manifest: BackupManifest, vi: String, en: String) -> Localised<String> {
    let moment = Date(timeIntervalSince1970: Double(manifest.madeAt.milliseconds) / 1000)
      .formatted(.iso8601)
    return Localised(
      vi: """
        \(vi): bản tạo lúc \(moment), \(manifest.tables.count) bảng, \(manifest.rows) dòng, \
        \(manifest.files.count) tệp.
        """,
      en: """
        \(en): made at \(moment), \(manifest.tables.count) tables, \(manifest.rows) rows, \
        \(manifest.files.count) files.
        """)
  }
}
