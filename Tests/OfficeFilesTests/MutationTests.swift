import OfficeFiles
import Testing

/// A bounded random test: valid files, damaged a little in many ways, must be read or refused, never crash. The seed
/// is fixed, so a failure can be repeated; `Fuzz/` goes on from here with libFuzzer.
@Suite struct MutationTests {
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    }
  }

  static let text = """
    ## **I. MỤC ĐÍCH**\n\n- Một *hai* [ba](bốn) `năm` <b>sáu</b> &amp; \\* _bảy_\n\n|\n**TT**\n|\nViệc\n|\n|\n1\n|
    Họp\n|\n\nTT\tViệc\tSở\n1\tHọp\tA\n\n\ttiếp\tB\n| a | b |\n|---|---|\n| c | d |\n[^1]: ghi chú\n[1] cuối\n
    """

  static let page = """
    <html><body><h1>A</h1><table><tr><td rowspan=2>1<td colspan=3>2</tr><tr><td>3</table><ul><li>x<ol><li>y</ul>
    <p style='font-weight:bold;display:none'>z<br>T<![if x]>u<![endif]><!--[if y]>v<![endif]--><pre>a\nb</pre>
    """

  static var word: [UInt8] {
    var fixture = WordFixture(numbering: WordNumberingTests.lists)
    fixture.body =
      WordFixture.numbered("Một") + WordFixture.numbered("Hai", level: 2)
      + "<w:tbl><w:tr>\(WordFixture.tc(WordFixture.p("x"), #"<w:gridSpan w:val="2"/><w:vMerge/>"#))</w:tr></w:tbl>"
    return fixture.bytes
  }

  static func mutated(_ bytes: [UInt8], _ random: inout Random) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &random)))
      case 3:
        let piece = Array(bytes[place..<min(bytes.count, place + 40)])
        bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
      default: bytes.removeLast(min(bytes.count, Int.random(in: 1...30, using: &random)))
      }
    }
    return bytes
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["a.txt", "a.md", "a.html", "a.docx"])
  func damagedFilesAreReadOrRefused(_ name: String) async {
    let source: [UInt8] =
      switch name {
      case "a.docx": Self.word
      case "a.html": Array(Self.page.utf8)
      default: Array(Self.text.utf8)
      }
    var random = Random(state: 20_251_121)
    var outcomes: Set<String> = []
    for _ in 0..<600 {
      let bytes = Self.mutated(source, &random)
      let outcome = await BadInputTests.code(bytes, name)
      outcomes.insert(outcome)
    }
    #expect(outcomes.contains("read"))
    #expect(!outcomes.contains("other") && !outcomes.contains("bad message"))
  }

  /// The parts of a DOCX file damaged before they are packed, so that the damage gets past the checksums.
  @Test(.timeLimit(.minutes(1))) func damagedPartsOfWordFiles() async throws {
    var random = Random(state: 7)
    let body =
      WordFixture.numbered("Một") + WordFixture.numbered("Hai", level: 2) + WordFixture.p("x", run: "<w:b/>")
    var read = 0
    for _ in 0..<300 {
      var fixture = WordFixture()
      fixture.body = String(decoding: Self.mutated(Array(body.utf8), &random), as: UTF8.self)
      fixture.numbering = String(
        decoding: Self.mutated(Array(WordNumberingTests.lists.utf8), &random), as: UTF8.self)
      let code = await BadInputTests.code(fixture.bytes, "a.docx")
      #expect(["read", "damaged", "empty", "too-complex"].contains(code))
      if code == "read" { read += 1 }
    }
    #expect(read > 0)
  }
}
