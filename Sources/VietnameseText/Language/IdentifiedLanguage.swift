import Core

/// What language a text is in.
package struct IdentifiedLanguage: Equatable, Sendable {
  /// ISO 639-1 where there is such a code: "vi", "lo", "zh", "no" for both Norwegian norms, "hr" for Croatian and
  /// Bosnian; "und" when the text has no letters.
  package var tag: LanguageTag
  /// How often answers like this one are right, 0…1, as measured on headlines and sentences.
  package var confidence: Double

  init(tag: String, confidence: Double) {
    self.tag = LanguageTag(tag) ?? .undetermined
    self.confidence = confidence
  }

  package static let undetermined = IdentifiedLanguage(tag: "und", confidence: 0)
}
