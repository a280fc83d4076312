import Foundation
import Mail
import Testing

@Suite struct MailAddressTests {
  @Test(arguments: [
    "an@anhai.example", "thu-ky.so+tin@so-van-hoa.anhai.example", "a@localhost", "o'brien=x@b.example",
  ])
  func takesCommonAddresses(text: String) {
    #expect(MailAddress(text)?.address == text)
  }

  @Test(arguments: [
    "", "an", "@anhai.example", "an@", "an@@anhai.example", "an@anhai..example", ".an@anhai.example",
    "an.@anhai.example", "a n@anhai.example", "an@-anhai.example", "an@anhai_.example", "ân@anhai.example",
    "an@ân.example", "an@anhai.example\r\nRCPT TO:<b@c.example>", "an\n@anhai.example", "<an@anhai.example",
    "an@anhai.example>", "an@anhai.example, b@c.example", "\"an\"@anhai.example", "an\0@anhai.example",
  ])
  func refusesOthers(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test func boundsTheLength() {
    let domain = String(repeating: "a.", count: 93) + "example"
    #expect(MailAddress(address: String(repeating: "x", count: 60) + "@" + domain) != nil)
    #expect(MailAddress(address: String(repeating: "x", count: 65) + "@anhai.example") == nil)
    #expect(MailAddress(address: "x@" + String(repeating: "a.", count: 130) + "example") == nil)
  }

  @Test func readsANameBesideIt() throws {
    let address = try #require(MailAddress("Cổng Hải Đăng <haidang@anhai.example>"))
    #expect(address.name == "Cổng Hải Đăng")
    #expect(address.address == "haidang@anhai.example")
    #expect(address.domain == "anhai.example")
    #expect(address.description == "Cổng Hải Đăng <haidang@anhai.example>")
    #expect(MailAddress(name: "A\r\nBcc: x <y>", address: "a@b.example")?.name == "A  Bcc: x y")
    #expect(MailAddress(name: " \n", address: "a@b.example")?.name == nil)
  }

  @Test func comesBackFromJSON() throws {
    let address = try #require(MailAddress("Nguyễn Thị Mẫu <mau@anhai.example>"))
    let bytes = try JSONEncoder().encode([address])
    #expect(try JSONDecoder().decode([MailAddress].self, from: bytes) == [address])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([MailAddress].self, from: Data("[\"a@b.example\\r\\nX: y\"]".utf8))
    }
  }
}
