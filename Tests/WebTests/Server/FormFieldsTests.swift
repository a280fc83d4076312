import Core
import HTTPTypes
import Testing

@testable import Web

@Suite struct FormFieldsTests {
  @Test func namesAndValuesAreDecoded() {
    let form = FormFields(urlEncoded: "q=%C4%90%E1%BB%93ng+Nai&task=1&task=2&empty=&=x&flag&bad=%4".utf8)
    #expect(form["q"] == "Đồng Nai")
    #expect(form.all("task") == ["1", "2"])
    #expect(form["empty"] == nil && form["flag"] == nil && form["absent"] == nil)
    #expect(form.exact("flag") == "")
    #expect(form["bad"] == nil)
  }

  @Test func typedValues() {
    let form = FormFields(urlEncoded: "n=12&day=2026-11-15&bad=2026-02-30&p=+a+".utf8)
    #expect(form.number("n") == 12 && form.id("n") == 12)
    #expect(form.day("day") == Day(year: 2026, month: 11, day: 15))
    #expect(form.day("bad") == nil)
    #expect(form["p"] == "a" && form.exact("p") == " a ")
  }

  /// Text is kept composed and without the signs that turn a line; a password is what was typed.
  @Test func textIsKeptComposedAndInItsDirection() {
    let form = FormFields([
      FormFields.Field(name: "name", value: "Lê Thị Thu\u{309}\u{202E}"),
      FormFields.Field(name: "name", value: "\u{2066}Ho\u{302}\u{300}"),
    ])
    #expect(form["name"] == "Lê Thị Thủ" && form["name"]?.unicodeScalars.count == 10)
    #expect(form.all("name").map { $0.unicodeScalars.count } == [10, 2])
    #expect(form.exact("name")?.unicodeScalars.count == 12)
  }

  @Test func tooManyAreLeftOut() {
    let many = String(repeating: "a=1&", count: 100)
    #expect(FormFields(urlEncoded: many.utf8, limit: 10).all("a").count == 10)
  }

  @Test func cookiesAreReadByTheirWholeName() {
    let fields: HTTPFields = [
      .cookie: "a=b; haidang_session=tok-1; xhaidang_form=no; __Host-haidang_theme=dark"
    ]
    #expect(Cookie.value(of: .session, in: fields, secure: false) == "tok-1")
    #expect(Cookie.value(of: .form, in: fields, secure: false) == nil)
    #expect(Cookie.value(of: .theme, in: fields, secure: true) == "dark")
    #expect(Cookie.value(of: .session, in: [.cookie: "haidang_session=<x>"], secure: false) == nil)
  }

  @Test func tokensAreLongAndDiffer() {
    let tokens = Set((0..<200).map { _ in RandomToken.make() })
    #expect(tokens.count == 200 && tokens.allSatisfy { $0.utf8.count == 26 })
    #expect(FormToken.isValid(cookie: tokens.first, field: tokens.first))
    #expect(!FormToken.isValid(cookie: "", field: "") && !FormToken.isValid(cookie: nil, field: nil))
  }
}
