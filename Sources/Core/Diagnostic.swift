/// Something odd in the input, with its place: kept beside the result, never instead of it.
package struct Diagnostic: Hashable, Sendable, Codable {
  package enum Severity: String, Sendable, Codable, CaseIterable {
    /// Good to know.
    case note
    /// A person should look.
    case warning
  }

  /// What kind of oddity, in kebab case, stable over versions: "numbering-gap".
  package var code: String
  package var severity: Severity
  package var message: Localised<String>
  package var place: SourcePlace?

  package init(
    code: String, severity: Severity = .warning, message: Localised<String>, place: SourcePlace? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
  }
}
