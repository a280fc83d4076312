import Markup
import Testing

@Suite struct WebAddressTests {
  /// The examples of RFC 3986, sections 5.4.1 and 5.4.2.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
    ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"),
    ("", "http://a/b/c/d;p?q"),
    (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"),
    ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"),
  ])
  func resolves(_ reference: String, _ expected: String) {
    #expect(WebAddress(reference).resolved(against: WebAddress("http://a/b/c/d;p?q")).text == expected)
  }

  @Test(arguments: [
    ("HTTPS://User@Example.VN:443/a b/../%C3%A7?utm_source=x&id=3#t", "https://example.vn/%C3%A7?id=3"),
    ("http://example.vn", "http://example.vn/"),
    ("http://example.vn:8080/bài", "http://example.vn:8080/b%C3%A0i"),
  ])
  func normalizes(_ address: String, _ expected: String) {
    #expect(WebAddress(address).normalized.text == expected)
  }

  @Test func tellsWebPages() {
    #expect(WebAddress(" https://example.vn/a\n").isWebPage)
    #expect(!WebAddress("javascript:alert(1)").isWebPage)
    #expect(!WebAddress("//example.vn/a").isWebPage)
    #expect(WebAddress("http://[::1]:80/").host == "[::1]")
  }

  @Test func aMillionDotsStayLinear() {
    let address = WebAddress("http://a/" + String(repeating: "../a/./", count: 100_000))
    #expect(address.resolved(against: address).text == "http://a/a/")
  }
}
