import VietnameseText

/// Says whether a text speaks well, ill or neither, and which sentence decided (docs/listening/tone.md). Labels are those of
/// the training texts.
package struct ToneModel: Sendable, Equatable {
  package let linear: LinearModel

  package init(_ linear: LinearModel) { self.linear = linear }

  package struct Prediction: Sendable, Equatable {
    /// The label as a JSON value, as it came in training.
    package var tone: [UInt8]
    /// How likely it is to be right, 0 to 1.
    package var confidence: Double
    /// The sentence that speaks most for this tone.
    package var sentence: String
  }

  /// Sentences up to which a text is judged whole; longer texts half by the mean of their sentences.
  private static let wholeUpTo = 3
  private static let mostSentences = 200
  private static let sentenceBytes = 1_000

  /// Nil only when names are given and no sentence holds one: the tone towards them is then unknown. Names match folded.
  package func predict(_ text: String, about names: ToneTarget? = nil) -> Prediction? {
    var text = Self.bounded(text)
    return text.withUTF8 { bytes in
      var sentences = Array(Sentences.ranges(bytes).prefix(Self.mostSentences))
      var whole = Array(bytes)
      if let names {
        sentences = sentences.filter { names.isNamed(UnsafeBufferPointer(rebasing: bytes[$0])) }
        guard !sentences.isEmpty else { return nil }
        whole = Array(sentences.map { bytes[$0] }.joined(separator: [0x0A]))
      }
      let parts = sentences.map { UnsafeBufferPointer(rebasing: bytes[$0]) }
      return predict(whole: whole, parts)
    }
  }

  private func predict(whole: [UInt8], _ sentences: [UnsafeBufferPointer<UInt8>]) -> Prediction {
    var total = whole.withUnsafeBufferPointer { linear.scores(ToneTerms.terms($0)) }
    let each = sentences.count > 1 ? sentences.map { linear.scores(ToneTerms.terms($0)) } : []
    if each.count > Self.wholeUpTo {
      for label in total.indices {
        let mean = each.reduce(Float(0)) { $0 + $1[label] } / Float(each.count)
        total[label] = (total[label] + mean) / 2
      }
    }
    let (label, confidence) = linear.decision(total)
    var best: (place: Int, margin: Float) = (0, -.infinity)
    for (place, scores) in each.enumerated() {
      let others = scores.indices.filter { $0 != label }.map { scores[$0] }.max() ?? 0
      if scores[label] - others > best.margin { best = (place, scores[label] - others) }
    }
    let sentence = sentences.indices.contains(best.place) ? Self.shown(sentences[best.place]) : ""
    return Prediction(tone: linear.labels[label], confidence: confidence, sentence: sentence)
  }

  /// The terms of a text for training.
  package static func terms(_ text: String) -> FeatureTerms {
    var text = bounded(text)
    return text.withUTF8 { ToneTerms.terms($0) }
  }

  private static func bounded(_ text: String) -> String {
    guard text.utf8.count > ListeningLimits.textBytes else { return text.composed }
    return String(decoding: text.utf8.prefix(ListeningLimits.textBytes), as: UTF8.self).composed
  }

  private static func shown(_ sentence: UnsafeBufferPointer<UInt8>) -> String {
    guard sentence.count > sentenceBytes else { return String(decoding: sentence, as: UTF8.self) }
    var end = sentenceBytes
    while end > 0, sentence[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: sentence[..<end], as: UTF8.self) + "…"
  }

  /// Throws `TrainingRefusal`.
  package static func train(_ examples: [LabelledTerms], labels: [[UInt8]], jobs: Int = 1) async throws
    -> ToneModel
  {
    ToneModel(
      try await LinearModel.train(examples, labels: labels, kind: .tone, recipe: ToneTerms.recipe, jobs: jobs)
    )
  }

  package func encoded() -> [UInt8] { linear.encoded() }

  package static func decode(_ bytes: [UInt8]) throws(ModelFault) -> ToneModel {
    ToneModel(try LinearModel.decode(bytes, as: .tone))
  }
}

/// Names towards which tone is asked for; matched by folded words, so "Binh Dinh" finds "Bình Định".
package struct ToneTarget: Sendable {
  private static let scanner = WordScanner(.folded)
  private let lexicon: WordLexicon<Bool>

  package init(_ names: [String]) {
    lexicon = WordLexicon(names.map { ($0.replacing(",", with: " "), true) }, scanner: Self.scanner)
  }

  func isNamed(_ sentence: UnsafeBufferPointer<UInt8>) -> Bool {
    var words: [HashedWord] = []
    Self.scanner.scan(sentence, into: &words)
    return words.indices.contains { lexicon.match(words[$0...]) != nil }
  }
}
