/// A mail to one person: a subject and plain text, in any language.
package struct MailMessage: Codable, Hashable, Sendable {
  package var to: MailAddress
  /// One line whatever it holds: line breaks and other control characters are written as spaces.
  package var subject: String
  package var text: String

  package init(to: MailAddress, subject: String, text: String) {
    self.to = to
    self.subject = subject
    self.text = text
  }
}
