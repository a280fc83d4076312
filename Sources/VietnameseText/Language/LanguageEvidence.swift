import Foundation

/// The model's answer for a text, weighed with CLD2's. The bounds were set on half of the development sets.
struct LanguageEvidence {
  var own: (language: String, lead: Double)
  var letters: Int

  /// CLD2 is asked where it may know better: in texts long enough for it, or where the model is unsure.
  var needsSecondOpinion: Bool {
    own.lead < 2 || letters >= 25 && !(own.language == "vi" && own.lead > 12)
  }

  func answer(with other: CLD2Answer?) -> IdentifiedLanguage {
    guard let other, let first = other.first, first != own.language else {
      return IdentifiedLanguage(tag: own.language, confidence: confidence(isDoubted: false))
    }
    guard prefers(first, isReliable: other.isReliable) else {
      return IdentifiedLanguage(tag: own.language, confidence: confidence(isDoubted: true))
    }
    return IdentifiedLanguage(tag: first, confidence: letters < 25 ? 0.5 : 0.94)
  }

  private func prefers(_ other: String, isReliable: Bool) -> Bool {
    // Malay must win in the model, which weighs it with care.
    guard isReliable, !(other == "ms" && own.language == "id") else { return false }
    let isWellKnown = Self.wellKnown.contains(other)
    // English is what CLD2 says of short texts that it cannot place.
    guard letters >= 25 else { return isWellKnown && other != "en" && own.lead < 0.2 }
    return !isWellKnown || own.lead < 4
  }

  /// Logistic regression on whether such an answer was right.
  private func confidence(isDoubted: Bool) -> Double {
    let odds =
      1.9 + 1.8 * log1p(max(0, own.lead)) - 0.85 * log(Double(max(1, letters))) - (isDoubted ? 1.7 : 0)
    return 1 / (1 + exp(-odds))
  }

  /// Languages that the model learned from more than the words of programs' menus.
  private static let wellKnown = Set(LetterModel.builtIn.tables.flatMap(\.languages)).subtracting([
    "af", "be", "cy", "et", "eu", "ga", "kk", "mn", "mr", "ne", "tg", "ug",
  ])
}
