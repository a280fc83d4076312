import Foundation
import Markup
import MediaStages
import TestKit
import Testing

@Suite struct TopicsTests {
  /// Samples with their labels; every fifth is held out.
  static func split(_ lines: String) -> (train: [(String, String)], held: [(String, String)]) {
    let rows = lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "|", maxSplits: 1)
      return (String(parts[0]), String(parts[1]))
    }
    let numbered = Array(rows.enumerated())
    return (
      numbered.filter { $0.offset % 5 != 2 }.map(\.element),
      numbered.filter { $0.offset % 5 == 2 }.map(\.element)
    )
  }

  static func labels(_ rows: [(String, String)]) -> [String] { Set(rows.map(\.0)).sorted() }

  /// Trained once for all tests.
  static let trained = Task { try await model() }

  static func model() async throws -> TopicModel {
    let train = split(TopicSamples.lines).train
    let labels = labels(train)
    let examples = train.map { label, text in
      LabelledTerms(terms: TopicTerms.terms(text: text), label: labels.firstIndex(of: label) ?? 0)
    }
    return try await TopicModel.train(examples, labels: labels.map { .string($0) }, jobs: 2)
  }

  @Test func sortsHeldOutNews() async throws {
    let model = try await Self.trained.value
    let held = Self.split(TopicSamples.lines).held
    let right = held.count { label, text in
      model.predict(text: text)?.topic == .string(label)
    }
    #expect(held.count == 24)
    #expect(right >= 22, "\(right) of 24")
    #expect(model.linear.training.accuracy >= 0.9)
  }

  @Test func titleIsPartOfTheText() {
    let apart = TopicTerms.terms(title: "Cầu mới", text: "Dân vui.")
    #expect(apart.buckets == TopicTerms.terms(text: "Cầu mới\nDân vui.").buckets)
    #expect(apart.groups == 5)
    #expect(apart.range(of: 4).isEmpty)
  }

  @Test func composedAndDecomposedTextAreOne() {
    let text = "Tỉnh trồng thêm rừng ngập mặn"
    #expect(
      TopicTerms.terms(text: text.decomposedStringWithCanonicalMapping).buckets
        == TopicTerms.terms(text: text).buckets)
  }

  @Test func sectionOfAnAddressCounts() {
    let terms = TopicTerms.terms(text: "Tin", address: "https://bao.example/kinh-te/tin-moi-1.html")
    let other = TopicTerms.terms(text: "Tin", address: "https://bao.example/kinh-te/chuyen-khac.html")
    #expect(!terms.range(of: 4).isEmpty)
    #expect(terms.buckets == other.buckets)
  }

  @Test(
    arguments: [
      String(repeating: "a", count: 3_000_000), String(repeating: "\n", count: 2_000_000),
      String(repeating: "tin ", count: 500_000), "\u{FFFD}\u{0}", "ສະບາຍດີ 平定省 ភ្នំពេញ",
    ].map(Abridged.init))
  func anyTextHasBoundedTerms(text: Abridged<String>) {
    let text = text.value
    let terms = TopicTerms.terms(title: text, text: text, address: text)
    #expect(terms.buckets.count <= 50_000)
    #expect(terms.groups == 5)
  }
}
