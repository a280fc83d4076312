import CZxcvbn
import Foundation
import VietnameseText

/// How hard a password is to guess, as zxcvbn weighs it: it finds words, names, dates, rows of keys, runs and repeats, and
/// the letters and signs put for others (Wheeler, USENIX Security 2016).
enum PasswordStrength {
  /// In bits: 10 billion guesses, which zxcvbn calls safe against a stolen table of slow hashes.
  static let least = 33.2

  /// Letters that are looked at: what stands behind them makes no password weaker.
  private static let most = 100

  /// The bits of the weakest way to read it: as typed, without marks, without the blanks between its words, and what stands
  /// there again and again once.
  /// - Parameter words: Folded words that are likely here besides `local`, such as those of the account.
  static func bits(_ password: String, words: [String] = []) -> Double {
    let typed = String(password.prefix(most))
    let pieces = typed.words.map(\.folded)
    let plain = pieces.joined()
    let readings = [typed, pieces.joined(separator: " "), plain, repeated(plain) ?? plain]
    var dictionary = (local + words).map { UnsafePointer(strdup($0)) }
    dictionary.append(nil)
    defer { for word in dictionary { free(UnsafeMutablePointer(mutating: word)) } }
    return readings.map { ZxcvbnMatch($0, &dictionary, nil) }.min() ?? 0
  }

  /// The piece of which a text is made by repeating it; nil for any other text.
  private static func repeated(_ plain: String) -> String? {
    let bytes = Array(plain.utf8)
    guard bytes.count > 1 else { return nil }
    let length = (1...bytes.count / 2).first { length in
      bytes.count.isMultiple(of: length) && bytes.indices.allSatisfy { bytes[$0] == bytes[$0 % length] }
    }
    return length.map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }

  /// The words of the country and its offices, the likeliest first.
  private static let local: [String] = String(decoding: PackageResources.local_words_txt, as: UTF8.self)
    .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
}
