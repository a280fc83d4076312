import Core
import Foundation
import Mail
import TestKit
import Testing

/// What is written is read back by another program: Python's `email`, behind a real server.
@Suite struct MailMessageTests {
  static let subjects = [
    "Plain", "Nhắc việc: báo cáo quý IV/2026 đến hạn ngày 15/11/2026", "", "=?UTF-8?Q?sly?=",
    String(repeating: "a", count: 300), String(repeating: "đ", count: 200), String(repeating: "🇻🇳", count: 60),
    "trailing space ", "x\ty", "Trang: \"tin\", (mới) <tag> \\",
    String(repeating: "tin tức đối ngoại ", count: 40),
  ]

  static let texts = [
    "Kính gửi ông/bà,\n\nViệc \"Dịch trang tin\" đến hạn ngày 15/11/2026.\n\nTrân trọng.", "",
    ".\n..\n.dòng bắt đầu bằng dấu chấm\nFrom here\n", String(repeating: "dòng dài không ngắt ", count: 3000),
    "a\r\nb\rc\n\n\n", "ສະບາຍດີ 你好 こんにちは \u{0}\u{7}",
  ]

  @Test func anotherProgramReadsTheSame() async throws {
    let server = try await LoopbackSMTP.start()
    defer { server.stop() }
    let settings = try MailSettings(
      url: "smtp://127.0.0.1:\(server.port)?tls=off",
      from: "Cổng Hải Đăng, tỉnh An Hải <haidang@anhai.example>")
    let sender = SMTPSender(settings)
    var sent: [MailMessage] = []
    for (index, subject) in Self.subjects.enumerated() {
      let name = index % 2 == 0 ? "Nguyễn Thị Mẫu" : "O. \"Mau\", J."
      let to = try #require(MailAddress(name: name, address: "mau\(index)@anhai.example"))
      let message = MailMessage(to: to, subject: subject, text: Self.texts[index % Self.texts.count])
      sent.append(message)
      try await sender.send(
        message, identity: "a1b2c3d4\(index)", date: Timestamp(milliseconds: 1_794_684_605_123))
    }
    let taken = try server.taken()
    #expect(taken.count == sent.count)
    for (index, (mail, message)) in zip(taken, sent).enumerated() {
      #expect(mail.subject == message.subject.replacing("\t", with: " ").trimmingCharacters(in: .whitespaces))
      #expect(Self.unified(mail.text) == Self.unified(message.text))
      #expect(mail.to == [[message.to.name ?? "", message.to.address]])
      #expect(mail.from == [["Cổng Hải Đăng, tỉnh An Hải", "haidang@anhai.example"]])
      #expect(mail.sender == "haidang@anhai.example")
      #expect(mail.id == "<a1b2c3d4\(index)@anhai.example>")
      #expect(mail.date == "2026-11-15T02:30:05+07:00")
      #expect(mail.defects == [])
      #expect(mail.longest <= 78)
      #expect(mail.bare == 0)
      #expect(mail.ascii)
    }
  }

  @Test(arguments: ["a\r\nBcc: b@c.example", "a\nX: y", "a\r\n\r\nbody", "a\u{85}b\u{2028}c", "a\u{0}b"])
  func nothingInASubjectBecomesAField(subject: String) throws {
    let to = try #require(MailAddress("mau@anhai.example"))
    let message = MailMessage(to: to, subject: subject, text: "x")
    let bytes = message.bytes(from: to, identity: "x\r\nY: z", date: Timestamp(milliseconds: 0))
    let head = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")[0]
    let names = head.components(separatedBy: "\r\n").map { $0.prefix { $0 != ":" } }
    #expect(
      names == [
        "Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding", "Auto-Submitted",
      ])
  }

  @Test func theSameMailIsTheSameBytes() throws {
    let to = try #require(MailAddress("mau@anhai.example"))
    let message = MailMessage(to: to, subject: "Nhắc việc", text: "Đến hạn")
    let moment = Timestamp(milliseconds: 1_794_684_605_123)
    #expect(
      message.bytes(from: to, identity: "7", date: moment)
        == message.bytes(from: to, identity: "7", date: moment))
  }

  /// The body's last line is closed on the way, and line breaks have one form.
  private static func unified(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return lines.trimmingCharacters(in: .newlines)
  }
}
