import Foundation
import Markup
import MediaStages
import Testing
import VietnameseText

/// The inputs that fuzzing kept (`Fuzz/run --keep`) are read again, each in a fraction of a second and without a crash.
@Suite struct CorpusReplayTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fuzz/Corpus").standardized

  static func inputs(_ target: String) throws -> [[UInt8]] {
    let file = try String(contentsOf: folder.appending(path: "\(target).b64"), encoding: .utf8)
    return try file.split(separator: "\n").map { Array(try #require(Data(base64Encoded: String($0)))) }
  }

  /// Reads every input; none may take long.
  static func replay(_ target: String, _ read: ([UInt8]) throws -> Void) throws {
    let inputs = try inputs(target)
    #expect(inputs.count > 50)
    for input in inputs {
      let time = try ContinuousClock().measure { try read(input) }
      #expect(time < .seconds(5), "\(target): \(Data(input).base64EncodedString())")
    }
  }

  @Test func json() throws {
    try Self.replay("JSON") { input in
      guard let document = try? JSONDocument(input) else { return }
      var writer = JSONObjectWriter()
      writer.field("whole", raw: document.root.raw)
      let written = writer.finished()
      let again = Result { try JSONDocument(written) }
      switch again {
      case .success(let again): #expect(again.root["whole"]?.kind == document.root.kind)
      // It stands one level deeper than before.
      case .failure(let fault): #expect((fault as? JSONFault)?.reason == .tooDeep)
      }
    }
  }

  @Test func dates() throws {
    try Self.replay("Dates") { input in
      guard let time = PublishedTime(Array(input.dropFirst()), zone: 420) else { return }
      #expect((-62_135_596_800_000..<253_402_300_800_000).contains(time.milliseconds))
      #expect(time.rfc3339.utf8.count == 20)
    }
  }

  @Test func robots() throws {
    try Self.replay("Robots") { input in
      let rules = RobotsRules(input)
      let decision = rules.decision("https://bao.example/tin/1.html?a=b", agent: "FooBot")
      #expect(decision.isAllowed == rules.allows("https://bao.example/tin/1.html?a=b", agent: "FooBot"))
      #expect(rules.crawlDelay(agent: "FooBot").map { $0 >= 0 && $0 <= 86_400 } ?? true)
    }
  }

  @Test func encodings() throws {
    try Self.replay("Encodings") { input in
      let decoded = TextEncoding.ofPage(input).decode(input)
      #expect(String(validating: decoded, as: UTF8.self) != nil)
    }
  }

  @Test func feeds() throws {
    try Self.replay("Feeds") { input in
      let feed = FeedReader.read(input)
      #expect(feed.entries.count <= ListeningLimits.entries)
      #expect((try? JSONDocument(FeedDump.write(input))) != nil)
    }
  }

  @Test func pages() throws {
    try Self.replay("Pages") { input in
      let article = ArticleReader.read(
        input, address: "https://bao.example/tin/1.html", now: 1_790_000_000_000)
      #expect(article.text.utf8.count <= 4 * input.count + 16)
      let tree = PageTree(input)
      #expect(tree.nodes.indices.allSatisfy { tree.end(of: $0) > $0 && tree.end(of: $0) <= tree.nodes.count })
    }
  }

  @Test func models() throws {
    var read = 0
    try Self.replay("Models") { input in
      guard let first = input.first else { return }
      let rest = Array(input.dropFirst())
      guard let model = try? TopicModel.decode(first & 1 == 0 ? rest : Self.file(rest)) else { return }
      read += 1
      let found = try #require(model.predict(text: "Tỉnh khởi công hồ chứa nước."))
      #expect((0...1).contains(found.confidence))
    }
    #expect(read > 0)
  }

  /// The body of a model of topics with the header that it needs to be looked at: length and checksum.
  private static func file(_ body: [UInt8]) -> [UInt8] {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(body.count)
    let whole = body.count & ~7
    for start in stride(from: 0, to: whole, by: 8) {
      let word = (0..<8).reduce(UInt64(0)) { $0 | UInt64(body[start + $1]) << UInt64(8 * $1) }
      sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
    }
    for byte in body[whole...] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    sum ^= sum >> 32
    let little = { (value: UInt64) in (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) } }
    return Array("HDLM".utf8) + [1, 0, 1, 0] + little(UInt64(body.count)) + little(sum) + body
  }
}
