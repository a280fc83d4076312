import Accounts
import ArgumentParser
import Attachments
import Foundation
import Logging
import Mail
import Store

/// Where the data is. Every setting of the program stands in this file: an option, or a variable of the environment
/// when the option is not given.
struct DataSettings: ParsableArguments {
  @Option(name: .long, help: "Folder of the database and its files [HAIDANG_DATA].")
  var data = Settings.text("HAIDANG_DATA") ?? "data"

  @Option(
    name: .long,
    help: "A PostgreSQL server instead of the file in the data folder: postgres://… [HAIDANG_DATABASE].")
  var database = Settings.text("HAIDANG_DATABASE") ?? ""

  /// The database that the settings name.
  func location() throws -> DatabaseLocation {
    if !database.isEmpty {
      guard let location = DatabaseLocation(database) else {
        throw ValidationError("--database takes postgres://user@host/name or a file, not this scheme.")
      }
      return location
    }
    return .sqlite(path: URL(filePath: data).appending(path: "haidang.sqlite").path)
  }
}

/// How the program serves.
struct ServerSettings: ParsableArguments {
  @Option(name: .long, help: "Port to listen at; 0 takes a free one [HAIDANG_PORT].")
  var port = Settings.number("HAIDANG_PORT") ?? 8080

  @Option(name: .long, help: "Address to listen at; 0.0.0.0 for every network [HAIDANG_HOST].")
  var host = Settings.text("HAIDANG_HOST") ?? "127.0.0.1"

  @Option(
    name: .long,
    help: """
      The address that readers type, such as https://haidang.tinh.gov.vn; https turns on Secure cookies and HSTS \
      and trusts the proxy's X-Forwarded-For [HAIDANG_PUBLIC_URL].
      """)
  var publicURL = Settings.text("HAIDANG_PUBLIC_URL") ?? ""

  @Option(name: .long, help: "Largest file to upload, in MB [HAIDANG_UPLOAD_MB].")
  var uploadMB = Settings.number("HAIDANG_UPLOAD_MB") ?? 40

  @Option(name: .long, help: "Connections at one time [HAIDANG_CONNECTIONS].")
  var connections = Settings.number("HAIDANG_CONNECTIONS") ?? 1024

  @Option(
    name: .long,
    help: "Connections of one network address at one time; without a proxy only [HAIDANG_CONNECTIONS_OF_ONE]."
  )
  var connectionsOfOne = Settings.number("HAIDANG_CONNECTIONS_OF_ONE") ?? 128

  @Option(name: .long, help: "Seconds after which a silent connection is closed [HAIDANG_IDLE_SECONDS].")
  var idleSeconds = Settings.number("HAIDANG_IDLE_SECONDS") ?? 20

  @Option(
    name: .long,
    help: """
      How wrong passwords are met: standard (few from one place for one account; the owner's own browsers pass) or strict \
      (five close the account for 15 minutes) [HAIDANG_SIGN_IN_RULE].
      """)
  var signInRule = Settings.text("HAIDANG_SIGN_IN_RULE") ?? "standard"

  func validate() throws {
    guard SignInRule(rawValue: signInRule) != nil else {
      throw ValidationError("--sign-in-rule is standard or strict.")
    }
    try Settings.checkNumbers(
      "HAIDANG_PORT", "HAIDANG_UPLOAD_MB", "HAIDANG_CONNECTIONS", "HAIDANG_CONNECTIONS_OF_ONE",
      "HAIDANG_IDLE_SECONDS")
    guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535.") }
    guard (1...1024).contains(uploadMB) else { throw ValidationError("--upload-mb is 1 to 1024.") }
    guard (16...100_000).contains(connections) else {
      throw ValidationError("--connections is 16 to 100000.")
    }
    guard (8...100_000).contains(connectionsOfOne) else {
      throw ValidationError("--connections-of-one is 8 to 100000.")
    }
    guard (1...30).contains(idleSeconds) else { throw ValidationError("--idle-seconds is 1 to 30.") }
    let url = URL(string: publicURL)
    if !publicURL.isEmpty, url?.host() == nil || !["http", "https"].contains(url?.scheme) {
      throw ValidationError("--public-url is an address such as https://haidang.tinh.gov.vn.")
    }
  }
}

/// How much is logged.
struct LogSettings: ParsableArguments {
  @Option(name: .long, help: "Least severity to log: debug, info, notice, warning, error [HAIDANG_LOG].")
  var log = Settings.text("HAIDANG_LOG") ?? "info"

  func validate() throws {
    guard Logger.Level(rawValue: log) != nil else {
      throw ValidationError(
        "--log is one of: \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
  }
}

/// Where files are kept, and who looks at them first. Both may hold secrets or differ from host to host, so they are
/// variables of the environment only.
enum FileSettings {
  /// HAIDANG_FILES: nothing or "folder" for files/ in the data folder, a path, or s3://… (docs/files.md).
  static func home(_ data: DataSettings) throws -> FileHomeLocation {
    guard let location = FileHomeLocation(Settings.text("HAIDANG_FILES") ?? "", dataFolder: data.data) else {
      throw ValidationError("HAIDANG_FILES is a folder or s3://KEY:SECRET@HOST/BUCKET (see docs/files.md).")
    }
    return location
  }

  /// HAIDANG_CLAMD: where clamd listens; nil when files are not scanned.
  static func scan() throws -> VirusScan? {
    guard let text = Settings.text("HAIDANG_CLAMD") else { return nil }
    guard let address = SocketAddress(text) else {
      throw ValidationError("HAIDANG_CLAMD is a socket such as /run/clamav/clamd.ctl, or host:3310.")
    }
    return VirusScan(address)
  }
}

/// Where mail is handed over. Without it, mail waits in the queue.
struct MailOptions: ParsableArguments {
  @Option(
    name: .long,
    help: """
      The server that takes mail: smtp://user:secret@host:587 (with STARTTLS), smtps://…, or smtp://localhost:25?tls=off. \
      Better as a variable than on the command line, where others see it [HAIDANG_MAIL].
      """)
  var mail = Settings.text("HAIDANG_MAIL") ?? ""

  @Option(name: .long, help: "The sender: \"Hải Đăng <haidang@tinh.gov.vn>\" [HAIDANG_MAIL_FROM].")
  var mailFrom = Settings.text("HAIDANG_MAIL_FROM") ?? ""

  @Option(name: .long, help: "PEM file of the authorities to trust for mail [HAIDANG_MAIL_CA].")
  var mailCA = Settings.text("HAIDANG_MAIL_CA") ?? ""

  /// Nil when no server is named; throws a `Refusal` for settings that do not fit.
  func settings() throws -> MailSettings? {
    guard !mail.isEmpty else { return nil }
    return try MailSettings(url: mail, from: mailFrom, caFile: mailCA.isEmpty ? nil : mailCA)
  }
}

/// How queued jobs are done.
struct WorkSettings: ParsableArguments {
  @Option(name: .long, help: "Jobs at one time in this process [HAIDANG_JOBS].")
  var jobs = Settings.number("HAIDANG_JOBS") ?? 4

  func validate() throws {
    try Settings.checkNumbers("HAIDANG_JOBS")
    guard (2...64).contains(jobs) else { throw ValidationError("--jobs is 2 to 64.") }
  }
}

enum Settings {
  /// A variable that is set and not empty.
  static func text(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  static func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

  /// Refuses variables that should be numbers and are none: a slip must not quietly mean the default.
  static func checkNumbers(_ names: String...) throws {
    for name in names where text(name) != nil && number(name) == nil {
      throw ValidationError("\(name) is a number, not \(text(name) ?? "").")
    }
  }
}
