import Testing

@testable import Attachments

@Suite struct MultipartParserTests {
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

    --XyZ
    content-disposition: form-data;name=empty


    --XyZ--

    """)

  /// What a parser finds in a body that comes in these pieces: each part with all its bytes.
  static func read(
    _ chunks: [ArraySlice<UInt8>], type: String = type, limits: MultipartLimits = .standard
  ) throws -> [(MultipartPart, [UInt8])] {
    guard let boundary = MultipartBoundary(contentType: type) else { throw UnreadableForm.notAForm }
    var parser = MultipartParser(boundary, limits: limits)
    var parts: [(MultipartPart, [UInt8])] = []
    var open: (MultipartPart, [UInt8])?
    for chunk in chunks {
      for event in try parser.take(chunk) {
        switch event {
        case .part(let part): open = (part, [])
        case .bytes(let bytes):
          #expect(!bytes.isEmpty)
          open?.1 += bytes
        case .partEnds:
          if let whole = open { parts.append(whole) }
          open = nil
        }
      }
    }
    try parser.finish()
    return parts
  }

  static func check(_ parts: [(MultipartPart, [UInt8])]) {
    #expect(
      parts.map(\.0) == [
        MultipartPart(name: "form-token"),
        MultipartPart(name: "file", fileName: "Kế hoạch \"160\".txt"),
        MultipartPart(name: "empty"),
      ])
    #expect(parts.map(\.1) == [Array("abc".utf8), body("--Xy\ndòng hai\n"), []])
  }

  @Test func partsAreReadWholeAndByteByByte() throws {
    Self.check(try Self.read([Self.good[...]]))
    Self.check(try Self.read(Self.good.map { [$0][...] }))
  }

  @Test func everySplitGivesTheSame() throws {
    for cut in 0...Self.good.count { Self.check(try Self.read([Self.good[..<cut], Self.good[cut...]])) }
  }

  @Test func randomSplitsGiveTheSame() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let cuts = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Int.random(in: 0...Self.good.count, using: &random)
      }.sorted()
      let ends = [0] + cuts + [Self.good.count]
      Self.check(try Self.read(zip(ends, ends.dropFirst()).map { Self.good[$0..<$1] }))
    }
  }

  @Test func bytesStayAsTheyAre() throws {
    let tricky = (0...255).map { UInt8($0) } + Self.body("\n--Xy\n--XyX\n\n--") + [13, 13, 10, 45, 45, 88]
    let whole =
      Self.body("--XyZ\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\n\n") + tricky
      + Self.body("\n--XyZ--\n")
    for cut in 0..<whole.count {
      #expect(try Self.read([whole[..<cut], whole[cut...]]).map(\.1) == [tricky])
    }
  }

  @Test func whatIsCutOffIsRefused() {
    for length in 0..<(Self.good.count - 2) {
      #expect(throws: UnreadableForm.self) { try Self.read([Self.good.prefix(length)]) }
    }
    #expect(throws: Never.self) { try Self.read([Self.good.dropLast(2)]) }
  }

  @Test(arguments: [
    "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=XyZ",
    "multipart/form-data; boundary=other", "multipart/form-data; boundary=\"a\r\nb\"",
    "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
  ])
  func otherBoundariesAreRefused(_ type: String) {
    #expect(throws: UnreadableForm.self) { try Self.read([Self.good[...]], type: type) }
  }

  @Test func limitsHold() {
    let part = "--XyZ\nContent-Disposition: form-data; name=\"a\"\n\n1\n"
    let many = Self.body(String(repeating: part, count: MultipartLimits.standard.parts + 1) + "--XyZ--\n")
    #expect(throws: UnreadableForm.tooManyParts) { try Self.read([many[...]]) }
    let head = Self.body("--XyZ\nX: \(String(repeating: "x", count: 9000))")
    #expect(throws: UnreadableForm.headTooLarge) { try Self.read(head.map { [$0][...] }) }
    #expect(throws: UnreadableForm.noBoundary) { try Self.read([Self.body("--XyZ junk\n")[...]]) }
    let blanks = Self.body("--XyZ" + String(repeating: " ", count: 100))
    #expect(throws: UnreadableForm.noBoundary) { try Self.read([blanks[...]]) }
  }

  @Test func partsWithoutANameArePassedOver() throws {
    let text = Self.body(
      "--XyZ\nContent-Type: text/plain\n\nx\n--XyZ\n\nheadless\n--XyZ \nContent-Disposition: form-data; name=\"b\"\n\n2\n--XyZ--"
    )
    let parts = try Self.read([text[...]])
    #expect(parts.map(\.0.name) == ["b"] && parts.map(\.1) == [[0x32]])
  }

  /// Bodies that nobody meant well: the parser throws or reads, and never holds more than a head or a boundary.
  @Test func hostileBodiesEndInOrder() {
    let boundary = "\r\n--" + String(repeating: "-", count: 60)
    let type = "multipart/form-data; boundary=" + String(repeating: "-", count: 60)
    let alphabet: [[UInt8]] = [
      Array(boundary.utf8), Array("--".utf8), [13], [10], [13, 10],
      Array("Content-Disposition: form-data; name=".utf8),
      Array("\"x".utf8), Array("; filename=\"".utf8), [0], [0xFF, 0xFE],
    ]
    for _ in 0..<2000 {
      var text = Array(boundary.utf8.dropFirst(2))
      for _ in 0..<Int.random(in: 0...30) { text += alphabet.randomElement() ?? [] }
      var thrown: (any Error)?
      do {
        let parts = try Self.read(text.map { [$0][...] }, type: type)
        let whole = try Self.read([text[...]], type: type)
        #expect(parts.map(\.0) == whole.map(\.0) && parts.map(\.1) == whole.map(\.1))
      } catch {
        thrown = error
      }
      #expect(thrown == nil || thrown is UnreadableForm)
    }
  }
}
