import Markup
import MediaStages
import Testing
import VietnameseText

@Suite struct LinearModelTests {
  static let scanner = WordScanner(.lowered)

  static func terms(_ text: String) -> FeatureTerms {
    var words: [HashedWord] = []
    scanner.scan(text, into: &words)
    var terms = FeatureTerms()
    terms.addGrams(words[...], upTo: 2)
    terms.close()
    return terms
  }

  static let recipe = LinearRecipe(
    groupWeights: [1], cost: 1, balance: 0, leastTexts: 1, tunesOffsets: true)
  static let labels: [JSONScalar] = ["fish", .number("7")]

  /// Twenty texts of two kinds.
  static var examples: [LabelledTerms] {
    (0..<20).map { number in
      LabelledTerms(
        terms: terms(number % 2 == 0 ? "river fish boat \(number)" : "road car bridge \(number)"),
        label: number % 2)
    }
  }

  static func trained(jobs: Int = 1) async throws -> LinearModel {
    try await LinearModel.train(examples, labels: labels, kind: .topics, recipe: recipe, jobs: jobs)
  }

  @Test func learnsAndComesBackFromItsFile() async throws {
    let model = try await Self.trained()
    let found = model.decision(model.scores(Self.terms("a car on the bridge")))
    #expect(found.label == 1)
    #expect(found.confidence > 0.5 && found.confidence < 1)
    #expect(model.training.documents == 20)
    #expect(model.training.accuracy == 1)
    let again = try LinearModel.decode(model.encoded(), as: .topics)
    #expect(again == model)
  }

  @Test func jobsDoNotChangeAByte() async throws {
    let (one, four) = (try await Self.trained(), try await Self.trained(jobs: 4))
    #expect(one.encoded() == four.encoded())
  }

  @Test func unknownWordsStillGetAnAnswer() async throws {
    let model = try await Self.trained()
    for text in ["", "zzz", String(repeating: "x ", count: 100_000)] {
      let scores = model.scores(Self.terms(text))
      let areFinite = scores.allSatisfy { $0.isFinite }
      #expect(areFinite)
      #expect((0...1).contains(model.decision(scores).confidence))
    }
    #expect(model.scores(FeatureTerms()).count == 2)
  }

  @Test func refusesWhatCannotBeLearned() async throws {
    func train(_ examples: [LabelledTerms], _ labels: [JSONScalar]) async throws {
      _ = try await LinearModel.train(examples, labels: labels, kind: .tone, recipe: Self.recipe, jobs: 1)
    }
    await #expect(throws: TrainingRefusal.tooFewTexts(3, least: 20)) {
      try await train(Array(Self.examples.prefix(3)), Self.labels)
    }
    await #expect(throws: TrainingRefusal.oneClass) {
      try await train(
        Self.examples.map { LabelledTerms(terms: $0.terms, label: 0) }, [Self.labels[0]])
    }
    await #expect(throws: TrainingRefusal.smallClass(label: .number("7"), texts: 1, least: 5)) {
      try await train(
        Self.examples.enumerated().map { LabelledTerms(terms: $1.terms, label: $0 == 0 ? 1 : 0) },
        Self.labels)
    }
    await #expect(throws: TrainingRefusal.noSharedTerms) {
      try await train(
        Self.examples.map { LabelledTerms(terms: Self.terms(""), label: $0.label) }, Self.labels)
    }
  }

  @Test func damagedFilesAreTurnedAway() async throws {
    let file = try await Self.trained().encoded()
    #expect(throws: ModelFault.notAModel) { try LinearModel.decode([], as: .topics) }
    #expect(throws: ModelFault.notAModel) { try LinearModel.decode(Array("{}".utf8), as: .topics) }
    #expect(throws: ModelFault.otherKind) { try LinearModel.decode(file, as: .tone) }
    var later = file
    later[4] = 9
    #expect(throws: ModelFault.version(9)) { try LinearModel.decode(later, as: .topics) }
    for length in stride(from: 4, to: file.count, by: 7) {
      #expect(throws: ModelFault.truncated) { try LinearModel.decode(Array(file[..<length]), as: .topics) }
    }
    #expect(throws: ModelFault.truncated) { try LinearModel.decode(file + [0], as: .topics) }
    for place in stride(from: 24, to: file.count, by: 11) {
      var bad = file
      bad[place] ^= 0x40
      #expect(throws: ModelFault.checksum) { try LinearModel.decode(bad, as: .topics) }
    }
  }
}
