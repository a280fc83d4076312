import ArgumentParser
import Attachments
import Core
import Operations

/// `haidang backup FILE`: everything in one verified archive, while the program serves.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Backs up the database and the files into one archive, while serving.",
    discussion: """
      The archive is read back and compared before it counts. Keep it on another machine. PostgreSQL is backed up \
      with pgBackRest: see docs/operations.md. Exit codes are listed in docs/exit-codes.md.
      """)

  @OptionGroup var data: DataSettings
  @Flag(help: "Replaces FILE when it exists, once the new archive is whole.") var force = false
  @Argument(help: "The archive to write, such as /backup/haidang-2026-11-28.haidang.") var file: String

  func run() throws {
    let folder = try data.folder()
    try OperationOutcome.telling {
      var backup = MakeBackup(of: folder, to: file, replaces: force)
      let home = try FileSettings.home(data)
      if case .folder = home { backup.named = StoredFile.places }
      let made = try backup.run(ProgressLines().report)
      OperationOutcome.say(Self.content(made))
      if case .objectStore = home {
        OperationOutcome.say(
          Localised(
            vi: "Tệp nằm ở kho ngoài (HAIDANG_FILES), không có trong bản này; xem docs/operations.md.",
            en: "Files live in a store (HAIDANG_FILES), so they are not in it; see docs/operations.md."))
      }
      if let failure = made.noteFailure { OperationOutcome.warn(failure.message) }
      for path in made.damagedFiles {
        OperationOutcome.warn(
          Localised(
            vi: "Tệp \(path) trên đĩa đã hỏng từ trước; lấy lại từ bản sao lưu cũ.",
            en: "The file \(path) was damaged on the disk before; take it from an older backup."))
      }
      for path in made.missingFiles {
        OperationOutcome.warn(
          Localised(
            vi: "Thiếu tệp \(path) mà dữ liệu nhắc tới; lấy lại từ bản sao lưu cũ, hoặc xem HAIDANG_FILES.",
            en:
              "The file \(path) that the data names is missing; take it from an older backup, or see HAIDANG_FILES."
          ))
      }
      guard made.isComplete else { throw ExitCode(74) }
    }
  }

  private static func content(_ made: MakeBackup.Outcome) -> Localised<String> {
    let manifest = made.manifest
    let megabytes = (made.bytes + 999_999) / 1_000_000
    return Localised(
      vi: """
        \(made.isComplete ? "Đã sao lưu vào" : "Sao lưu KHÔNG đủ, ghi ở") \(made.file): \(manifest.tables.count) bảng, \
        \(manifest.rows) dòng, \(manifest.files.count) tệp, \(megabytes) MB; đã đọc lại và khớp với những gì có.
        """,
      en: """
        \(made.isComplete ? "Backed up to" : "The backup is INCOMPLETE, in") \(made.file): \(manifest.tables.count) \
        tables, \(manifest.rows) rows, \(manifest.files.count) files, \(megabytes) MB; read back, equal to what is there.
        """)
  }
}
