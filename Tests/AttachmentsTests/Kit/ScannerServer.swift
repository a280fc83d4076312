import Foundation

@testable import Attachments

/// A real clamd with signatures of its own for invented words, on a socket in a temporary folder.
final class ScannerServer: Sendable {
  static let name = "clamd"
  /// What the scanner knows as harmful.
  static let harmful = "AN-HAI-HARMLESS-TEST-OF-THE-SCANNER-4711"

  let folder: TestFolder
  private let program: RunningProgram

  /// `streamBytes` is the longest file that it takes.
  init(streamBytes: Int = 8 << 20) async throws {
    folder = try TestFolder()
    let hex = Self.harmful.utf8.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    _ = try folder.file(Array("AnHai.Test:0:*:\(hex)\n".utf8), named: "test.ndb")
    let settings = """
      LocalSocket \(folder.path)/clamd.sock
      DatabaseDirectory \(folder.path)
      TemporaryDirectory \(folder.path)
      PidFile \(folder.path)/clamd.pid
      LogFile \(folder.path)/clamd.log
      StreamMaxLength \(streamBytes)
      Foreground yes
      ConcurrentDatabaseReload no
      User \(NSUserName())

      """
    let place = try folder.file(Array(settings.utf8), named: "clamd.conf")
    program = try RunningProgram(TestProgram.find(Self.name), ["--config-file", place.path])
    let probe = try folder.file([1])
    let scan = VirusScan(address)
    guard await eventually({ (try? await scan.scan(probe.path)) == .clean }) else { throw Missing() }
  }

  var address: SocketAddress { .unix(path: "\(folder.path)/clamd.sock") }

  func kill() { program.kill() }
}
