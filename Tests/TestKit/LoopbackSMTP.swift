import Foundation
import Testing

/// A real SMTP server in a process of its own: `Tests/MailTests/smtp_server.py`, which says how to make it misbehave.
package final class LoopbackSMTP: Sendable {
  /// A mail that it took, as Python's parser reads it.
  package struct Taken: Decodable, Sendable {
    package var sender: String
    package var recipient: String
    /// Message-ID with its angle brackets.
    package var id: String
    /// Name and address.
    package var from: [[String]]
    package var to: [[String]]
    package var subject: String
    package var date: String
    package var text: String
    package var fields: [String]
    package var defects: [String]
    /// Bytes of the longest line.
    package var longest: Int
    /// Line breaks other than CRLF.
    package var bare: Int
    package var ascii: Bool
    package var encrypted: Bool
    package var login: Bool
    /// What EHLO said.
    package var client: String
  }

  package let port: Int
  private let process: Process
  private let input: Pipe
  private let folder: URL

  /// PEM file of the authority behind the certificate of a server with `--tls`.
  package var caFile: String { folder.appending(path: "cert.pem").path }

  /// Starts it and waits until it listens. `tls` gives it a certificate of its own for "localhost".
  package static func start(tls: Bool = false, _ options: [String] = []) async throws -> LoopbackSMTP {
    try await withCheckedThrowingContinuation { continuation in
      // Waiting for a process would hold up the other tests' tasks.
      Thread.detachNewThread {
        continuation.resume(with: Result { try LoopbackSMTP(tls: tls, options) })
      }
    }
  }

  private init(tls: Bool, _ options: [String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "haidang-smtp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    process = Process()
    // Debian's own, which the package python3-aiosmtpd belongs to.
    process.executableURL = URL(filePath: "/usr/bin/python3")
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../MailTests/smtp_server.py").path
    process.arguments =
      [script, "--spool", folder.appending(path: "spool").path] + (tls ? ["--tls", folder.path] : [])
      + options
    input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = Self.firstLine(output.fileHandleForReading)
    port = try #require(Int(line), "the SMTP server does not start: run packages/install test-quick")
  }

  private static func firstLine(_ handle: FileHandle) -> String {
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let piece = handle.availableData
      if piece.isEmpty { break }
      line += piece
    }
    return String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  package func taken() throws -> [Taken] {
    let spool = try Data(contentsOf: folder.appending(path: "spool"))
    return try spool.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Taken.self, from: $0)
    }
  }

  /// Ends it and removes what it kept.
  package func stop() {
    kill(process.processIdentifier, SIGKILL)
    try? input.fileHandleForWriting.close()
    try? FileManager.default.removeItem(at: folder)
  }
}
