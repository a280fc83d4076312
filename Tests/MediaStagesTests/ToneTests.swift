import Foundation
import Markup
import MediaStages
import TestKit
import Testing

@Suite struct ToneTests {
  /// Trained once for all tests.
  static let trained = Task { try await model() }

  static func model() async throws -> ToneModel {
    let train = TopicsTests.split(ToneSamples.lines).train
    let labels = TopicsTests.labels(train)
    let examples = train.map { label, text in
      LabelledTerms(terms: ToneModel.terms(text), label: labels.firstIndex(of: label) ?? 0)
    }
    return try await ToneModel.train(examples, labels: labels.map { .string($0) }, jobs: 2)
  }

  @Test func tellsTheToneOfHeldOutSentences() async throws {
    let model = try await Self.trained.value
    let held = TopicsTests.split(ToneSamples.lines).held
    let right = held.count { label, text in model.predict(text)?.tone == .string(label) }
    #expect(held.count == 30)
    #expect(right >= 26, "\(right) of 30")
    let again = try ToneModel.decode(model.encoded())
    #expect(again == model)
  }

  @Test func namesTheSentenceThatDecided() async throws {
    let text = """
      Hội nghị diễn ra tại hội trường tỉnh. Đường hư hỏng nặng, dân bức xúc và khiếu nại nhiều lần. Báo cáo gửi về sở.
      """
    let model = try await Self.trained.value
    let found = try #require(model.predict(text))
    #expect(found.tone == "xấu")
    #expect(found.sentence.hasPrefix("Đường hư hỏng nặng"))
    #expect((0...1).contains(found.confidence))
  }

  @Test func toneTowardsAName() async throws {
    let model = try await Self.trained.value
    let text = """
      Xã Hòa Thắng làm việc hiệu quả, dân hài lòng và khen ngợi. Xã Phú Lợi thi công cẩu thả, dân bức xúc, thất vọng.
      """
    #expect(model.predict(text, about: ToneTarget(["Hoa Thang"]))?.tone == "tốt")
    #expect(model.predict(text, about: ToneTarget(["phú lợi"]))?.tone == "xấu")
    #expect(model.predict(text, about: ToneTarget(["Bình An"])) == nil)
  }

  @Test func negationMarksWhatFollowsIt() {
    func marked(_ text: String) -> Set<UInt32> {
      let terms = ToneModel.terms(text)
      return Set(terms.buckets[terms.range(of: 1)])
    }
    let plain = marked("tốt")
    #expect(marked("rất tốt").isSuperset(of: plain))
    for text in ["không tốt", "chưa được tốt", "not tốt", "chẳng hề tốt"] {
      #expect(marked(text).isDisjoint(with: plain), "\(text)")
    }
    #expect(marked("không, tốt").isSuperset(of: plain))
    #expect(marked("không ai chê trách gì cả tốt").isSuperset(of: plain))
    #expect(marked("不好").isDisjoint(with: marked("好")))
    #expect(marked("ไม่ดี").isDisjoint(with: marked("ดี")))
    #expect(marked("ບໍ່ດີ").isDisjoint(with: marked("ດີ")))
    #expect(marked("មិនល្អ").isDisjoint(with: marked("ល្អ")))
  }

  @Test(
    arguments: [
      "!!!!", String(repeating: "không ", count: 200_000),
      String(repeating: "a. ", count: 100_000),
      String(repeating: "ไม่", count: 100_000), String(repeating: "😀", count: 100_000), "\u{0}\u{FFFD}\u{301}",
      String(repeating: "x", count: 2_000_000),
    ].map(Abridged.init))
  func anyTextWithASignIsAnswered(text: Abridged<String>) async throws {
    let text = text.value
    let model = try await Self.trained.value
    let found = try #require(model.predict(text))
    #expect(found.sentence.utf8.count <= 1_003)
    #expect(found.confidence.isFinite)
  }

  @Test(arguments: ["", " \n "]) func aTextOfNothingHasNoTone(text: String) async throws {
    #expect(try await Self.trained.value.predict(text) == nil)
  }
}
