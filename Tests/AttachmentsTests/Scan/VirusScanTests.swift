import Core
import Foundation
import Testing

@testable import Attachments

@Suite(.enabled(if: TestProgram.isWanted(ScannerServer.name), "clamav-daemon is not installed"))
struct VirusScanTests {
  @Test func aRealScannerTellsHarmfulFromClean() async throws {
    let server = try await ScannerServer()
    let scan = VirusScan(server.address)
    let clean = try server.folder.file(noise(3 << 20))
    #expect(try await scan.scan(clean.path) == .clean)
    let harmful = try server.folder.file(noise(1 << 20) + Array(ScannerServer.harmful.utf8) + noise(1000))
    let finding = try await scan.scan(harmful.path)
    #expect(finding == .found("AnHai.Test.UNOFFICIAL"))
    #expect(finding.refusal?.code == "file-infected")
    #expect(finding.refusal?.message.vi.contains("AnHai.Test") == true)
    #expect(VirusScan.Finding.clean.refusal == nil)
  }

  @Test func whatIsLongerThanTheScannerTakesIsRefused() async throws {
    let server = try await ScannerServer(streamBytes: 1 << 20)
    let file = try server.folder.file(noise(12 << 20))
    let failure = await #expect(throws: VirusScan.Failure.self) {
      try await VirusScan(server.address).scan(file.path)
    }
    #expect(failure == .tooLarge)
    #expect(failure?.refusal.code == "scan-too-large")
  }

  @Test func aScannerThatIsGoneIsAnErrorAndAskedToTryLater() async throws {
    let server = try await ScannerServer()
    let file = try server.folder.file(noise(1000))
    server.kill()
    let failure = await #expect(throws: VirusScan.Failure.self) {
      try await VirusScan(server.address).scan(file.path)
    }
    #expect(failure?.refusal.code == "scan-unavailable")
    #expect(failure?.refusal.message.en.contains("Try again") == true)
  }
}

/// What needs no scanner of the system.
@Suite struct ScanAnswerTests {
  /// Something listens and never answers: the wait ends.
  @Test func silenceEnds() async throws {
    let folder = try TestFolder()
    let listener = try SilentListener()
    let file = try folder.file(noise(1000))
    var scan = VirusScan(.network(host: "127.0.0.1", port: listener.port))
    scan.silentSeconds = 1
    await #expect(throws: VirusScan.Failure.unreachable("no answer in time")) {
      try await scan.scan(file.path)
    }
  }

  @Test func nobodyListens() async throws {
    let folder = try TestFolder()
    let file = try folder.file(noise(1000))
    let addresses = [
      SocketAddress.unix(path: "\(folder.path)/none"), .network(host: "127.0.0.1", port: try FreePort.find()),
    ]
    for address in addresses {
      await #expect(throws: VirusScan.Failure.self) { try await VirusScan(address).scan(file.path) }
    }
  }

  @Test func answersAreRead() throws {
    #expect(try VirusScan.finding(in: Array("stream: OK\0".utf8)) == .clean)
    #expect(try VirusScan.finding(in: Array("stream: Win.Test-1 FOUND\0".utf8)) == .found("Win.Test-1"))
    for text in ["", "stream: ", "OK", "stream: lstat() failed. ERROR", "stream: OKAY"] {
      #expect(throws: VirusScan.Failure.self) { try VirusScan.finding(in: Array(text.utf8)) }
    }
  }

  @Test func addressesAreRead() {
    #expect(SocketAddress("/run/clamav/clamd.ctl") == .unix(path: "/run/clamav/clamd.ctl"))
    #expect(SocketAddress("unix:/run/c") == .unix(path: "/run/c"))
    #expect(SocketAddress("quet.anhai.vn:3310") == .network(host: "quet.anhai.vn", port: 3310))
    #expect(SocketAddress("[::1]:3310") == .network(host: "::1", port: 3310))
    for text in [
      "", "host", "host:", "host:0", "host:99999", ":3310", "http://host:80",
      "/" + String(repeating: "x", count: 200),
    ] {
      #expect(SocketAddress(text) == nil, "\(text)")
    }
  }
}
