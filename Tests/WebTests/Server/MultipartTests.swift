import Testing

@testable import Web

@Suite struct MultipartTests {
  static let type = "multipart/form-data; boundary=\"XyZ\""

  static func body(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

  static let good = body(
    """
    --XyZ
    Content-Disposition: form-data; name="form-token"

    abc
    --XyZ
    Content-Disposition: form-data; name="file"; filename="Kế hoạch %22160%22.txt"
    Content-Type: text/plain

    --Xy
    dòng hai

    --XyZ--

    """)

  @Test func partsAreRead() throws {
    let form = try #require(Multipart(Self.good, contentType: Self.type))
    #expect(form.text("form-token") == "abc")
    #expect(form["file"]?.fileName == "Kế hoạch \"160\".txt")
    #expect(form["file"].map { Array($0.bytes) } == Self.body("--Xy\ndòng hai\n"))
    #expect(form.text("file") == nil && form["other"] == nil)
  }

  @Test func bytesStayAsTheyAre() throws {
    let bytes = (0...255).map { UInt8($0) } + [13, 10, 45, 45, 88]
    let whole =
      Self.body("--XyZ\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\n\n") + bytes
      + Self.body("\n--XyZ--\n")
    #expect(Multipart(whole, contentType: Self.type)?["file"].map { Array($0.bytes) } == bytes)
  }

  @Test func whatIsCutOffIsRefused() {
    for length in 0..<(Self.good.count - 4) {
      #expect(Multipart(Array(Self.good.prefix(length)), contentType: Self.type) == nil)
    }
  }

  @Test(arguments: [
    "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=other",
  ])
  func otherBoundariesAreRefused(_ type: String) {
    #expect(Multipart(Self.good, contentType: type) == nil)
  }

  @Test func tooManyPartsAreRefused() {
    let part = "--XyZ\nContent-Disposition: form-data; name=\"a\"\n\n1\n"
    let body = Self.body(String(repeating: part, count: Multipart.mostParts + 1) + "--XyZ--\n")
    #expect(Multipart(body, contentType: Self.type) == nil)
  }
}
