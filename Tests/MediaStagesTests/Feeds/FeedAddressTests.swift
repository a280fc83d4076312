import Testing

@testable import MediaStages

@Suite struct FeedAddressTests {
  /// The examples of RFC 3986, section 5.4, and what feeds get wrong.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
    ("#s", "http://a/b/c/d;p?q#s"),
    ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
    (" g ", "http://a/b/c/g"), ("http:///x.example/y", "http://x.example/y"), ("đường", "http://a/b/c/đường"),
  ])
  func resolved(_ reference: String, _ expected: String) {
    #expect(FeedAddress.resolve(reference, base: "http://a/b/c/d;p?q") == expected)
  }

  @Test(arguments: [
    "javascript:x", "vbscript:x", "data:text/html,x", "\u{1}javascript:x", "jav\tascript:x", "chrome:x",
  ])
  func refused(_ address: String) {
    #expect(FeedAddress.safe(address, base: "http://a/") == nil)
  }
}
