import Store
import Testing

@Suite struct ByteTextTests {
  /// RFC 4648, section 10, without padding, and bytes whose letters differ from those of plain base64.
  @Test(
    arguments: [
      ("", "", ""), ("f", "Zg", "66"), ("fo", "Zm8", "666f"), ("foo", "Zm9v", "666f6f"),
      ("foob", "Zm9vYg", "666f6f62"), ("fooba", "Zm9vYmE", "666f6f6261"),
      ("foobar", "Zm9vYmFy", "666f6f626172"),
      ("đ~?", "xJF-Pw", "c4917e3f"), ("~~~???", "fn5-Pz8_", "7e7e7e3f3f3f"),
    ])
  func bytesComeBack(text: String, letters: String, digits: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.base64URL == letters)
    #expect(bytes.hexadecimal == digits)
    #expect([UInt8](base64URL: letters) == bytes)
  }

  @Test(arguments: ["Z", "Zg==", "Zh", "Zm9v\n", "Zm+v", "Zm/v", "Zm9v Zg", "đ"])
  func whatIsNoneIsRefused(letters: String) {
    #expect([UInt8](base64URL: letters) == nil)
  }

  @Test func secretsMatchWholeOrNotAtAll() {
    #expect(Secret.match("abc", "abc"))
    for (left, right) in [("abc", "abd"), ("abc", "ab"), ("", ""), ("abc", ""), ("abc", "Abc")] {
      #expect(!Secret.match(left, right))
    }
  }
}
