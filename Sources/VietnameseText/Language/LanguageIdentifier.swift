import CLD2

/// Tells what language a text is in: scripts of one language decide at once; otherwise an own model of letter grams,
/// strong on headlines, and CLD2, which knows more languages, decide together. Safe from any thread, without locks.
package enum LanguageIdentifier {
  package static func identify(_ text: String) -> IdentifiedLanguage {
    var text = text
    return text.withUTF8 { identify($0) }
  }

  package static func identify(_ utf8: [UInt8]) -> IdentifiedLanguage {
    utf8.withUnsafeBufferPointer { identify($0) }
  }

  /// The text is looked at up to 4 KiB.
  package static func identify(_ utf8: UnsafeBufferPointer<UInt8>) -> IdentifiedLanguage {
    let head = UnsafeBufferPointer(rebasing: utf8.prefix(LetterCount.bytesRead))
    let count = LetterCount(head)
    guard count.hasLooseMarks else { return decide(head, count) }
    var composed = String(decoding: head, as: UTF8.self).composed
    return composed.withUTF8 { decide($0, LetterCount($0)) }
  }

  private static func decide(_ text: UnsafeBufferPointer<UInt8>, _ count: LetterCount) -> IdentifiedLanguage {
    guard let (script, share) = count.leadingScript else { return .undetermined }
    if let language = script.language {
      let confidence = 0.9 + 0.099 * share
      guard !script.neighbours.isEmpty, let other = CLD2Answer(text).first, script.neighbours.contains(other)
      else {
        return IdentifiedLanguage(tag: language, confidence: confidence)
      }
      return IdentifiedLanguage(tag: other, confidence: 0.9 * confidence)
    }
    guard let own = count.best(in: script) else {
      let answer = CLD2Answer(text)
      guard let first = answer.first else { return .undetermined }
      return IdentifiedLanguage(tag: first, confidence: answer.isReliable ? 0.9 : 0.5)
    }
    let evidence = LanguageEvidence(own: own, letters: count.letters)
    return evidence.needsSecondOpinion ? evidence.answer(with: CLD2Answer(text)) : evidence.answer(with: nil)
  }
}

extension LetterCount {
  /// The script that most of the text is in, by weight, and its share. Kana decides over Han: Japanese mixes them.
  var leadingScript: (script: Script, share: Double)? {
    var counts = bytes
    let kana = Int(Script.kana.rawValue)
    let han = Int(Script.han.rawValue)
    if counts[kana] * 12 >= counts[han] {
      if counts[kana] > 0 {
        counts[kana] += counts[han]
        counts[han] = 0
      }
    } else {
      counts[kana] = 0
    }
    let total = counts.reduce(0, +)
    guard total > 0, let best = counts.indices.max(by: { counts[$0] < counts[$1] }),
      let script = Script(rawValue: UInt8(best))
    else { return nil }
    return (script, Double(counts[best]) / Double(total))
  }

  /// Malay and Indonesian share most words; Indonesian is published far more.
  private static func malayHandicap(_ letters: Int) -> Double { 0.7 + 0.02 * Double(letters) }

  /// The model's best language of a script and its lead over the second, in log-odds.
  func best(in script: Script) -> (language: String, lead: Double)? {
    let tables = LetterModel.builtIn.tables
    guard let place = script.table, place < tables.count else { return nil }
    let table = tables[place]
    var first = -1
    var best = Int32.min
    var second = Int32.min
    for column in table.languages.indices {
      var sum = sums[place * 32 + column] - table.handicaps[column]
      if table.languages[column] == "ms" { sum -= Int32(Double(table.scale) * Self.malayHandicap(letters)) }
      if sum > best {
        second = best
        best = sum
        first = column
      } else if sum > second {
        second = sum
      }
    }
    guard first >= 0, table.languages.count > 1 else { return nil }
    return (table.languages[first], Double(best - second) / Double(table.scale))
  }
}
