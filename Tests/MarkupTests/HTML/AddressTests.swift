import Markup
import Testing

@Suite struct AddressTests {
  @Test func segmentsAreEncoded() {
    #expect(Address(segments: []).text == "/")
    #expect(Address(segments: ["plans", "kế hoạch/1"]).text == "/plans/k%E1%BA%BF%20ho%E1%BA%A1ch%2F1")
  }

  @Test func queryValuesAreEncodedAndKeepTheFragment() {
    let address = Address(segments: ["tasks"]).at("t3").adding("q", "a&b=c #").adding("page", nil)
    #expect(address.text == "/tasks?q=a%26b%3Dc%20%23#t3")
    #expect(address.adding("page", "2").text == "/tasks?q=a%26b%3Dc%20%23&page=2#t3")
  }

  @Test(arguments: [
    "//evil.example", "/\\evil", "https://evil.example", "javascript:alert(1)", "", "/a b", "/a\nb",
  ])
  func onlyOwnPathsAreLocal(_ text: String) {
    #expect(Address(local: text) == nil)
  }

  @Test func ownPathsAreLocal() {
    #expect(Address(local: "/tasks?state=late&page=2")?.text == "/tasks?state=late&page=2")
    #expect(Address(local: "/")?.text == "/")
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x", " https://a", "ftp://a", "/a"])
  func scriptsAreNoAddresses(_ text: String) {
    #expect(Address(external: text) == nil)
  }

  @Test func webPagesAreAddresses() {
    #expect(Address(external: "HTTPS://chinhphu.vn/a?b")?.text == "HTTPS://chinhphu.vn/a?b")
    #expect(Address(external: "mailto:a@b.vn") != nil)
  }
}
