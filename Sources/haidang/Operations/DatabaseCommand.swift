import ArgumentParser
import Core
import Foundation
import Operations
import Store

/// `haidang database`: the stored data as a whole.
struct DatabaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database", abstract: "The database as a whole: copy it between engines.",
    subcommands: [DatabaseCopyVerb.self])
}

/// `haidang database copy FROM TO`.
struct DatabaseCopyVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copies every row to an empty database of either engine, and compares.",
    discussion: """
      FROM is read at one moment and may be in use; all of it arrives or nothing. The files are no part of the \
      database: copy DIR/files beside it. A password belongs in PGPASSWORD or ~/.pgpass.
      """)

  @Argument(help: "The source: a SQLite file or postgres://user@host/name.") var from: String
  @Argument(help: "The target, empty or not yet there: a SQLite file or postgres://user@host/name.") var to:
    String

  func run() async throws {
    let (source, target) = (try Self.location(from), try Self.location(to))
    try await OperationOutcome.telling {
      if case .sqlite(let path) = source, !FileManager.default.fileExists(atPath: path) {
        throw OperationFailure.noDatabase(path)
      }
      let copied = try await Self.copy(source, target)
      for line in copied { print("\(line.checksum.prefix(16))  \(line.count)\t\(line.table)") }
      let rows = copied.reduce(0) { $0 + $1.count }
      OperationOutcome.say(
        Localised(
          vi: "Đã chép \(copied.count) bảng, \(rows) dòng từ \(source) sang \(target); hai bên khớp nhau.",
          en: "Copied \(copied.count) tables, \(rows) rows from \(source) to \(target); both are equal."))
    }
  }

  private static func copy(
    _ source: DatabaseLocation, _ target: DatabaseLocation
  ) async throws -> [TableChecksum] {
    var limits = DatabaseLimits.standard
    limits.statementMilliseconds = 600_000
    let reading = try await Database.open(source, limits: limits)
    defer { reading.close() }
    var isNew = false
    if case .sqlite(let path) = target { isNew = try makeFile(path) }
    do {
      let writing = try await Database.open(target, limits: limits)
      defer { writing.close() }
      return try await CopyDatabase(from: reading, to: writing, migrations: Areas.migrations)
        .run(ProgressLines().report)
    } catch {
      if isNew, case .sqlite(let path) = target {
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
      }
      throw error
    }
  }

  private static func location(_ text: String) throws -> DatabaseLocation {
    guard let location = DatabaseLocation(text) else {
      throw ValidationError("FROM and TO are files or postgres://user@host/name, not this scheme.")
    }
    return location
  }

  /// For its owner only, like the folder it comes into. Whether it was not there before.
  private static func makeFile(_ path: String) throws -> Bool {
    guard !FileManager.default.fileExists(atPath: path) else { return false }
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw OperationFailure.unwritable(path, reason: "it cannot be made") }
    return true
  }
}
