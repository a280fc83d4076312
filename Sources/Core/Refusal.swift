/// An expected no, in words for the person who asked: what is wrong and what to do now.
package struct Refusal: Error, Hashable, Sendable {
  /// Stable kebab-case name of the reason: "email-taken".
  package var code: String
  package var message: Localised<String>
  /// The form field it belongs to, when there is one.
  package var field: String?

  package init(_ code: String, _ message: Localised<String>, field: String? = nil) {
    self.code = code
    self.message = message
    self.field = field
  }
}
