import Store

/// The proof that a form came from one of our pages: the field must equal the reader's form cookie, which no other
/// site can read or set. It outlives the session, so that a form filled in before a time-out still counts after.
enum FormToken {
  static let field = "form-token"

  static func isValid(cookie: String?, field: String?) -> Bool {
    guard let cookie, let field, cookie.utf8.count >= 26 else { return false }
    return Secret.match(cookie, field)
  }
}
