import Testing

@testable import MediaStages

/// What of strangers' HTML stays.
@Suite struct SafeHTMLTests {
  private static func clean(_ text: String, base: String = "https://a.example/b/") -> String {
    String(decoding: SafeHTML.clean(Array(text.utf8), base: base), as: UTF8.self)
  }

  @Test(arguments: [
    ("Không có thẻ", "Không có thẻ"),
    ("A & B &amp; C &eacute; &#7879; &la;", "A &amp; B &amp; C &eacute; &#7879; &amp;la;"),
    ("<p>A<br>B<BR/></p>", "<p>A<br />B<br /></p>"), ("1 < 2 <3", "1 &lt; 2 &lt;3"),
    ("a<script>x()</script>b", "ab"), ("a<STYLE>p{}</STYLE>b<applet>c</applet>", "ab"), ("a<script>b", "a"),
    ("<iframe src='x'>t</iframe>", "t"), ("<p onclick='x()' title='t'>a</p>", "<p title=\"t\">a</p>"),
    ("<a href='c?d=1&e=2'>x</a>", "<a href=\"https://a.example/b/c?d=1&amp;e=2\">x</a>"),
    ("<a href='javascript:x()'>x</a>", "<a href=\"\">x</a>"),
    ("<a href='java\nscript:x()'>x</a>", "<a href=\"\">x</a>"),
    ("<a href='&#106;avascript:x()'>x</a>", "<a href=\"\">x</a>"),
    ("<a href=' JAVASCRIPT:x()'>x</a>", "<a href=\"\">x</a>"),
    ("<img src=data:text/html;base64,AAAA>", "<img src=\"\" />"),
    (
      "<img alt='\"><script>' src=/a.png>",
      "<img alt=\"&quot;&gt;&lt;script&gt;\" src=\"https://a.example/a.png\" />"
    ),
    ("<b style='color:red;position:fixed;background:url(x)'>a</b>", "<b>a</b>"),
    ("<b style='width: expression(alert(1))'>a</b>", "<b>a</b>"),
    ("<!DOCTYPE html><html><body>a</body></html>", "a"), ("a<!-- b -->c", "a<!-- b -->c"),
    ("a<!--> <img src=x> -->b", "ab"), ("a<!-- b", "a"), ("<a title='x>y</a>", "<a title=\"'x\">y</a>"),
    (
      "<svg onload=x><circle r='1'/></svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"></svg>"
    ),
    (
      "<svg><script>x</script><a xlink:href='javascript:x'>t</a></svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><a xlink:href=\"\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">t</a></svg>"
    ),
  ])
  func cleaned(_ text: String, _ expected: String) {
    #expect(Self.clean(text) == expected)
  }

  @Test func stylesAndFormsOnlyWhereAskedFor() {
    let text = "<form action='x'><b style='color:red;position:fixed;background:url(x)'>a</b><input></form>"
    #expect(Self.clean(text) == "<b>a</b>")
    let wide = String(decoding: SafeHTML.clean(Array(text.utf8), base: "", allowance: .wide), as: UTF8.self)
    #expect(wide == "<form action=\"x\"><b style=\"color: red;\">a</b><input /></form>")
  }

  @Test func noScriptsComeThroughWhateverTheOrder() {
    var state: UInt64 = 11
    let pieces = [
      "<a href=\"x\">", "</a>", "<script>", "</script>", "<p style='color:red'>", "&amp;", "&", "<", ">",
      "\"", "'", "chữ",
      "<!--", "-->", "<img src=/a onerror=x>", "<svg>", "</svg>", "<b/>", "<br>", "=", "/", "<![CDATA[",
      "]]>", "--!>",
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let once = Self.clean(text)
      let visible = once.replacing(/<!--.*?-->/.dotMatchesNewlines(), with: "").lowercased()
      #expect(!visible.contains("<script") && !visible.contains(" onerror="), "\(text) → \(once)")
    }
  }
}
