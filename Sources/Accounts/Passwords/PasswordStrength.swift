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
    let weighed = readings.map { ZxcvbnMatch($0, &dictionary, nil) }
    let around = lettersAroundDate(plain).map { ZxcvbnMatch($0, &dictionary, nil) + dateBits }
    return (weighed + [around].compactMap(\.self)).min() ?? 0
  }

  /// A day of two hundred years, and a sign or two within it.
  private static let dateBits = 17.0

  /// What is left when digits that make a date, or a year, and signs are taken away: "30/04/1975@Giaiphong".
  private static func lettersAroundDate(_ plain: String) -> String? {
    let digits = plain.utf8.filter { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    func isDay(_ day: Int, _ month: Int) -> Bool { (1...31).contains(day) && (1...12).contains(month) }
    func isYear(_ year: Int) -> Bool { (1900...2100).contains(year) }
    let isDate =
      switch digits.count {
      case 4: isYear(number(0..<4)) || isDay(number(0..<2), number(2..<4))
      case 6:
        isDay(number(0..<2), number(2..<4)) || isDay(number(0..<1), number(1..<2)) && isYear(number(2..<6))
      case 7: isYear(number(3..<7))
      case 8:
        isDay(number(0..<2), number(2..<4)) && isYear(number(4..<8))
          || isYear(number(0..<4)) && isDay(number(6..<8), number(4..<6))
      default: false
      }
    return isDate ? plain.filter(\.isLetter) : nil
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
