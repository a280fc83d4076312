import Core
import Foundation
import Mail
import TestKit
import Testing

/// Sending to a real server, and what its misbehaviour means for a mail.
@Suite struct SMTPSenderTests {
  private func settings(_ url: String, caFile: String? = nil) throws -> MailSettings {
    try MailSettings(url: url, from: "haidang@anhai.example", caFile: caFile)
  }

  private func send(_ settings: MailSettings, to name: String = "mau") async throws {
    let to = try #require(MailAddress("\(name)@anhai.example"))
    try await SMTPSender(settings).send(
      MailMessage(to: to, subject: "Nhắc việc", text: "Đến hạn."), identity: "0a1b", date: .now)
  }

  private func failure(_ settings: MailSettings, to name: String = "mau") async throws -> SMTPFailure {
    try #require(await #expect(throws: SMTPFailure.self) { try await send(settings, to: name) })
  }

  @Test func deliversEncryptedAfterALogin() async throws {
    let server = try await LoopbackSMTP.start(tls: true, ["--login", "canbo:bí mật"])
    defer { server.stop() }
    let url = "smtp://canbo:b%C3%AD%20m%E1%BA%ADt@localhost:\(server.port)/may-chu.anhai.example"
    try await send(settings(url, caFile: server.caFile))
    let mail = try #require(try server.taken().first)
    #expect(mail.encrypted && mail.login)
    #expect(mail.client == "may-chu.anhai.example")
  }

  @Test func deliversEncryptedFromTheStart() async throws {
    let server = try await LoopbackSMTP.start(tls: true, ["--from-start", "--login", "canbo:bimat"])
    defer { server.stop() }
    try await send(settings("smtps://canbo:bimat@localhost:\(server.port)", caFile: server.caFile))
    #expect(try server.taken().map(\.login) == [true])
  }

  @Test func aWrongPasswordIsNotTheFaultOfTheMail() async throws {
    let server = try await LoopbackSMTP.start(tls: true, ["--login", "canbo:bimat"])
    defer { server.stop() }
    for login in ["canbo:saimatkhau@", ""] {
      let failure = try await failure(
        settings("smtp://\(login)localhost:\(server.port)", caFile: server.caFile))
      #expect(failure.reason == .loginRefused)
      #expect(!failure.isPermanent)
      #expect(!failure.summary.contains("saimatkhau") && !failure.summary.contains("canbo"))
    }
    #expect(try server.taken().isEmpty)
  }

  @Test func anUntrustedCertificateIsRefused() async throws {
    let server = try await LoopbackSMTP.start(tls: true)
    defer { server.stop() }
    let unknown = try await failure(settings("smtp://localhost:\(server.port)"))
    #expect(unknown.reason == .untrustedCertificate)
    #expect(!unknown.isPermanent)
    // The certificate is for the name, not for the number.
    let otherName = try await failure(settings("smtp://127.0.0.1:\(server.port)", caFile: server.caFile))
    #expect(otherName.reason == .untrustedCertificate)
    #expect(try server.taken().isEmpty)
  }

  @Test func aServerWithoutEncryptionIsRefusedUnlessAllowed() async throws {
    let server = try await LoopbackSMTP.start()
    defer { server.stop() }
    let failure = try await failure(settings("smtp://canbo:bimat@localhost:\(server.port)"))
    #expect(failure.reason == .noEncryption)
    #expect(!failure.isPermanent)
    #expect(try server.taken().isEmpty)
    try await send(settings("smtp://localhost:\(server.port)?tls=off"))
    #expect(try server.taken().count == 1)
  }

  @Test(arguments: [
    ("refused", SMTPFailure.Reason.refused, 550 as Int?, true), ("content", .refused, 554, true),
    ("later", .refused, 451, false), ("broken", .brokenOff, nil, false), ("unheard", .brokenOff, nil, false),
  ])
  func misbehaviourIsTold(
    name: String, reason: SMTPFailure.Reason, code: Int?, isPermanent: Bool
  ) async throws {
    let server = try await LoopbackSMTP.start()
    defer { server.stop() }
    let settings = try settings("smtp://localhost:\(server.port)?tls=off")
    let failure = try await failure(settings, to: name)
    #expect(failure.reason == reason)
    #expect(failure.isPermanent == isPermanent)
    if let code { #expect(failure.code == code) }
    guard !isPermanent else { return }
    try await send(settings, to: name)
    #expect(Set(try server.taken().map(\.id)) == ["<0a1b@anhai.example>"])
  }

  @Test func aSlowServerIsLeft() async throws {
    let server = try await LoopbackSMTP.start()
    defer { server.stop() }
    var settings = try settings("smtp://localhost:\(server.port)?tls=off")
    settings.timeout = .milliseconds(400)
    let failure = try await failure(settings, to: "slow")
    #expect(failure.reason == .timedOut)
    // The server takes it after half a minute, which nobody waited for.
    #expect(try server.taken().isEmpty)
    #expect(!failure.isPermanent)
  }

  @Test func aServerThatTurnsEverybodyAwayIsNotTheFaultOfTheMail() async throws {
    let server = try await LoopbackSMTP.start(["--turn-away"])
    defer { server.stop() }
    let failure = try await failure(settings("smtp://localhost:\(server.port)?tls=off"))
    #expect(failure.reason == .turnedAway)
    #expect(failure.code == 554)
    #expect(!failure.isPermanent)
  }

  /// The sender of the settings is not one that the server takes: every mail would be lost if it were the mail's fault.
  @Test func aRefusedSenderIsNotTheFaultOfTheMail() async throws {
    let server = try await LoopbackSMTP.start(["--refuse-sender"])
    defer { server.stop() }
    let failure = try await failure(settings("smtp://localhost:\(server.port)?tls=off"))
    #expect(failure.reason == .senderRefused)
    #expect(failure.code == 553)
    #expect(!failure.isPermanent)
  }

  @Test func nobodyThereIsTold() async throws {
    let failure = try await failure(settings("smtp://127.0.0.1:1?tls=off"))
    #expect(failure.reason == .notConnected)
    #expect(!failure.isPermanent)
  }
}
