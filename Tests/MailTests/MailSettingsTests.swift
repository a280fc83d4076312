import Core
import Mail
import Testing

@Suite struct MailSettingsTests {
  private let from = "Hải Đăng <haidang@anhai.example>"

  @Test func readsTheWholeAddress() throws {
    let settings = try MailSettings(
      url: "smtp://thu%40tinh:b%C3%AD%3Am%E1%BA%ADt@mail.anhai.example", from: from)
    #expect(settings.host == "mail.anhai.example")
    #expect(settings.port == 587)
    #expect(settings.encryption == .required)
    #expect(settings.user == "thu@tinh")
    #expect(settings.password == "bí:mật")
    #expect(settings.from.address == "haidang@anhai.example")
  }

  @Test(arguments: [
    ("smtps://mail.anhai.example", 465, MailSettings.Encryption.fromStart),
    ("smtps://mail.anhai.example:1465/may-chu.anhai.example", 1465, .fromStart),
    ("smtp://127.0.0.1?tls=off", 25, .off), ("smtp://127.0.0.1:2525?tls=off", 2525, .off),
  ])
  func knowsPortsAndEncryption(url: String, port: Int, encryption: MailSettings.Encryption) throws {
    let settings = try MailSettings(url: url, from: from)
    #expect(settings.port == port)
    #expect(settings.encryption == encryption)
  }

  @Test(arguments: [
    ("", "mail-url"), ("smtp://a:mật@mail.anhai.example", "mail-url"), ("mail.anhai.example", "mail-url"),
    ("https://mail.anhai.example", "mail-url"),
    ("smtp://", "mail-url"), ("smtp://mail.anhai.example:99999", "mail-url"),
    ("smtp://mail.anhai.example?tls=maybe", "mail-url"), ("smtps://mail.anhai.example?tls=off", "mail-url"),
    ("smtp://mail.anhai.example/a%0D%0AQUIT", "mail-url"), ("smtp://mail.anhai.example#x", "mail-url"),
    ("smtp://user:secret@127.0.0.1?tls=off", "mail-secret-in-clear"),
  ])
  func refusesOthers(url: String, code: String) {
    let refusal = #expect(throws: Refusal.self) { try MailSettings(url: url, from: from) }
    #expect(refusal?.code == code)
  }

  @Test func refusesABadSenderAndAnAbsentFile() {
    let sender = #expect(throws: Refusal.self) {
      try MailSettings(url: "smtps://a.example", from: "Hải Đăng")
    }
    #expect(sender?.code == "mail-from")
    let file = #expect(throws: Refusal.self) {
      try MailSettings(url: "smtps://a.example", from: from, caFile: "/absent/authorities.pem")
    }
    #expect(file?.code == "mail-authorities")
  }

  @Test func hidesTheSecretHoweverItIsPrinted() throws {
    let settings = try MailSettings(url: "smtp://canbo:bimat@mail.anhai.example", from: from)
    var dumped = ""
    dump(settings, to: &dumped)
    for text in ["\(settings)", String(reflecting: settings), String(describing: Optional(settings)), dumped]
    {
      #expect(!text.contains("bimat") && !text.contains("canbo"))
      #expect(text.contains("smtp://mail.anhai.example:587"))
    }
  }
}
