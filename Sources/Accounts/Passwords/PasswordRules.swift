import Core
import VietnameseText

/// What a password must be: long, not common, not made of the account's own words. No rules of composition and no
/// forced change (ASVS 5 V6.2).
package enum PasswordRules {
  /// In characters.
  package static let shortest = 12
  package static let longest = 256

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
    let plain = stripped(password)
    guard !BannedPasswords.words.contains(plain), !isRepetition(plain) else {
      return refusal(
        "password-common", "Mật khẩu này quá phổ biến, dễ bị đoán. Hãy chọn câu khác.",
        "This password is common and easily guessed. Choose another.")
    }
    let own = [email.prefix { $0 != "@" }.description, name, "haidang"].map(stripped)
    guard !own.contains(where: { !$0.isEmpty && plain.count - $0.count < 6 && plain.contains($0) }) else {
      return refusal(
        "password-personal", "Mật khẩu gần trùng tên hoặc địa chỉ thư. Hãy chọn câu khác.",
        "This password is little more than your name or address. Choose another.")
    }
    return nil
  }

  /// Folded, letters and digits only: "P@ssword 123!" and "pssword123" are the same guess.
  static func stripped(_ text: String) -> String {
    text.words.map(\.folded).joined()
  }

  /// One short piece again and again, or a run such as "123456789012".
  private static func isRepetition(_ plain: String) -> Bool {
    let bytes = Array(plain.utf8)
    guard bytes.count > 1 else { return true }
    let steps = Set(zip(bytes, bytes.dropFirst()).map { Int($1) - Int($0) })
    if steps.isSubset(of: [1, -9]) || steps.isSubset(of: [-1, 9]) { return true }
    return (1...4).contains { length in
      bytes.indices.allSatisfy { bytes[$0] == bytes[$0 % length] }
    }
  }

  private static func refusal(_ code: String, _ vi: String, _ en: String) -> Refusal {
    Refusal(code, Localised(vi: vi, en: en), field: "password")
  }
}
