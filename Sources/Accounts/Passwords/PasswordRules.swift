import Core
import VietnameseText

/// What a password must be: long, not common, not made of the account's own words. No rules of composition and no
/// forced change (ASVS 5 V6.2).
package enum PasswordRules {
  /// In characters.
  package static let shortest = 12
  package static let longest = 256

  /// A password as it is proved and kept: composed, for keyboards send the marks of Vietnamese letters together or apart, and
  /// without signs that nobody types.
  static func typed(_ password: String) -> String { password.composed.withoutDirectionSigns }

  /// What is wrong with a password, for the field "password"; nil when nothing is.
  package static func refusal(of password: String, email: String, name: String) -> Refusal? {
    guard password.count >= shortest else {
      return refusal(
        "password-short", "Mật khẩu cần ít nhất \(shortest) ký tự; một câu dễ nhớ là tốt nhất.",
        "A password needs at least \(shortest) characters; a sentence you can remember is best.")
    }
    guard password.count <= longest else {
      return refusal(
        "password-long", "Mật khẩu dài quá \(longest) ký tự.", "A password has at most \(longest) characters."
      )
    }
    guard PasswordStrength.bits(password) >= PasswordStrength.least else {
      return refusal(
        "password-common",
        "Mật khẩu này dễ bị đoán: từ quen thuộc, dãy số hoặc hàng phím. Hãy dùng một câu của riêng bạn.",
        "This password is easily guessed: a common word, a row of digits or keys. Use a sentence of your own."
      )
    }
    let own = ownWords(email: email, name: name)
    guard PasswordStrength.bits(password, words: own) >= PasswordStrength.least else {
      return refusal(
        "password-personal", "Mật khẩu gần trùng tên hoặc địa chỉ thư. Hãy chọn câu khác.",
        "This password is little more than your name or address. Choose another.")
    }
    return nil
  }

  /// What somebody who knows the account tries first.
  private static func ownWords(email: String, name: String) -> [String] {
    let parts = [email, name].flatMap { $0.words.map(\.folded) }
    return parts + [name, email.prefix { $0 != "@" }.description].map { $0.words.map(\.folded).joined() }
  }

  private static func refusal(_ code: String, _ vi: String, _ en: String) -> Refusal {
    Refusal(code, Localised(vi: vi, en: en), field: "password")
  }
}
