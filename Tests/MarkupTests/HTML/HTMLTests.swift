import Markup
import Testing

@Suite struct HTMLTests {
  @Test func elementsNestAndClose() {
    let list = ul(.class("tasks", nil, "wide")) {
      for number in 1...2 { li(.id("t\(number)")) { "Việc \(number)" } }
    }
    #expect(
      list.markup == #"<ul class="tasks wide"><li id="t1">Việc 1</li><li id="t2">Việc 2</li></ul>"#)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("Lê & \"Phạm\" 'x'", "Lê &amp; &quot;Phạm&quot; &#39;x&#39;"),
    ("Đồng Nai — ກົມ ខ្មែរ 🏮", "Đồng Nai — ກົມ ខ្មែរ 🏮"),
    ("a\u{0}b\u{1B}c\td\ne", "abc\td\ne"), ("", ""), ("&amp;", "&amp;amp;"),
  ])
  func textIsEscaped(_ text: String, _ expected: String) {
    #expect(p { text }.markup == "<p>\(expected)</p>")
    #expect(p(.title(text)).markup == "<p title=\"\(expected)\"></p>")
  }

  @Test func booleanAttributesAreBareAndAbsentOnesLeftOut() {
    #expect(
      input(.type(.checkbox), .checked(), .disabled(false), .id(nil), .name("a")).markup
        == #"<input type="checkbox" checked name="a">"#)
    #expect(br().markup == "<br>")
  }

  @Test func conditionsAndOptionalsBuild() {
    func line(_ late: Bool, _ note: String?) -> HTML {
      div {
        if late { strong { "Trễ" } } else { "đúng hạn" }
        if let note { small { note } }
      }
    }
    #expect(line(true, nil).markup == "<div><strong>Trễ</strong></div>")
    #expect(line(false, "x").markup == "<div>đúng hạn<small>x</small></div>")
    #expect(
      group {
        line(false, nil); HTML.nothing
      }.isEmpty == false)
    #expect(group {}.isEmpty)
  }

  @Test func aPageOpensWithItsDoctype() {
    let page = html(.lang("vi")) { head { title { "Bảng" } } }.page()
    #expect(
      String(decoding: page, as: UTF8.self)
        == "<!DOCTYPE html>\n<html lang=\"vi\"><head><title>Bảng</title></head></html>")
  }

  @Test func literalsStandAsWritten() {
    #expect(staticMarkup("<svg></svg>").markup == "<svg></svg>")
  }

  /// A long page must stay cheap: 2,000 rows of Vietnamese text.
  @Test func aLongTableRenders() {
    let rows = (0..<2000).map { "Sở Thông tin và Truyền thông \($0) <b>" }
    let bytes = table {
      tbody {
        for row in rows {
          tr {
            td { row }; td { "3.\(row)" }
          }
        }
      }
    }.page()
    #expect(bytes.count > 200_000)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("<b>"))
  }
}
